// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/PickField.h"

#include "desk/fields/IssueLabel.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"
#include "domain/Issue.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace shouli::desk {

PickField::PickField(QWidget* parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_pick(new KeyButton(this)) {
    m_edit->setObjectName(QStringLiteral("edit"));
    m_edit->installEventFilter(this);
    m_pick->setObjectName(QStringLiteral("pick"));
    m_pick->setText(tr("Choose"));
    m_pick->setFocusPolicy(Qt::NoFocus); // the arrow key does the same from the line
    setFocusProxy(m_edit);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::kSpace);
    row->addWidget(m_edit, 1);
    row->addWidget(m_pick);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        typed();
        Q_EMIT draftTextChanged();
    });
    connect(m_pick, &QPushButton::clicked, this, [this] {
        m_edit->setFocus();
        pick();
    });
}

QString PickField::draftText() const { return m_edit->text(); }

void PickField::setDraftText(const QString& text) { m_edit->setText(text); }

void PickField::setPlaceholderText(const QString& text) { m_edit->setPlaceholderText(text); }

bool PickField::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && event->type() == QEvent::KeyPress)
        return keyPressed(static_cast<QKeyEvent*>(event)->key());
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        left();
    return QWidget::eventFilter(watched, event);
}

void PickField::complain(const QString& sentence) {
    for (IssueLabel* label : window()->findChildren<IssueLabel*>())
        if (label->isHidden() && label->inputOf(window()) == this)
            label->addIssue(sentence, domain::Severity::Error);
}

void PickField::showEvent(QShowEvent* event) {
    m_edit->setAccessibleName(accessibleName());
    m_pick->setAccessibleDescription(accessibleName());
    QWidget::showEvent(event);
}

} // namespace shouli::desk
