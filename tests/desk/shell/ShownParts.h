// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QCalendarWidget>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QToolButton>

// What of a window cannot be seen, in sentences.
namespace shouli::test {

inline QString nameOf(const QWidget& part) {
    QString text = part.objectName();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&part))
        text += u' ' + button->text();
    else if (const auto* label = qobject_cast<const QLabel*>(&part))
        text += u' ' + label->text();
    return QString::fromLatin1(part.metaObject()->className()) + u' ' + text;
}

/// The part of `window` that can come into view to the sides: narrower inside what scrolls.
inline QRect roomOf(const QWidget& part, const QWidget& window, bool& scrolls) {
    scrolls = false;
    for (const QWidget* ancestor = part.parentWidget(); ancestor && ancestor != &window;
         ancestor = ancestor->parentWidget()) {
        const auto* area = qobject_cast<const QAbstractScrollArea*>(ancestor->parentWidget());
        if (area && area->viewport() == ancestor) {
            scrolls = true;
            return QRect(ancestor->mapTo(&window, QPoint()), ancestor->size());
        }
    }
    return window.rect();
}

inline bool isInput(const QWidget& part) {
    return qobject_cast<const QAbstractButton*>(&part) || qobject_cast<const QLineEdit*>(&part) ||
           qobject_cast<const QComboBox*>(&part);
}

/// Text of which something is missing: buttons, and labels of one line.
inline bool isCutShort(const QWidget& part) {
    if (const auto* button = qobject_cast<const QAbstractButton*>(&part)) {
        const bool isPicture = qobject_cast<const QToolButton*>(&part) && !button->icon().isNull();
        return !button->text().isEmpty() && !isPicture && part.width() < part.sizeHint().width();
    }
    if (const auto* line = qobject_cast<const QLineEdit*>(&part)) { // a number or a date is read whole
        constexpr int kLongest = 18;
        constexpr int kAroundTextPx = 20;
        if (line->text().size() <= kLongest &&
            part.width() < line->fontMetrics().horizontalAdvance(line->text()) + kAroundTextPx)
            return true;
        constexpr int kLongText = 50; // may be typed here: some of it is to be seen
        constexpr int kNarrowestPx = 140;
        return line->maxLength() >= kLongText && part.width() < kNarrowestPx &&
               !qobject_cast<const QComboBox*>(part.parentWidget());
    }
    if (const auto* box = qobject_cast<const QComboBox*>(&part)) { // what is chosen is read whole
        constexpr int kLongestWord = 32;
        QStyleOptionComboBox option;
        option.initFrom(box);
        option.editable = box->isEditable();
        const QRect room =
            box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, box);
        return box->currentText().size() <= kLongestWord &&
               room.width() < box->fontMetrics().boundingRect(box->currentText()).width();
    }
    const auto* label = qobject_cast<const QLabel*>(&part);
    if (!label || label->text().isEmpty())
        return false;
    return label->wordWrap() ? part.height() < label->heightForWidth(part.width()) - 1
                             : part.width() < part.sizeHint().width();
}

/// A label stands beside its input, or above it; never in another row.
inline bool isParted(const QLabel& label, const QWidget& window) {
    const QWidget* input = label.buddy();
    if (!input || !input->isVisibleTo(&window) || input->window() != &window)
        return false;
    const QRect place(label.mapTo(&window, QPoint()), label.size());
    const QRect other(input->mapTo(&window, QPoint()), input->size());
    const bool isBeside = place.top() <= other.bottom() && other.top() <= place.bottom() && place.left() < other.left();
    constexpr int kMostPartedPx = 16;
    const bool isAbove = place.bottom() < other.top() && other.top() - place.bottom() <= kMostPartedPx &&
                         place.left() <= other.right() && other.left() <= place.right();
    return !isBeside && !isAbove;
}

inline QStringList whatCannotBeSeen(const QWidget& window) {
    QStringList said;
    for (const QWidget* part : window.findChildren<QWidget*>()) {
        if (!part->isVisibleTo(&window) || part->window() != &window)
            continue;
        if (qobject_cast<const QCalendarWidget*>(part->parentWidget()) || part->objectName().startsWith(u"qt_"))
            continue; // Qt's own parts
        if (const auto* area = qobject_cast<const QScrollArea*>(part);
            area && area->parentWidget()->objectName() != QLatin1String("pictureViewer") &&
            area->horizontalScrollBar()->maximum() > 0)
            said.append(nameOf(*part) +
                        QStringLiteral(" scrolls to the side by %1").arg(area->horizontalScrollBar()->maximum()));
        if (isCutShort(*part))
            said.append(nameOf(*part) + QStringLiteral(" is cut short: %1 x %2, not %3 x %4")
                                            .arg(part->width())
                                            .arg(part->height())
                                            .arg(part->sizeHint().width())
                                            .arg(part->sizeHint().height()));
        if (const auto* label = qobject_cast<const QLabel*>(part); label && isParted(*label, window))
            said.append(nameOf(*part) + QStringLiteral(" stands away from its input"));
        if (!isInput(*part) || !part->isEnabled())
            continue;
        if (!part->parentWidget()->rect().contains(part->geometry()))
            said.append(nameOf(*part) + QStringLiteral(" is cut off by what it lies in"));
        bool scrolls = false;
        const QRect room = roomOf(*part, window, scrolls);
        const QRect place(part->mapTo(&window, QPoint()), part->size());
        const bool isSeen = place.left() >= room.left() && place.right() <= room.right() &&
                            (scrolls || (place.top() >= room.top() && place.bottom() <= room.bottom()));
        if (!isSeen)
            said.append(nameOf(*part) + QStringLiteral(" lies at %1,%2 %3x%4, outside %5,%6 %7x%8")
                                            .arg(place.left())
                                            .arg(place.top())
                                            .arg(place.width())
                                            .arg(place.height())
                                            .arg(room.left())
                                            .arg(room.top())
                                            .arg(room.width())
                                            .arg(room.height()));
    }
    return said;
}

} // namespace shouli::test
