// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/UndoBar.h"

#include "desk/Theme.h"
#include "desk/widgets/KeyButton.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>

#include <utility>

namespace shouli::desk {

using namespace std::chrono_literals;

UndoBar::UndoBar(QWidget* parent)
    : QFrame(parent)
    , m_undo(new KeyButton(this)) {
    setObjectName(QStringLiteral("undoBar"));
    auto* text = new QLabel(tr("Deleted"), this);
    text->setObjectName(QStringLiteral("undoText"));
    m_undo->setObjectName(QStringLiteral("undo"));
    m_undo->setText(tr("Undo"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::kSpace, 0, theme::kSpace, 0);
    row->addWidget(text, 1);
    row->addWidget(m_undo);
    m_time.setSingleShot(true);
    m_time.setInterval(10s);
    connect(&m_time, &QTimer::timeout, this, &UndoBar::close);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const Removed removed = std::exchange(m_removed, {});
        close();
        Q_EMIT undone(removed);
    });
    hide();
}

void UndoBar::offer(const Removed& removed) {
    for (UndoBar* other : window()->findChildren<UndoBar*>())
        other->m_undo->setKey({}); // one key, one act
    m_undo->setKey(QStringLiteral("Ctrl+Z"));
    m_removed = removed;
    show();
    m_time.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void UndoBar::close() {
    m_time.stop();
    m_removed = {};
    m_undo->setKey({});
    hide();
}

} // namespace shouli::desk
