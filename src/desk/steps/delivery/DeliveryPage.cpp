// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/delivery/DeliveryPage.h"

#include "desk/fields/RareCharacterKey.h"
#include "desk/steps/delivery/OutletDialog.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/Popup.h"
#include "desk/words/IssueText.h"
#include "desk/words/Labels.h"
#include "domain/Issue.h"
#include "ui_DeliveryPage.h"

namespace shouli::desk {

using domain::DeliveryWay;
using domain::Field;
using domain::IssueCode;
using domain::Severity;

namespace {

QString tipsId() { return QStringLiteral("mail_tips"); }

bool mayBeMailed(const domain::Application& application) {
    return !application.applicant || application.applicant->kind == domain::ApplicantKind::Mainland;
}

// To begin with the card goes to the applicant, or a minor's guardian, at the number verified before.
domain::Recipient usualRecipient(const domain::Application& application) {
    domain::Recipient recipient;
    if (const domain::Person* person = application.atCounter())
        recipient.name = person->name.text();
    if (application.details) {
        recipient.phone = application.details->phone;
        recipient.division = application.details->residence;
        recipient.address = application.details->residenceAddress;
    }
    return recipient;
}

} // namespace

DeliveryPage::DeliveryPage(PageContext context, QWidget* parent)
    : StepPage(context, parent)
    , m_ui(std::make_unique<Ui::DeliveryPage>()) {
    m_ui->setupUi(this);
    for (QLabel* heading : {m_ui->wayHeading, m_ui->outletHeading, m_ui->tipsHeading})
        theme::setText(heading, theme::Text::Heading);
    for (QLabel* shown : {m_ui->outletName, m_ui->knownPhone})
        theme::setText(shown, theme::Text::Strong);
    theme::setText(m_ui->mailReason, theme::Text::Small);
    m_ui->phone->setFields(Field::RecipientMobile, Field::RecipientSmsCode);
    m_ui->phone->setLabels(fieldLabel(Field::RecipientMobile), fieldLabel(Field::SmsCode));
    m_ui->phone->setCase(context.services, context.application());
    const domain::ReferenceSnapshot reference = context.services.reference.current();
    m_ui->division->setRecent(RecentChoices(context.services.dataFolder, context.counter.account.id));
    m_ui->division->setReference(reference);
    const auto tips = reference->notices.find(tipsId());
    if (tips != reference->notices.end())
        m_ui->tips->setHtml(tips->second.html);
    if (context.application().flow->hasGuardian)
        m_ui->tipsRead->setText(tr("The guardian has read and confirms the notes on mailing"));
    if (!mayBeMailed(context.application())) {
        m_ui->mail->setEnabled(false);
        m_ui->mailReason->setText(issueText({Field::DeliveryWay, IssueCode::MailNotForKind, Severity::Error, {}}));
    }
    fill(context.application().delivery.value_or(domain::Delivery{}));
    wire();
    wayChanged();
}

DeliveryPage::~DeliveryPage() = default;

void DeliveryPage::fill(const domain::Delivery& delivery) {
    const bool isMailed = delivery.way == DeliveryWay::Mail && m_ui->mail->isEnabled();
    (isMailed ? m_ui->mail : m_ui->pickup)->setChecked(true);
    m_outlet = delivery.outlet;
    showOutlet();
    m_ui->tipsRead->setChecked(delivery.mailTips.has_value());
    const domain::Recipient recipient = delivery.recipient.value_or(usualRecipient(context().application()));
    m_ui->recipientName->setText(recipient.name);
    m_ui->phone->setPhone(recipient.phone);
    m_isChangingPhone = recipient.phone.check == domain::PhoneCheck::NotDone;
    showPhone();
    m_ui->division->setCode(recipient.division);
    m_ui->address->setText(recipient.address);
}

void DeliveryPage::wire() {
    connect(m_ui->mail, &QRadioButton::toggled, this, [this] {
        clearIssues();
        wayChanged();
        Q_EMIT keepNow();
    });
    connect(&context().services.reference, &domain::Reference::replaced, this, &DeliveryPage::referenceReplaced);
    connect(m_ui->chooseOutlet, &QPushButton::clicked, this, &DeliveryPage::openOutlets);
    connect(m_ui->tipsRead, &QCheckBox::toggled, this, [this] {
        m_ui->mailTipsIssue->clearIssue();
        Q_EMIT keepNow();
    });
    connect(m_ui->changePhone, &QPushButton::clicked, this, &DeliveryPage::changePhone);
    connect(m_ui->phone, &SmsCodeField::settled, this, &StepPage::keepNow);
    // A kept draft of the number came back: show that it was being changed.
    connect(m_ui->phone, &SmsCodeField::phoneChanged, this, [this] {
        m_isChangingPhone = true;
        showPhone();
    });
    connect(m_ui->recipientName, &QLineEdit::textChanged, m_ui->recipientNameIssue, &IssueLabel::clearIssue);
    connect(m_ui->division, &ChoiceField::codeChanged, m_ui->recipientDivisionIssue, &IssueLabel::clearIssue);
    connect(m_ui->address, &QLineEdit::textChanged, m_ui->recipientAddressIssue, &IssueLabel::clearIssue);
    addRareCharacterKey(m_ui->recipientName);
}

// The lists came anew from central: what was chosen stays, and what is no longer there is said.
void DeliveryPage::referenceReplaced() {
    m_ui->division->setReference(context().services.reference.current());
    showOutlet();
}

void DeliveryPage::wayChanged() { m_ui->mailCard->setVisible(m_ui->mail->isChecked()); }

// ---- the outlet

void DeliveryPage::openOutlets() {
    const domain::Application& application = context().application();
    const QString bank = application.details ? application.details->bank : QString();
    auto* dialog =
        new OutletDialog(context().services.reference.current(), application.eligibility.issuingCity, bank, this);
    dialog->setRecent(RecentChoices(context().services.dataFolder, context().counter.account.id));
    connect(dialog, &OutletDialog::chosen, this, &DeliveryPage::outletChosen);
    connect(&context().services.reference, &domain::Reference::replaced, dialog,
            [this, dialog] { dialog->setReference(context().services.reference.current()); });
    dialog->open();
}

void DeliveryPage::outletChosen(const domain::Outlet& outlet) {
    m_outlet = {outlet.id, outlet.name, outlet.address, outlet.phone, outlet.cityCode, outlet.bankCode};
    showOutlet();
    Q_EMIT keepNow();
}

void DeliveryPage::showOutlet() {
    m_ui->outletIssue->clearIssue();
    m_ui->outletAddress->setVisible(m_outlet.has_value());
    if (!m_outlet) {
        m_ui->outletName->setText(tr("No outlet chosen yet"));
        return;
    }
    m_ui->outletName->setText(m_outlet->name);
    m_ui->outletAddress->setText(m_outlet->address + QStringLiteral("    ") + m_outlet->phone);
    warnOfOutlet();
}

// Said at once: a warning does not hold the page, so it would be gone unread.
void DeliveryPage::warnOfOutlet() {
    domain::Application written = context().application();
    DeliveryPage::write(written); // also while the page is made
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    for (const domain::Issue& issue : domain::checkDelivery(written, {context().services.clock.today(), *reference}))
        if (issue.field == Field::Outlet)
            m_ui->outletIssue->addIssue(issueText(issue), issue.severity);
}

// ---- the recipient

void DeliveryPage::changePhone() {
    m_isChangingPhone = true;
    showPhone();
    m_ui->phone->setFocus();
}

void DeliveryPage::showPhone() {
    const domain::Phone phone = m_ui->phone->phone();
    m_ui->knownPhone->setText(phone.number);
    m_ui->knownPhoneState->setText(label(phone.check));
    for (QWidget* part : {static_cast<QWidget*>(m_ui->knownPhone), static_cast<QWidget*>(m_ui->knownPhoneState),
                          static_cast<QWidget*>(m_ui->changePhone)})
        part->setVisible(!m_isChangingPhone);
    m_ui->phone->setVisible(m_isChangingPhone);
}

domain::Issues DeliveryPage::write(domain::Application& application) const {
    domain::Delivery delivery;
    delivery.way = m_ui->mail->isChecked() ? DeliveryWay::Mail : DeliveryWay::OutletPickup;
    delivery.outlet = m_outlet;
    domain::Issues issues;
    if (delivery.way == DeliveryWay::Mail) {
        const domain::ReferenceSnapshot reference = context().services.reference.current();
        const auto tips = reference->notices.find(tipsId());
        if (m_ui->tipsRead->isChecked() && tips != reference->notices.end())
            delivery.mailTips = domain::NoticeVersion{tipsId(), tips->second.version};
        domain::Recipient recipient;
        recipient.name = m_ui->recipientName->text().trimmed();
        if (const auto name = domain::PersonName::parse(recipient.name))
            recipient.name = name->text();
        recipient.phone = m_ui->phone->phone();
        recipient.division = m_ui->division->code();
        if (m_ui->division->isUnclear())
            issues.push_back({Field::RecipientDivision, IssueCode::NotInList, Severity::Error, {}});
        recipient.address = m_ui->address->text().trimmed();
        delivery.recipient = recipient;
    }
    application.delivery = delivery;
    return issues;
}

void DeliveryPage::showIssues(const domain::Issues& issues) {
    const bool concernsPhone = std::any_of(issues.begin(), issues.end(), [](const domain::Issue& issue) {
        return issue.field == Field::RecipientMobile || issue.field == Field::RecipientSmsCode;
    });
    if (concernsPhone) {
        m_isChangingPhone = true;
        showPhone();
    }
    StepPage::showIssues(issues);
    if (domain::hasErrors(issues)) // the manual's pop-up (1.3.6, 1.4.6)
        popup::sayIssues(this, tr("The way of delivery cannot be accepted yet"), issues);
}

QWidget* DeliveryPage::inputOf(domain::Field field) const {
    if (field == Field::DeliveryWay)
        return m_ui->mail->isChecked() ? m_ui->mail : m_ui->pickup;
    return StepPage::inputOf(field);
}

QWidget* DeliveryPage::firstInput() const { return m_outlet ? inputOf(Field::DeliveryWay) : m_ui->chooseOutlet; }

} // namespace shouli::desk
