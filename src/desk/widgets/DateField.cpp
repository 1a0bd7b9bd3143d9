// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/DateField.h"

#include "domain/Identifiers.h"

#include <QCalendarWidget>
#include <QLineEdit>
#include <QRegularExpression>

namespace shouli::desk {

namespace {

constexpr int kMaxTyped = 20;

QDate dateOf(const QString& text) {
    static const QRegularExpression kForm(QStringLiteral("^(\\d{4})([-./年]?)(\\d{1,2})[-./月]?(\\d{1,2})日?$"));
    const QRegularExpressionMatch match = kForm.match(domain::normalisedNumber(text));
    if (!match.hasMatch())
        return {};
    // Without anything between, only eight digits say which digit belongs to what.
    if (match.captured(2).isEmpty() && match.captured(0).size() != 8)
        return {};
    return QDate(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(4).toInt());
}

} // namespace

DateField::DateField(QWidget* parent)
    : PickField(parent) {
    setPlaceholderText(tr("yyyymmdd"));
    edit()->setMaxLength(kMaxTyped);
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
    m_calendar = new QCalendarWidget(this);
    m_calendar->setObjectName(QStringLiteral("calendar"));
    m_calendar->setAttribute(Qt::WA_DeleteOnClose);
    m_calendar->setWindowFlags(Qt::Popup);
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setGridVisible(true);
    m_calendar->setSelectedDate(date().isValid() ? date() : m_calendarDay);
    connect(m_calendar, &QCalendarWidget::clicked, this, &DateField::picked);
    connect(m_calendar, &QCalendarWidget::activated, this, &DateField::picked);
    m_calendar->adjustSize();
    m_calendar->move(edit()->mapToGlobal(QPoint(0, edit()->height() + 1)));
    m_calendar->show();
    m_calendar->setFocus();
}

void DateField::picked(QDate date) {
    if (!m_calendar)
        return;
    m_calendar->close();
    m_calendar.clear();
    setDate(date);
    Q_EMIT draftTextChanged();
}

void DateField::typed() { Q_EMIT dateChanged(); }

bool DateField::keyPressed(int key) {
    if (key != Qt::Key_Down)
        return false;
    pick();
    return true;
}

void DateField::left() {
    if (date().isValid() && edit()->text() != date().toString(Qt::ISODate)) {
        setDate(date());
        Q_EMIT draftTextChanged();
    }
}

} // namespace shouli::desk
