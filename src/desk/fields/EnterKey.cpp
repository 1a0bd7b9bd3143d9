// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/EnterKey.h"

#include <QKeyEvent>

namespace shouli::desk {

EnterKey::EnterKey(QLineEdit* field, QAbstractButton* button)
    : QObject(field)
    , m_button(button) {
    field->installEventFilter(this);
}

bool EnterKey::eventFilter(QObject*, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return false;
    m_button->click(); // does nothing while it is disabled
    return true;
}

} // namespace shouli::desk
