// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/widgets/PickField.h"

#include <QDate>
#include <QPointer>

namespace shouli::desk {

class CalendarPopup;

/// Takes a day: typed or pasted as 20180510, 2018-05-10, 2018.5.10, 2018/5/10 or 2018年5月10日, in full-width forms
/// too, or from the calendar (Down or F4). What is no day is said beside the field as soon as it is left.
class DateField : public PickField {
    Q_OBJECT
public:
    explicit DateField(QWidget* parent = nullptr);

    /// Null while the line is empty or no date.
    QDate date() const;
    void setDate(QDate date);
    /// Something was typed that is no date.
    bool isBad() const;
    /// The counter's day, marked in the calendar, and the day that it opens at while there is none: that day too, or
    /// another.
    void setCalendarDay(QDate today, QDate opensAt = {}) {
        m_today = today;
        m_opensAt = opensAt.isValid() ? opensAt : today;
    }
    /// Says so beside the field, unless it is still being typed.
    void complainIfBad();
    void clear();

    void setDraftText(const QString& text) override;

Q_SIGNALS:
    void dateChanged();
    /// 「长期」 was typed where a day belongs.
    void longTermTyped();

protected:
    void pick() override;
    void typed() override;
    bool keyPressed(int key) override;
    void left() override;

private:
    void picked(QDate date);

    QDate m_today;
    QDate m_opensAt;
    QPointer<CalendarPopup> m_calendar;
};

} // namespace shouli::desk
