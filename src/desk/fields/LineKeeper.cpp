// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/LineKeeper.h"

#include "desk/fields/LineNote.h"
#include "domain/Issue.h"
#include "domain/TypedText.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>

#include <algorithm>
#include <array>

namespace shouli::desk {

namespace {

using domain::Field;

constexpr char kKindProperty[] = "lineKind";
constexpr int kUnlimited = 32767; // what QLineEdit takes at most

bool isNumber(const QString& field) {
    static constexpr std::array kNumbers{Field::Number,          Field::Mobile,           Field::SmsCode,
                                         Field::RecipientMobile, Field::RecipientSmsCode, Field::PhotoReceipt};
    return std::any_of(kNumbers.begin(), kNumbers.end(), [&](Field each) { return field == domain::textOf(each); });
}

bool isName(const QString& field) {
    return field == domain::textOf(Field::Name) || field == domain::textOf(Field::RecipientName);
}

LineKind kindOf(const QLineEdit& line) {
    if (line.echoMode() != QLineEdit::Normal)
        return LineKind::Secret;
    const QVariant told = line.property(kKindProperty);
    if (told.isValid())
        return LineKind(told.toInt());
    const QString field = line.property("field").toString();
    return isNumber(field) ? LineKind::Number : isName(field) ? LineKind::Name : LineKind::Text;
}

QString withoutBreaks(QString text) {
    text.removeIf([](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
               c.category() == QChar::Separator_Paragraph;
    });
    return text;
}

qsizetype charactersIn(QStringView text) {
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

/// Takes characters away before `position`, where they were put in, until no more than `limit` are left.
int cut(QString& text, int& position, int limit) {
    int leftOut = 0;
    while (charactersIn(text) > limit && position > 0) {
        const int units = position > 1 && text.at(position - 1).isLowSurrogate() ? 2 : 1;
        position -= units;
        text.remove(position, units);
        ++leftOut;
    }
    return leftOut;
}

class LineFinder : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::Polish)
            return false;
        auto* line = qobject_cast<QLineEdit*>(watched);
        const bool isOurs = line && !line->validator() && !qobject_cast<QAbstractSpinBox*>(line->parent()) &&
                            !qobject_cast<QFileDialog*>(line->window());
        if (isOurs)
            new LineKeeper(line);
        return false;
    }
};

} // namespace

void setLineKind(QLineEdit* line, LineKind kind) { line->setProperty(kKindProperty, int(kind)); }

bool holdsNumberOfPerson(const QLineEdit& line) { return isNumber(line.property("field").toString()); }

void keepLinesClean(QApplication& app) { app.installEventFilter(new LineFinder(&app)); }

LineKeeper::LineKeeper(QLineEdit* line)
    : QValidator(line)
    , m_line(line)
    , m_limit(line->maxLength()) {
    line->setMaxLength(kUnlimited); // it would cut before anybody sees what
    line->setValidator(this);
}

QString LineKeeper::cleaned(const QString& text) const {
    switch (kindOf(*m_line)) {
    case LineKind::Text:
        return domain::cleanedLine(text);
    case LineKind::Name:
        return domain::cleanedName(text);
    case LineKind::Number:
        return domain::cleanedNumber(text);
    case LineKind::Symbols:
        return domain::withoutUnseen(text);
    case LineKind::Secret:
        return withoutBreaks(text);
    }
    Q_UNREACHABLE();
}

QValidator::State LineKeeper::validate(QString& input, int& position) const {
    const QString whole = cleaned(input);
    if (whole != input) {
        position = int(std::min(cleaned(input.left(position)).size(), whole.size()));
        input = whole;
    }
    if (const int leftOut = cut(input, position, m_limit); leftOut > 0)
        say(leftOut);
    return Acceptable; // what is wrong with it is for the page to say
}

// After the line has told everybody of its new text, which clears what is said beside it.
void LineKeeper::say(int leftOut) const {
    QMetaObject::invokeMethod(
        m_line,
        [line = m_line, limit = m_limit, leftOut] {
            LineNote::say(line, tr("At most %1 characters fit here: %n at the end of what was put in are left out.",
                                   nullptr, leftOut)
                                    .arg(limit));
        },
        Qt::QueuedConnection);
}

} // namespace shouli::desk
