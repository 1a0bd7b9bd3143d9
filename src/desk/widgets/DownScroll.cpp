// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/DownScroll.h"

#include "desk/theme/Theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace shouli::desk {

namespace {

constexpr int kLeastHeightPx = theme::kSpace * 10;

QList<QBoxLayout*> foldingRows(const QWidget* content) {
    QList<QBoxLayout*> rows;
    for (QBoxLayout* row : content->findChildren<QBoxLayout*>())
        if (row->property("folds").toInt() > 0)
            rows.append(row);
    std::stable_sort(rows.begin(), rows.end(), [](const QBoxLayout* one, const QBoxLayout* other) {
        return one->property("folds").toInt() < other->property("folds").toInt();
    });
    return rows;
}

// A layout hears of a change within a widget that lies in it only in the next turn of the events; what the whole needs
// is asked before that, so all of it is reckoned anew, from the innermost outwards.
void reckonAnew(QWidget* widget) {
    for (QWidget* inner : widget->findChildren<QWidget*>(Qt::FindDirectChildrenOnly)) {
        reckonAnew(inner);
        inner->updateGeometry();
    }
    if (widget->layout()) {
        widget->layout()->invalidate();
        widget->layout()->activate();
    }
}

// As the layouts have it, which asks for no new layout in turn.
int reckonedPx(QWidget* content) {
    if (content->layout())
        content->layout()->activate();
    return content->minimumSizeHint().width();
}

int narrowestPx(QWidget* content) {
    reckonAnew(content);
    return content->minimumSizeHint().width();
}

void turn(const QList<QBoxLayout*>& rows, QBoxLayout::Direction direction) {
    for (QBoxLayout* row : rows)
        row->setDirection(direction);
}

} // namespace

DownScroll::DownScroll(QWidget* parent)
    : QScrollArea(parent) {
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void DownScroll::setContent(QWidget* content) {
    setWidget(content);
    content->setAutoFillBackground(false);
    content->installEventFilter(this);
    m_seenPx = -1;
    fold();
}

int DownScroll::barPx() const { return style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this); }

QSize DownScroll::minimumSizeHint() const {
    if (!widget())
        return {};
    const int neededPx = widget()->hasHeightForWidth() ? heightForWidth(std::max(width(), m_foldedPx + barPx()))
                                                       : widget()->minimumSizeHint().height();
    return {m_foldedPx + barPx(), std::min(neededPx, kLeastHeightPx)};
}

QSize DownScroll::sizeHint() const {
    if (!widget())
        return {};
    const QSize hint = widget()->sizeHint();
    return {std::max(hint.width(), m_foldedPx) + barPx(), hint.height()};
}

int DownScroll::heightForWidth(int widthPx) const {
    if (!widget())
        return -1;
    return widget()->hasHeightForWidth() ? widget()->heightForWidth(widthPx - barPx()) : widget()->sizeHint().height();
}

// What the content needs does not depend on the window: it is reckoned when the content changes, not with each step by
// which the window does.
void DownScroll::measure(const QList<QBoxLayout*>& rows) {
    m_rows = rows;
    turn(rows, QBoxLayout::LeftToRight);
    m_neededPx = {narrowestPx(widget())};
    for (QBoxLayout* row : rows) {
        turn({row}, QBoxLayout::TopToBottom);
        m_neededPx.append(narrowestPx(widget()));
    }
    m_folded = rows.size();
    m_foldedPx = m_neededPx.last();
    m_seenPx = m_foldedPx;
    updateGeometry();
}

// Which rows stand side by side depends on the width alone, never on the height: a scroll bar that comes and goes would
// fold and unfold for ever.
void DownScroll::fold() {
    QWidget* content = widget();
    if (!content)
        return;
    m_foldedAt = width();
    const QList<QBoxLayout*> rows = foldingRows(content);
    if (rows != m_rows || m_seenPx < 0 || reckonedPx(content) != m_seenPx)
        measure(rows);
    const int roomPx = width() - barPx();
    qsizetype folded = 0;
    while (folded < rows.size() && m_neededPx.at(folded) > roomPx)
        ++folded;
    if (folded == m_folded)
        return;
    m_folded = folded;
    turn(rows.first(folded), QBoxLayout::TopToBottom);
    turn(rows.sliced(folded), QBoxLayout::LeftToRight);
    m_seenPx = narrowestPx(content);
    updateGeometry();
}

// The layout around a scroll area hears nothing of what is in it: a message that becomes longer would stay in the room
// of the one before.
void DownScroll::tellHeight() {
    const int neededPx = heightForWidth(width());
    if (neededPx == m_toldPx)
        return;
    m_toldPx = neededPx;
    updateGeometry();
}

bool DownScroll::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest)
        tellHeight();
    return QScrollArea::event(event);
}

void DownScroll::showEvent(QShowEvent* event) {
    tellHeight();
    QScrollArea::showEvent(event);
}

bool DownScroll::eventFilter(QObject* watched, QEvent* event) {
    const bool isHandled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest && reckonedPx(widget()) != m_seenPx)
        fold();
    return isHandled;
}

void DownScroll::resizeEvent(QResizeEvent* event) {
    if (width() != m_foldedAt)
        fold();
    QScrollArea::resizeEvent(event);
}

// The content itself is no place to scroll to: it would be shown from its middle.
void DownScroll::follow(QWidget* now) {
    if (now && widget() && now != widget() && widget()->isAncestorOf(now))
        ensureWidgetVisible(now, 0, theme::kSpace * 3);
}

} // namespace shouli::desk
