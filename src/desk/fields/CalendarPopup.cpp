// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/CalendarPopup.h"

#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"
#include "desk/words/Labels.h"

#include <QAccessible>
#include <QApplication>
#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QTextCharFormat>
#include <QToolButton>

namespace shouli::desk {

namespace {

constexpr QSize kDayPx{44, 34};
constexpr QSize kCells{7, 7}; // weeks of seven days; their names and six weeks

} // namespace

CalendarPopup::CalendarPopup(QDate shown, QDate today, QWidget* field)
    : QFrame(field->window())
    , m_field(field)
    , m_calendar(new QCalendarWidget(this))
    , m_month(new QLabel(this))
    , m_today(today) {
    setObjectName(QStringLiteral("calendarPopup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setAccessibleName(tr("Calendar"));
    m_calendar->setObjectName(QStringLiteral("calendar"));
    m_calendar->setAccessibleName(accessibleName());
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    m_calendar->setHorizontalHeaderFormat(QCalendarWidget::ShortDayNames);
    m_calendar->setNavigationBarVisible(false);
    m_calendar->setDateEditEnabled(false); // digits are typed in the line
    m_calendar->setSelectedDate(shown.isValid() ? shown : today);
    QTextCharFormat weekend;
    weekend.setForeground(theme::bad());
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        m_calendar->setWeekdayTextFormat(day, weekend);
    QTextCharFormat marked;
    marked.setFontWeight(QFont::Bold);
    marked.setFontUnderline(true);
    marked.setToolTip(tr("Today"));
    m_calendar->setDateTextFormat(today, marked);
    for (QTableView* days : m_calendar->findChildren<QTableView*>()) {
        days->horizontalHeader()->setMinimumSectionSize(0); // the sheet's is for lists: the last day and week fell out
        days->verticalHeader()->setMinimumSectionSize(0);
    }
    m_calendar->setFixedSize(kDayPx.width() * kCells.width(), kDayPx.height() * kCells.height());
    connect(m_calendar, &QCalendarWidget::currentPageChanged, this, &CalendarPopup::showMonth);
    connect(m_calendar, &QCalendarWidget::clicked, this, &CalendarPopup::take);
    connect(m_calendar, &QCalendarWidget::activated, this, &CalendarPopup::take);
    connect(m_calendar, &QCalendarWidget::selectionChanged, this, &CalendarPopup::sayDay);

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
    column->addLayout(head());
    column->addWidget(m_calendar, 0, Qt::AlignHCenter);
    column->addWidget(keys);
    column->addWidget(now, 0, Qt::AlignLeft);
    showMonth();
    sayDay();
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* focused) {
        if (focused && isVisible() && focused != this && !isAncestorOf(focused))
            close();
    });
}

CalendarPopup::~CalendarPopup() { qApp->removeEventFilter(this); }

QHBoxLayout* CalendarPopup::head() {
    m_month->setObjectName(QStringLiteral("month"));
    m_month->setAlignment(Qt::AlignCenter);
    theme::setText(m_month, theme::Text::Strong);
    auto* row = new QHBoxLayout;
    const auto add = [&](const QString& sign, const QString& name, void (QCalendarWidget::*go)()) {
        auto* button = new QToolButton(this);
        button->setText(sign);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setFocusPolicy(Qt::NoFocus); // the keys named below do the same
        connect(button, &QToolButton::clicked, m_calendar, go);
        row->addWidget(button);
    };
    add(QStringLiteral("«"), tr("Previous year"), &QCalendarWidget::showPreviousYear);
    add(QStringLiteral("‹"), tr("Previous month"), &QCalendarWidget::showPreviousMonth);
    row->addWidget(m_month, 1);
    add(QStringLiteral("›"), tr("Next month"), &QCalendarWidget::showNextMonth);
    add(QStringLiteral("»"), tr("Next year"), &QCalendarWidget::showNextYear);
    return row;
}

void CalendarPopup::showMonth() {
    //: A month and its year at the head of the calendar, as a date format of Qt
    const QString format = tr("MMMM yyyy");
    m_month->setText(QLocale().toString(QDate(m_calendar->yearShown(), m_calendar->monthShown(), 1), format));
}

void CalendarPopup::open() {
    adjustSize();
    const QSize room = parentWidget()->size();
    const QPoint below = m_field->mapTo(parentWidget(), QPoint(0, m_field->height() + 1));
    const QPoint above = m_field->mapTo(parentWidget(), QPoint(0, -1 - height()));
    int topPx = below.y();
    if (below.y() + height() > room.height())
        topPx = above.y() >= 0 ? above.y() : std::max(0, room.height() - height());
    move(std::max(0, std::min(below.x(), room.width() - width())), topPx);
    raise();
    show();
    m_calendar->setFocus();
}

void CalendarPopup::closeEvent(QCloseEvent* event) {
    if (QWidget* focused = window()->focusWidget(); focused && isAncestorOf(focused))
        m_field->setFocus(Qt::PopupFocusReason);
    QFrame::closeEvent(event);
}

namespace {

bool isCalendarKey(int key) {
    switch (key) {
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_F4:
    case Qt::Key_Escape:
        return true;
    default:
        return false;
    }
}

} // namespace

bool CalendarPopup::eventFilter(QObject* watched, QEvent* event) {
    const auto* part = qobject_cast<QWidget*>(watched);
    const bool isOurs = part && isAncestorOf(part);
    if (event->type() == QEvent::MouseButtonPress && part && !isOurs && part != this && isVisible()) {
        close(); // it was pressed beside it
    } else if (isOurs && event->type() == QEvent::ShortcutOverride) {
        if (isCalendarKey(static_cast<QKeyEvent*>(event)->key())) // no button's of the page
            event->accept();
    } else if (isOurs && event->type() == QEvent::KeyPress) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        if (keyPressed(pressed->key(), pressed->modifiers()))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

// A screen reader is told of the day that the arrows come to: of a cell it would only read the number.
void CalendarPopup::sayDay() {
    for (QTableView* days : m_calendar->findChildren<QTableView*>()) {
        days->setAccessibleName(dayText(m_calendar->selectedDate()));
        QAccessibleEvent event(days, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
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
