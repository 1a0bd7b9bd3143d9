// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/face/FaceDecision.h"

#include "desk/fields/IssueLabel.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"
#include "domain/Issue.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>

namespace shouli::desk {

namespace {
constexpr int kMaxReason = 100;
}

FaceDecision::FaceDecision(QWidget* parent)
    : QWidget(parent)
    , m_reason(new QComboBox(this))
    , m_issue(new IssueLabel(this)) {
    auto* label = new QLabel(tr("Reason of your decision"), this);
    m_reason->setObjectName(QStringLiteral("decisionReason"));
    m_reason->setAccessibleName(label->text());
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reason->addItems({tr("Older than on the portrait"), tr("Other hair, glasses or beard"),
                        tr("The portrait is small or unclear"), tr("Other features than on the portrait")});
    m_reason->lineEdit()->setMaxLength(kMaxReason);
    m_reason->lineEdit()->setAccessibleName(label->text());
    m_reason->setCurrentIndex(-1);
    label->setBuddy(m_reason);
    auto* same = new KeyButton(this);
    same->setObjectName(QStringLiteral("samePerson"));
    same->setText(tr("The same person"));
    same->setKey(QStringLiteral("F4"));
    auto* other = new KeyButton(this);
    other->setObjectName(QStringLiteral("otherPerson"));
    other->setText(tr("Another person"));
    other->setKey(QStringLiteral("F5"));

    auto* row = new QHBoxLayout;
    row->setSpacing(theme::kSpace);
    row->addWidget(label);
    row->addWidget(m_reason, 1);
    row->addWidget(same);
    row->addWidget(other);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_issue);
    setFocusProxy(m_reason);

    connect(same, &QPushButton::clicked, this, [this] { decide(true); });
    connect(other, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_reason, &QComboBox::editTextChanged, m_issue, &IssueLabel::clearIssue);
}

void FaceDecision::clear() {
    m_reason->setCurrentIndex(-1);
    m_reason->clearEditText();
    m_issue->clearIssue();
}

void FaceDecision::decide(bool isSamePerson) {
    const QString reason = m_reason->currentText().trimmed();
    m_issue->clearIssue();
    if (!reason.isEmpty()) {
        Q_EMIT decided(isSamePerson, reason);
        return;
    }
    m_issue->addIssue(tr("Please say why you see it so."), domain::Severity::Error);
    m_reason->setFocus();
}

} // namespace shouli::desk
