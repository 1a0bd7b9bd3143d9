// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/DateField.h"

#include "desk/fields/CalendarPopup.h"
#include "desk/fields/LineKeeper.h"
#include "desk/theme/Theme.h"
#include "desk/words/IssueText.h"
#include "domain/Issue.h"
#include "domain/TypedText.h"

#include <QLineEdit>
#include <QRegularExpression>

namespace shouli::desk {

namespace {

constexpr int kMaxTyped = 30;

QDate dateOf(const QString& text) {
    static const QRegularExpression kDigits(QStringLiteral("^([0-9]{4})([0-9]{2})([0-9]{2})$"));
    static const QRegularExpression kParted(
        QStringLiteral("^([0-9]{4})[-./。年—]([0-9]{1,2})[-./。月—]([0-9]{1,2})[日号]?$"));
    QString typed = domain::cleanedNumber(text); // with what parts it
    typed.remove(u' ');
    QRegularExpressionMatch match = kDigits.match(typed);
    if (!match.hasMatch())
        match = kParted.match(typed);
    return QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
}

} // namespace

DateField::DateField(QWidget* parent)
    : PickField(parent) {
    setPlaceholderText(tr("yyyymmdd"));
    edit()->setMaxLength(kMaxTyped);
    edit()->setMinimumWidth(theme::kSpace * 14); // a day is read whole
    setLineKind(edit(), LineKind::Number);
}

QDate DateField::date() const { return dateOf(edit()->text()); }

void DateField::setDate(QDate date) { setDraftText(date.toString(Qt::ISODate)); }

bool DateField::isBad() const { return !edit()->text().trimmed().isEmpty() && !date().isValid(); }

void DateField::clear() {
    edit()->clear();
    Q_EMIT dateChanged();
    Q_EMIT draftTextChanged();
}

void DateField::setDraftText(const QString& text) {
    PickField::setDraftText(text);
    Q_EMIT dateChanged();
}

void DateField::pick() {
    delete m_calendar;
    m_calendar = new CalendarPopup(date().isValid() ? date() : m_opensAt, m_today, edit());
    connect(m_calendar, &CalendarPopup::picked, this, &DateField::picked);
    m_calendar->open();
}

void DateField::picked(QDate date) {
    setDate(date);
    Q_EMIT draftTextChanged();
}

void DateField::typed() {
    static const QStringList kWords{QStringLiteral("长期"), QStringLiteral("長期"), QStringLiteral("长期有效"),
                                    QStringLiteral("長期有效")};
    Q_EMIT dateChanged();
    if (kWords.contains(edit()->text().trimmed()))
        Q_EMIT longTermTyped();
}

bool DateField::keyPressed(int key) {
    if (key != Qt::Key_Down && key != Qt::Key_F4)
        return false;
    pick();
    return true;
}

void DateField::complainIfBad() {
    if (isBad() && !m_calendar && !edit()->hasFocus())
        complain(issueText({domain::Field::ValidFrom, domain::IssueCode::BadDate, domain::Severity::Error, {}}));
}

void DateField::left() {
    complainIfBad();
    if (date().isValid() && edit()->text() != date().toString(Qt::ISODate)) {
        setDate(date());
        Q_EMIT draftTextChanged();
    }
}

} // namespace shouli::desk
