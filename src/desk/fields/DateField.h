// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/fields/PickField.h"

#include <QDate>
#include <QPointer>

namespace shouli::desk {

class CalendarPopup;

/// An input for a date: typed or pasted as 20180510, 2018-05-10, 2018.5.10, 2018/5/10 or 2018年5月10日, also in
/// full-width characters, or chosen from the calendar (Down or F4). A text that is not a date is pointed out beside the
/// field when it loses the focus.
class DateField : public PickField {
    Q_OBJECT
public:
    explicit DateField(QWidget* parent = nullptr);

    /// Null while the line is empty or not a date.
    QDate date() const;
    void setDate(QDate date);
    /// Whether the text is neither empty nor a date.
    bool isBad() const;
    /// `today` is marked in the calendar. `opensAt`: where the calendar opens while there is no date; today if null.
    void setCalendarDay(QDate today, QDate opensAt = {}) {
        m_today = today;
        m_opensAt = opensAt.isValid() ? opensAt : today;
    }
    /// Points out a text that is not a date beside the field, unless it is still being typed.
    void complainIfBad();
    void clear();

    void setDraftText(const QString& text) override;

Q_SIGNALS:
    void dateChanged();
    /// 「长期」 was typed instead of a date.
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
