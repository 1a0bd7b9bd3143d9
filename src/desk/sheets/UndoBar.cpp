// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/UndoBar.h"

#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>

#include <utility>

namespace shouli::desk {

using namespace std::chrono_literals;

UndoBar::UndoBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_undo(new KeyButton(this)) {
    setObjectName(QStringLiteral("undoBar"));
    m_text->setObjectName(QStringLiteral("undoText"));
    m_undo->setObjectName(QStringLiteral("undo"));
    m_undo->setText(tr("Undo"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::kSpace * 2, theme::kSpace / 2, theme::kSpace / 2, theme::kSpace / 2);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    m_time.setSingleShot(true);
    m_time.setInterval(10s);
    connect(&m_time, &QTimer::timeout, this, &UndoBar::close);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undoLast);
    hide();
}

void UndoBar::offer(std::function<void()> undo) { offer(tr("Deleted"), std::move(undo)); }

void UndoBar::offer(const QString& done, std::function<void()> undo) {
    for (UndoBar* other : window()->findChildren<UndoBar*>())
        other->m_undo->setKey({}); // one key, one act
    m_undo->setKey(QStringLiteral("Ctrl+Z"));
    m_acts.push_back({done, std::move(undo)});
    m_text->setText(done);
    show();
    m_time.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void UndoBar::undoLast() {
    const Act act = std::move(m_acts.back());
    m_acts.pop_back();
    if (m_acts.empty()) {
        close();
    } else {
        m_text->setText(m_acts.back().done);
        m_time.start();
    }
    act.undo();
}

void UndoBar::close() {
    m_time.stop();
    m_acts.clear();
    m_undo->setKey({});
    hide();
}

} // namespace shouli::desk
