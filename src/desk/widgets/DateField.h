// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/widgets/PickField.h"

#include <QDate>
#include <QPointer>

class QCalendarWidget;

namespace shouli::desk {

/// Takes a day: typed as 20180510, 2018-05-10 or 2018.05.10, or from the calendar.
class DateField : public PickField {
    Q_OBJECT
public:
    explicit DateField(QWidget* parent = nullptr);

    /// Null while the line is empty or no date.
    QDate date() const;
    void setDate(QDate date);
    /// Something was typed that is no date.
    bool isBad() const;
    /// The day the calendar opens at while there is none.
    void setCalendarDay(QDate day) { m_calendarDay = day; }
    void clear();

    void setDraftText(const QString& text) override;

Q_SIGNALS:
    void dateChanged();

protected:
    void pick() override;
    void typed() override;
    bool keyPressed(int key) override;
    void left() override;

private:
    void picked(QDate date);

    QDate m_calendarDay;
    QPointer<QCalendarWidget> m_calendar;
};

} // namespace shouli::desk
