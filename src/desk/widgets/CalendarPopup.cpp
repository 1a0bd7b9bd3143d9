// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/CalendarPopup.h"

#include "desk/Labels.h"
#include "desk/Theme.h"
#include "desk/widgets/KeyButton.h"

#include <QCalendarWidget>
#include <QKeyEvent>
#include <QLabel>
#include <QScreen>
#include <QTableView>
#include <QTextCharFormat>
#include <QVBoxLayout>

namespace shouli::desk {

CalendarPopup::CalendarPopup(QDate shown, QDate today, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_calendar(new QCalendarWidget(this))
    , m_today(today) {
    setObjectName(QStringLiteral("calendarPopup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    m_calendar->setObjectName(QStringLiteral("calendar"));
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    m_calendar->setGridVisible(true);
    m_calendar->setDateEditEnabled(false); // digits are typed in the line
    m_calendar->setSelectedDate(shown.isValid() ? shown : today);
    QTextCharFormat marked;
    marked.setFontWeight(QFont::Bold);
    marked.setFontUnderline(true);
    marked.setToolTip(tr("Today"));
    m_calendar->setDateTextFormat(today, marked);
    connect(m_calendar, &QCalendarWidget::clicked, this, &CalendarPopup::take);
    connect(m_calendar, &QCalendarWidget::activated, this, &CalendarPopup::take);

    auto* now = new KeyButton(this);
    now->setObjectName(QStringLiteral("today"));
    now->setText(tr("Today: %1").arg(dayText(today)));
    now->setFocusPolicy(Qt::NoFocus); // Home goes there
    connect(now, &QPushButton::clicked, this, [this] { take(m_today); });
    auto* keys = new QLabel(tr("PgUp PgDn month, with Ctrl year, Home today"), this);
    theme::setText(keys, theme::Text::Small);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::kSpace, theme::kSpace, theme::kSpace, theme::kSpace);
    column->setSpacing(theme::kSpace);
    column->addWidget(m_calendar);
    column->addWidget(keys);
    column->addWidget(now, 0, Qt::AlignLeft);
    for (QTableView* days : m_calendar->findChildren<QTableView*>())
        days->installEventFilter(this);
}

void CalendarPopup::openAt(const QWidget* field) {
    adjustSize();
    const QRect room = field->screen()->availableGeometry();
    const QPoint below = field->mapToGlobal(QPoint(0, field->height() + 1));
    const QPoint above = field->mapToGlobal(QPoint(0, -1 - height()));
    const bool fitsBelow = below.y() + height() <= room.bottom();
    const QPoint wanted = fitsBelow || above.y() < room.top() ? below : above;
    move(std::max(room.left(), std::min(wanted.x(), room.right() - width())), wanted.y());
    show();
    m_calendar->setFocus();
}

bool CalendarPopup::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        if (keyPressed(pressed->key(), pressed->modifiers()))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

bool CalendarPopup::keyPressed(int key, Qt::KeyboardModifiers modifiers) {
    const QDate marked = m_calendar->selectedDate();
    switch (key) {
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        const int step = key == Qt::Key_PageUp ? -1 : 1;
        m_calendar->setSelectedDate(modifiers & Qt::ControlModifier ? marked.addYears(step) : marked.addMonths(step));
        return true;
    }
    case Qt::Key_Home:
        m_calendar->setSelectedDate(m_today);
        return true;
    case Qt::Key_F4:
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

void CalendarPopup::take(QDate date) {
    Q_EMIT picked(date);
    close();
}

} // namespace shouli::desk
