// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/details/DetailsPage.h"

#include "desk/offers/ChipOffer.h"
#include "desk/steps/details/DetailsOffers.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/Popup.h"
#include "desk/words/IssueText.h"
#include "desk/words/Labels.h"
#include "desk/words/ShownText.h"
#include "domain/Issue.h"
#include "ui_DetailsPage.h"

#include <algorithm>

namespace shouli::desk {

using domain::Field;
using domain::IssueCode;
using domain::Severity;

DetailsPage::DetailsPage(PageContext context, QWidget* parent)
    : StepPage(context, parent)
    , m_ui(std::make_unique<Ui::DetailsPage>())
    , m_ethnicGroupOffer(new ChipOffer(fieldLabel(Field::EthnicGroup), this))
    , m_termOffer(new ChipOffer(tr("the term of the document"), this))
    , m_addressOffer(new ChipOffer(fieldLabel(Field::ResidenceAddress), this)) {
    m_ui->setupUi(this);
    for (QLabel* heading : {m_ui->personHeading, m_ui->cardInfoHeading})
        theme::setText(heading, theme::Text::Heading);
    for (QLabel* shown : {m_ui->name, m_ui->kind, m_ui->number, m_ui->city, m_ui->socialNumber})
        theme::setText(shown, theme::Text::Strong);
    for (QLabel* small : {m_ui->longTermReason, m_ui->termHint})
        theme::setText(small, theme::Text::Small);
    m_ui->phone->setFields(Field::Mobile, Field::SmsCode);
    m_ui->phone->setLabels(fieldLabel(Field::Mobile), fieldLabel(Field::SmsCode));
    m_ui->phone->setCase(context.services, context.application());
    alignLabels();
    showApplicant();
    isOfMinor() ? setUpMinor() : m_ui->termHint->hide();
    offerLists();
    fill(context.application().details.value_or(domain::Details{}));
    wire();
    offerCard();
    if (!isOfMinor() && !card()) // a minor's pictures are the guardian's; a chip says it better than its picture
        new DetailsOffers(context,
                          {m_ui->ethnicGroup, m_ui->validFrom, m_ui->validUntil, m_ui->longTerm, m_ui->residence,
                           m_ui->residenceAddress},
                          m_ui->readOffers, this);
}

DetailsPage::~DetailsPage() = default;

void DetailsPage::showApplicant() {
    const domain::Application& application = context().application();
    if (const auto& applicant = application.applicant) {
        m_ui->name->setText(shownText(applicant->name.text()));
        m_ui->kind->setText(label(applicant->number.kind()));
        m_ui->number->setText(applicant->number.text());
    }
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    m_ui->city->setText(reference->list(QStringLiteral("guangdong_city")).nameOf(application.eligibility.issuingCity));
    const QString number = application.socialSecurityNumber();
    m_ui->socialNumber->setText(number.isEmpty() ? tr("Assigned by central") : number);
}

// In a narrow window the forms stand one below the other.
void DetailsPage::alignLabels() {
    const QList<QLabel*> labels{
        m_ui->nameLabel,       m_ui->ethnicGroupLabel,  m_ui->validFromLabel, m_ui->validUntilLabel,
        m_ui->occupationLabel, m_ui->phoneLabel,        m_ui->residenceLabel, m_ui->residenceAddressLabel,
        m_ui->cityLabel,       m_ui->socialNumberLabel, m_ui->bankLabel,      m_ui->insuranceTypeLabel};
    int widestPx = 0;
    for (const QLabel* label : labels)
        widestPx = std::max({widestPx, label->minimumWidth(), label->sizeHint().width()});
    for (QLabel* label : {m_ui->nameLabel, m_ui->ethnicGroupLabel, m_ui->phoneLabel, m_ui->cityLabel, m_ui->bankLabel})
        label->setMinimumWidth(widestPx);
}

bool DetailsPage::isOfMinor() const { return context().application().flow->hasGuardian; }

// 1.4.5: no 职业, no 长期; the guardian's number; the dates by the kind of document.
void DetailsPage::setUpMinor() {
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_ui->longTerm, m_ui->longTermIssue, m_ui->occupation, m_ui->occupationIssue})
        m_ui->personLeft->setRowVisible(part, false);
    const QString mobile = tr("Legal guardian's mobile number");
    m_ui->phoneLabel->setText(mobile);
    m_ui->phone->setLabels(mobile, fieldLabel(Field::SmsCode));
    m_ui->bankLabel->setMinimumWidth(m_ui->phoneLabel->sizeHint().width()); // one column with the labels above
    m_ui->termHint->setText(
        hasRegister() ? tr("A household register has no term: the day it was registered or issued, and the day before "
                           "the sixteenth birthday.")
                      : tr("As on the emblem side of the identity card; of a card given under 16 five years."));
}

bool DetailsPage::hasRegister() const {
    const auto& applicant = context().application().applicant;
    return applicant && applicant->number.kind() == domain::DocumentKind::HouseholdRegister;
}

void DetailsPage::offerLists() {
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    for (ChoiceField* field : {m_ui->ethnicGroup, m_ui->occupation, m_ui->bank, m_ui->insuranceType,
                               static_cast<ChoiceField*>(m_ui->residence)})
        field->setRecent(RecentChoices(context().services.dataFolder, context().counter.account.id));
    m_ui->ethnicGroup->setList(reference->list(QStringLiteral("ethnic_group")));
    m_ui->occupation->setList(reference->list(QStringLiteral("occupation")));
    m_ui->bank->setList(reference->list(QStringLiteral("service_bank")));
    m_ui->insuranceType->setList(reference->list(QStringLiteral("insurance_type")));
    m_ui->residence->setReference(reference);
    const QDate today = context().services.clock.today();
    m_ui->validFrom->setCalendarDay(today);
    m_ui->validUntil->setCalendarDay(today);
}

void DetailsPage::fill(domain::Details details) {
    if (const domain::ChipCard* read = card())
        domain::fillFromCard(details, *read);
    m_ui->ethnicGroup->setCode(details.ethnicGroup);
    m_ui->validFrom->setDate(details.validFrom);
    m_ui->validUntil->setDate(details.validUntil);
    if (!details.validUntil.isValid() && hasRegister())
        m_ui->validUntil->setDate(domain::registerGoodUntil(context().application().applicant->birthDate));
    offerLongTerm();
    m_ui->longTerm->setChecked(details.longTerm && m_ui->longTerm->isEnabled());
    m_ui->validUntil->setEnabled(!m_ui->longTerm->isChecked());
    m_ui->phone->setPhone(details.phone);
    m_ui->occupation->setCode(details.occupation);
    m_ui->residence->setCode(details.residence);
    m_ui->residenceAddress->setText(details.residenceAddress);
    m_ui->bank->setCode(details.bank);
    m_ui->insuranceType->setCode(details.insuranceType);
}

// Shown with its reason where the document cannot be valid for the long term.
void DetailsPage::offerLongTerm() {
    const auto& applicant = context().application().applicant;
    const bool isOffered = !applicant || applicant->number.kind() == domain::DocumentKind::ResidentIdCard;
    m_ui->longTerm->setEnabled(isOffered);
    m_ui->personLeft->setRowVisible(m_ui->longTermReason, !isOffered && !isOfMinor());
    if (isOffered)
        return;
    const QString reason = issueText({Field::LongTerm, IssueCode::LongTermNeedsIdCard, Severity::Error, {}});
    m_ui->longTermReason->setText(reason);
    m_ui->longTerm->setAccessibleDescription(reason);
}

const domain::ChipCard* DetailsPage::card() const {
    const auto& applicant = context().application().applicant;
    return applicant ? domain::chipCardOf(context().application(), applicant->number) : nullptr;
}

// What the card says of group and term is the document's own, so it is filled in. Its address is the registered one:
// that somebody lives there is for the operator to say.
void DetailsPage::offerCard() {
    const auto place = [](QFormLayout* form, QWidget* input, QWidget* issue, ChipOffer* offer) {
        int row = 0;
        form->getWidgetPosition(issue, &row, nullptr);
        form->insertRow(row + 1, QString(), offer);
        offer->standBehind(input);
    };
    m_ethnicGroupOffer->setObjectName(QStringLiteral("ethnicGroupOffer"));
    m_termOffer->setObjectName(QStringLiteral("termOffer"));
    m_addressOffer->setObjectName(QStringLiteral("addressOffer"));
    place(m_ui->personLeft, m_ui->ethnicGroup, m_ui->ethnicGroupIssue, m_ethnicGroupOffer);
    place(m_ui->personLeft, m_ui->validUntil, m_ui->validUntilIssue, m_termOffer);
    place(m_ui->personRight, m_ui->residenceAddress, m_ui->residenceAddressIssue, m_addressOffer);
    const domain::ChipCard* read = card();
    if (!read)
        return;
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    m_ethnicGroupOffer->setRead(read->ethnicGroup.isEmpty()
                                    ? QString()
                                    : reference->list(QStringLiteral("ethnic_group")).nameOf(read->ethnicGroup));
    const bool hasTerm = read->validFrom.isValid() && (read->validUntil.isValid() || read->longTerm);
    if (hasTerm)
        m_termOffer->setRead(
            tr("%1 to %2").arg(dayText(read->validFrom), read->longTerm ? tr("long-term") : dayText(read->validUntil)));
    m_addressOffer->setRead(read->address);
    connect(m_ethnicGroupOffer, &ChipOffer::taken, this, [this] { m_ui->ethnicGroup->takeCode(card()->ethnicGroup); });
    connect(m_termOffer, &ChipOffer::taken, this, &DetailsPage::takeTerm);
    connect(m_addressOffer, &ChipOffer::taken, this,
            [this] { takeAddress(m_ui->residence, m_ui->residenceAddress, cardAddress()); });
    connect(m_ui->ethnicGroup, &ChoiceField::codeChanged, this, &DetailsPage::compareWithCard);
    connect(m_ui->validFrom, &DateField::dateChanged, this, &DetailsPage::compareWithCard);
    connect(m_ui->validUntil, &DateField::dateChanged, this, &DetailsPage::compareWithCard);
    connect(m_ui->longTerm, &QCheckBox::toggled, this, &DetailsPage::compareWithCard);
    connect(m_ui->residence, &ChoiceField::codeChanged, this, &DetailsPage::compareWithCard);
    connect(m_ui->residenceAddress, &QLineEdit::textChanged, this, &DetailsPage::compareWithCard);
    compareWithCard();
    warnOfTerm();
}

void DetailsPage::takeTerm() {
    m_ui->longTerm->setChecked(card()->longTerm && m_ui->longTerm->isEnabled());
    m_ui->validFrom->setDate(card()->validFrom);
    m_ui->validUntil->setDate(card()->validUntil);
}

void DetailsPage::compareWithCard() {
    const domain::ChipCard& read = *card();
    m_ethnicGroupOffer->setTaken(m_ui->ethnicGroup->code() == read.ethnicGroup);
    m_termOffer->setTaken(m_ui->validFrom->date() == read.validFrom && m_ui->validUntil->date() == read.validUntil &&
                          m_ui->longTerm->isChecked() == read.longTerm);
    const auto [division, rest] = cardAddress();
    m_addressOffer->setTaken(m_ui->residenceAddress->text() == rest &&
                             (division.isEmpty() || m_ui->residence->code() == division));
}

domain::PartedAddress DetailsPage::cardAddress() const {
    return context().services.reference.current()->divisions.parted(card()->address);
}

void DetailsPage::wire() {
    connect(&context().services.reference, &domain::Reference::replaced, this, &DetailsPage::offerLists);
    connect(m_ui->longTerm, &QCheckBox::toggled, this, &DetailsPage::longTermChanged);
    connect(m_ui->validFrom, &DateField::dateChanged, this, &DetailsPage::warnOfTerm);
    connect(m_ui->validUntil, &DateField::dateChanged, this, &DetailsPage::warnOfTerm);
    connect(m_ui->validUntil, &DateField::longTermTyped, this, &DetailsPage::takeLongTerm);
    connect(m_ui->phone, &SmsCodeField::settled, this, &StepPage::keepNow);
    const auto clears = [this](ChoiceField* field, IssueLabel* issue) {
        connect(field, &ChoiceField::codeChanged, issue, &IssueLabel::clearIssue);
    };
    clears(m_ui->ethnicGroup, m_ui->ethnicGroupIssue);
    clears(m_ui->occupation, m_ui->occupationIssue);
    clears(m_ui->residence, m_ui->residenceIssue);
    clears(m_ui->bank, m_ui->bankIssue);
    clears(m_ui->insuranceType, m_ui->insuranceTypeIssue);
    connect(m_ui->residenceAddress, &QLineEdit::textChanged, m_ui->residenceAddressIssue, &IssueLabel::clearIssue);
}

// As on the emblem side: 「2016.05.10-长期」. Where the document cannot be valid so, the reason is said and the word
// stays.
void DetailsPage::takeLongTerm() {
    const auto& applicant = context().application().applicant;
    const QDate today = context().services.clock.today();
    const QDate from = m_ui->validFrom->date().isValid() ? m_ui->validFrom->date() : today;
    domain::Issues issues;
    if (applicant)
        issues = domain::checkDocumentTerm(applicant->number.kind(), applicant->birthDate, from, {}, true, today);
    std::erase_if(issues, [](const domain::Issue& issue) { return issue.field != Field::LongTerm; });
    if (issues.empty() && m_ui->longTerm->isEnabled() && !isOfMinor()) {
        m_ui->longTerm->setChecked(true); // which empties and closes the line
        m_ui->longTerm->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_ui->validUntilIssue->clearIssue();
    for (const domain::Issue& issue : issues)
        m_ui->validUntilIssue->addIssue(issueText(issue), issue.severity);
}

void DetailsPage::longTermChanged(bool isLongTerm) {
    if (isLongTerm)
        m_ui->validUntil->clear();
    m_ui->validUntil->setEnabled(!isLongTerm);
    warnOfTerm();
    Q_EMIT keepNow();
}

// Said as soon as both ends are there: a warning does not hold the page, so it would be gone unread.
void DetailsPage::warnOfTerm() {
    for (IssueLabel* issue : {m_ui->validFromIssue, m_ui->validUntilIssue, m_ui->longTermIssue})
        issue->clearIssue();
    m_ui->validFrom->complainIfBad();
    m_ui->validUntil->complainIfBad();
    const auto& applicant = context().application().applicant;
    const bool isWhole =
        m_ui->validFrom->date().isValid() && (m_ui->longTerm->isChecked() || m_ui->validUntil->date().isValid());
    if (!applicant || !isWhole)
        return;
    const domain::Issues issues = domain::checkDocumentTerm(
        applicant->number.kind(), applicant->birthDate, m_ui->validFrom->date(), m_ui->validUntil->date(),
        m_ui->longTerm->isChecked(), context().services.clock.today());
    for (const domain::Issue& issue : issues)
        for (IssueLabel* label : {m_ui->validFromIssue, m_ui->validUntilIssue, m_ui->longTermIssue})
            if (label->isFor(issue.field))
                label->addIssue(issueText(issue), issue.severity);
}

domain::Issues DetailsPage::write(domain::Application& application) const {
    domain::Details details = application.details.value_or(domain::Details{});
    domain::Issues issues;
    const auto take = [&issues](const ChoiceField* field, Field place, QString& code) {
        if (field->isUnclear())
            issues.push_back({place, IssueCode::NotInList, Severity::Error, {}});
        else
            code = field->code();
    };
    const auto takeDay = [&issues](const DateField* field, Field place, QDate& day) {
        if (field->isBad())
            issues.push_back({place, IssueCode::BadDate, Severity::Error, {}});
        else
            day = field->date();
    };
    take(m_ui->ethnicGroup, Field::EthnicGroup, details.ethnicGroup);
    takeDay(m_ui->validFrom, Field::ValidFrom, details.validFrom);
    takeDay(m_ui->validUntil, Field::ValidUntil, details.validUntil);
    details.longTerm = m_ui->longTerm->isChecked();
    details.phone = m_ui->phone->phone();
    take(m_ui->occupation, Field::Occupation, details.occupation);
    take(m_ui->residence, Field::Residence, details.residence);
    details.residenceAddress = m_ui->residenceAddress->text().trimmed();
    take(m_ui->bank, Field::Bank, details.bank);
    take(m_ui->insuranceType, Field::InsuranceType, details.insuranceType);
    application.details = details;
    return issues;
}

// Beside the fields, and in the manual's pop-up (1.3.5, 1.4.5).
void DetailsPage::showIssues(const domain::Issues& issues) {
    StepPage::showIssues(issues);
    if (domain::hasErrors(issues))
        popup::sayIssues(this, tr("The application details cannot be accepted yet"), issues);
}

QWidget* DetailsPage::firstInput() const { return m_ui->ethnicGroup; }

} // namespace shouli::desk
