// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFrame>

class QCalendarWidget;
class QHBoxLayout;
class QLabel;

namespace shouli::desk {

/// A calendar over the window, today marked in it. Arrows go by days and weeks, PageUp and PageDown by months, with
/// Ctrl by years; Home goes to today; Enter takes the marked day, Escape takes none. Deletes itself when it closes.
class CalendarPopup : public QFrame {
    Q_OBJECT
public:
    /// Opens at `shown`, or at today where that is no day.
    CalendarPopup(QDate shown, QDate today, QWidget* parent);

    /// Shows it below `field`, or above where there is no room.
    void openAt(const QWidget* field);

Q_SIGNALS:
    void picked(QDate date);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers);
    void take(QDate date);
    QHBoxLayout* head();
    void showMonth();

    QCalendarWidget* m_calendar;
    QLabel* m_month; ///< in the words of the language, which QCalendarWidget's own bar puts in English order
    QDate m_today;
};

} // namespace shouli::desk
