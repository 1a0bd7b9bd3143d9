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
/// Ctrl by years; Home goes to today; Enter takes the marked day, Escape and F4 take none, nor does leaving it. A part
/// of the window it lies over: Qt keeps pop-up windows from the accessibility bus. Deletes itself when it closes.
class CalendarPopup : public QFrame {
    Q_OBJECT
public:
    /// Opens at `shown`, or at today where that is no day. For `field`, which gets the cursor back.
    CalendarPopup(QDate shown, QDate today, QWidget* field);
    ~CalendarPopup() override;

    /// Shows it below the field, or above where there is no room.
    void open();

Q_SIGNALS:
    void picked(QDate date);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    bool keyPressed(int key, Qt::KeyboardModifiers modifiers);
    void take(QDate date);
    QHBoxLayout* head();
    void showMonth();
    void sayDay();

    QWidget* m_field;
    QCalendarWidget* m_calendar;
    QLabel* m_month; ///< in the words of the language, which QCalendarWidget's own bar puts in English order
    QDate m_today;
};

} // namespace shouli::desk
