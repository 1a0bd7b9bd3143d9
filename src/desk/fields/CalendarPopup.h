// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFrame>

class QCalendarWidget;
class QHBoxLayout;
class QLabel;

namespace shouli::desk {

/// A calendar over the window, with today marked. Arrow keys go by days and weeks, PageUp and PageDown by months, with
/// Ctrl by years, Home to today. Enter takes the selected day; Escape, F4 and losing the focus close it without one. It
/// is a child of the window, because Qt hides pop-up windows from the accessibility bus. Deletes itself when closed.
class CalendarPopup : public QFrame {
    Q_OBJECT
public:
    /// Begins at `shown`, or at today if that is null. `field` gets the focus back when it closes.
    CalendarPopup(QDate shown, QDate today, QWidget* field);
    ~CalendarPopup() override;

    /// Shows it below the field, or above when there is no room below.
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
    QLabel* m_month; ///< our own, as QCalendarWidget's bar always puts month and year in English order
    QDate m_today;
};

} // namespace shouli::desk
