// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/wizard/PageScroll.h"

#include "desk/steps/StepPage.h"
#include "desk/theme/Theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScrollBar>
#include <QStyleHints>

namespace shouli::desk {

PageScroll::PageScroll(QWidget* parent)
    : DownScroll(parent) {
    // Whatever moves it: keys, the wheel, a page that has room enough.
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PageScroll::updateSeen);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &PageScroll::updateSeen);
}

void PageScroll::setPage(StepPage* page) {
    m_page = page;
    m_isSeenToEnd = !page->isReadFirst();
    m_isPainted = false;
    m_seenPx = 0;
    m_sinceScrolled.invalidate();
    setContent(page);
    verticalScrollBar()->setValue(0);
}

QWidget* PageScroll::takePage() {
    m_page = nullptr;
    return takeWidget();
}

bool PageScroll::scrollOn() {
    if (!m_page)
        return false;
    if (!m_isSeenToEnd)
        updateSeen();
    if (m_isSeenToEnd) // the second half of a double press is no press of its own: nobody has read the end yet
        return m_sinceScrolled.isValid() &&
               m_sinceScrolled.elapsed() < QGuiApplication::styleHints()->mouseDoubleClickInterval();
    m_sinceScrolled.start();
    QScrollBar& bar = *verticalScrollBar();
    bar.setValue(bar.value() + bar.pageStep() - theme::kRowHeight); // with the last line in sight
    return true;
}

void PageScroll::updateSeen() {
    const QScrollBar& bar = *verticalScrollBar();
    if (m_isPainted && bar.value() >= bar.maximum()) {
        m_isSeenToEnd = true;
        m_seenPx = bar.maximum();
    } else if (m_page && m_page->isReadFirst() && bar.maximum() > m_seenPx) {
        m_isSeenToEnd = false; // it has grown: its pictures come when it stands already
    }
    const bool hasMoreBelow = m_page && m_isPainted && !m_isSeenToEnd;
    Q_EMIT looked(hasMoreBelow);
}

bool PageScroll::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_page && event->type() == QEvent::Paint && !m_isPainted) {
        m_isPainted = true;
        QMetaObject::invokeMethod(this, &PageScroll::updateSeen, Qt::QueuedConnection);
    }
    return DownScroll::eventFilter(watched, event);
}

} // namespace shouli::desk
