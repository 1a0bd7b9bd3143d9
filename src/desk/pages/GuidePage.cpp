// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pages/GuidePage.h"

#include "desk/Theme.h"
#include "ui_GuidePage.h"

#include <QKeyEvent>

namespace shouli::desk {
namespace {

using Ids = std::vector<QLatin1StringView>;

// Ids of forms/notices, in the order of manual 1.3.1, 1.4.1 and 1.3.9.
Ids noticesOf(domain::FlowKind flow) {
    if (flow == domain::FlowKind::CardClearing)
        return Ids{QLatin1StringView("clearing_notice"), QLatin1StringView("clearing_process")};
    return Ids{QLatin1StringView("quality_card"), QLatin1StringView("sync_application"),
               QLatin1StringView("handling_notice"), QLatin1StringView("required_materials"),
               QLatin1StringView("process")};
}

} // namespace

GuidePage::GuidePage(PageContext context, QWidget* parent)
    : StepPage(context, parent)
    , m_ui(std::make_unique<Ui::GuidePage>()) {
    m_ui->setupUi(this);
    theme::setText(m_ui->otherFlowHint, theme::Text::Small);
    offerOtherFlow();
    m_ui->text->document()->setDocumentMargin(theme::kSpace * 2);
    addNotices();

    std::vector<domain::NoticeVersion> shown;
    for (const domain::Notice& notice : m_notices)
        shown.push_back({notice.id, notice.version});
    // Agreed to an older text is not agreed.
    if (const auto& agreed = context.application().consent; agreed && agreed->notices == shown) {
        m_consent = agreed;
        m_ui->agree->setChecked(true);
    }
    connect(m_ui->agree, &QCheckBox::toggled, this, &GuidePage::agreeChanged);
    updateOtherFlow();
}

GuidePage::~GuidePage() = default;

// 「代未成年子女办理」 of the adult guide, 「本人申领」 of the minor's.
void GuidePage::offerOtherFlow() {
    const domain::FlowKind flow = context().application().flow;
    for (QWidget* part : {static_cast<QWidget*>(m_ui->otherFlow), static_cast<QWidget*>(m_ui->otherFlowHint)})
        part->setVisible(flow != domain::FlowKind::CardClearing);
    const bool isMinor = flow == domain::FlowKind::Minor;
    if (isMinor)
        m_ui->otherFlow->setText(tr("Apply for oneself"));
    m_ui->otherFlowHint->setText(
        isMinor ? tr("Guardian and child are mainland residents. A minor from Hong Kong, Macao or Taiwan, and an adult "
                     "without legal capacity, apply on the paper form.")
                : tr("The legal guardian applies for a child under 16, and for one of 16 or 17 if they wish."));
    m_ui->otherFlow->setAccessibleDescription(m_ui->otherFlowHint->text());
    connect(m_ui->otherFlow, &QPushButton::clicked, this,
            [this, isMinor] { Q_EMIT flowRequested(isMinor ? domain::FlowKind::Adult : domain::FlowKind::Minor); });
}

// What was submitted once stays the case it is.
void GuidePage::updateOtherFlow() {
    m_ui->otherFlow->setEnabled(m_consent.has_value() && !context().application().acceptanceNumber);
}

void GuidePage::addNotices() {
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    for (const QLatin1StringView id : noticesOf(context().application().flow)) {
        const auto found = reference->notices.find(id);
        if (found == reference->notices.end())
            continue;
        m_notices.push_back(found->second);
        m_ui->notices->addItem(found->second.title);
    }
    connect(m_ui->notices, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_ui->text->setHtml(m_notices[size_t(row)].html);
    });
    m_ui->notices->ensurePolished(); // choosing a row measures all, which the style sheet makes higher
    m_ui->notices->setCurrentRow(0);
}

void GuidePage::agreeChanged(bool isAgreed) {
    m_consent.reset();
    if (isAgreed) {
        m_consent.emplace();
        for (const domain::Notice& notice : m_notices)
            m_consent->notices.push_back({notice.id, notice.version});
        m_consent->agreedAt = context().services.clock.now();
    }
    m_ui->agreeIssue->clearIssue();
    updateOtherFlow();
    Q_EMIT primaryChanged();
}

StepPage::Obstacle GuidePage::obstacle() const {
    if (m_consent)
        return {};
    return {domain::Field::Consent, tr("Have the notices read, then tick the box: nothing begins without it.")};
}

// The key of 「代未成年子女办理」 comes here only while the button is off.
void GuidePage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_F8 && !m_ui->otherFlow->isHidden() && !m_consent)
        return showObstacle();
    StepPage::keyPressEvent(event);
}

QString GuidePage::primaryText() const {
    switch (context().application().flow) {
    case domain::FlowKind::Adult:
        return tr("Verify the face and begin");
    case domain::FlowKind::Minor:
        return tr("Apply for a child under age");
    case domain::FlowKind::CardClearing:
        return tr("Begin");
    }
    Q_UNREACHABLE();
}

bool GuidePage::isPrimaryEnabled() const { return m_consent.has_value(); }

domain::Issues GuidePage::write(domain::Application& application) const {
    application.consent = m_consent;
    return {};
}

QWidget* GuidePage::firstInput() const { return m_ui->agree; }

} // namespace shouli::desk
