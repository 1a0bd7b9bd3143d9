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
        return line->text().size() <= kLongest &&
               part.width() < line->fontMetrics().horizontalAdvance(line->text()) + kAroundTextPx;
    }
    const auto* label = qobject_cast<const QLabel*>(&part);
    if (!label || label->text().isEmpty())
        return false;
    return label->wordWrap() ? part.height() < label->heightForWidth(part.width()) - 1
                             : part.width() < part.sizeHint().width();
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
        if (!isInput(*part) || !part->isEnabled())
            continue;
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
