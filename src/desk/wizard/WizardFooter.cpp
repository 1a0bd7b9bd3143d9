// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/wizard/WizardFooter.h"

#include "desk/steps/StepPage.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/KeyButton.h"

#include <QHBoxLayout>
#include <QLabel>

namespace shouli::desk {

WizardFooter::WizardFooter(QWidget* parent)
    : QFrame(parent)
    , m_back(new KeyButton(this))
    , m_park(new KeyButton(this))
    , m_obstacle(new QLabel(this))
    , m_moreBelow(new QLabel(this))
    , m_primary(new KeyButton(this)) {
    setObjectName(QStringLiteral("footer"));
    m_back->setText(tr("Previous step"));
    m_back->setObjectName(QStringLiteral("back"));
    m_back->setKey(QStringLiteral("Alt+Left"));
    m_park->setText(tr("Save and return to the workbench"));
    m_park->setObjectName(QStringLiteral("park"));
    m_park->setKey(QStringLiteral("F12"));
    m_obstacle->setObjectName(QStringLiteral("obstacle"));
    m_obstacle->setWordWrap(true);
    m_obstacle->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    theme::setText(m_obstacle, theme::Text::Small);
    m_moreBelow->setObjectName(QStringLiteral("moreBelow"));
    m_moreBelow->setText(tr("More below: F9 scrolls on"));
    theme::setText(m_moreBelow, theme::Text::Small);
    m_primary->setObjectName(QStringLiteral("primary"));
    m_primary->setProperty("primary", true);
    m_primary->setKey(QStringLiteral("F9"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(theme::kSpace * 3, theme::kSpace, theme::kSpace * 3, theme::kSpace);
    row->setSpacing(theme::kSpace);
    row->addWidget(m_back);
    row->addWidget(m_park);
    row->addWidget(m_obstacle, 1);
    row->addWidget(m_moreBelow);
    row->addWidget(m_primary);

    // From the page's last input on: the button that leads on first.
    setTabOrder(m_primary, m_back);
    setTabOrder(m_back, m_park);

    connect(m_back, &QPushButton::clicked, this, &WizardFooter::backPressed);
    connect(m_park, &QPushButton::clicked, this, &WizardFooter::parkPressed);
    connect(m_primary, &QPushButton::clicked, this, &WizardFooter::primaryPressed);
}

void WizardFooter::follow(const StepPage& page, const flow::FlowSession& session, bool isBusy) {
    const bool isOver = session.current() == flow::StepId::Outcome;
    const bool mayLeave = !isBusy && !page.isHeld();
    m_back->setEnabled(mayLeave && session.canGoBack());
    m_back->setVisible(!isOver);
    m_park->setEnabled(mayLeave);
    m_park->setVisible(!isOver);
    m_hasPrimary = page.hasPrimary();
    m_primary->setVisible(m_hasPrimary);
    m_primary->setText(page.primaryText());
    m_primary->setEnabled(!isBusy && page.isPrimaryEnabled());
    m_obstacle->setText(page.isPrimaryEnabled() ? QString() : page.obstacle().text);
}

void WizardFooter::sayMoreBelow(bool isMore) { m_moreBelow->setVisible(isMore); }

QWidget* WizardFooter::usablePrimary() const { return m_hasPrimary && m_primary->isEnabled() ? m_primary : nullptr; }

} // namespace shouli::desk
