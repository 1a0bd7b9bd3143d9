// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/CursorKeeper.h"

#include <QEvent>

namespace shouli::desk {

bool CursorKeeper::keeps(QWidget& rest) {
    QWidget* lost = rest.window()->focusWidget();
    if (!lost || (lost->isEnabled() && lost->isVisible()))
        return false; // the operator moves it
    m_rest = &rest;
    watch(lost);
    rest.setFocus(Qt::OtherFocusReason);
    return true;
}

void CursorKeeper::watch(QWidget* lost) {
    if (m_lost)
        m_lost->removeEventFilter(this);
    m_lost = lost;
    if (lost)
        lost->installEventFilter(this);
}

bool CursorKeeper::eventFilter(QObject* watched, QEvent* event) {
    const bool mayBeBack = event->type() == QEvent::EnabledChange || event->type() == QEvent::Show;
    if (!mayBeBack || watched != m_lost || !m_lost->isEnabled() || !m_lost->isVisible())
        return false;
    QWidget* back = m_lost;
    watch(nullptr);
    if (m_rest && m_rest->window()->focusWidget() == m_rest)
        back->setFocus(Qt::OtherFocusReason);
    return false;
}

} // namespace shouli::desk
