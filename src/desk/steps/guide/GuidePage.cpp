// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/guide/GuidePage.h"

#include "desk/theme/Theme.h"
#include "domain/Issue.h"
#include "ui_GuidePage.h"

#include <QKeyEvent>

namespace shouli::desk {

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
    const auto& turn = service().turn;
    for (QWidget* part : {static_cast<QWidget*>(m_ui->otherFlow), static_cast<QWidget*>(m_ui->otherFlowHint)})
        part->setVisible(turn.has_value());
    if (!turn)
        return;
    m_ui->otherFlow->setText(serviceText(turn->button));
    m_ui->otherFlowHint->setText(serviceText(turn->hint));
    m_ui->otherFlow->setAccessibleDescription(m_ui->otherFlowHint->text());
    connect(m_ui->otherFlow, &QPushButton::clicked, this,
            [this] { Q_EMIT flowRequested(context().application().flow.other().value()); });
}

// What was submitted once stays the case it is.
void GuidePage::updateOtherFlow() {
    m_ui->otherFlow->setEnabled(m_consent.has_value() && !context().application().acceptanceNumber);
}

void GuidePage::addNotices() {
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    for (const char* id : service().notices) {
        const auto found = reference->notices.find(QLatin1StringView(id));
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

const ServiceAtDesk& GuidePage::service() const {
    return serviceOf(context().application().flow, context().services.served);
}

QString GuidePage::primaryText() const { return serviceText(service().guidePrimary); }

bool GuidePage::isPrimaryEnabled() const { return m_consent.has_value(); }

domain::Issues GuidePage::write(domain::Application& application) const {
    application.consent = m_consent;
    return {};
}

QWidget* GuidePage::firstInput() const { return m_ui->agree; }

} // namespace shouli::desk
