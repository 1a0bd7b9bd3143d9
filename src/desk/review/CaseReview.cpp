// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/review/CaseReview.h"

#include "desk/review/ReviewSection.h"
#include "desk/words/IssueText.h"
#include "desk/words/Labels.h"
#include "desk/words/RefusalText.h"
#include "domain/DocumentMatrix.h"
#include "domain/Issue.h"
#include "domain/Verdict.h"
#include "ui_CaseReview.h"

namespace shouli::desk {
namespace {

using domain::Field;
using flow::StepId;

// So small that an ordinary case stands whole on 1366 x 768, and F9 needs no scrolling.
constexpr QSize kMaterialPx(114, 72);
constexpr QSize kPhotoPx(62, 76);

// What was found about a photo of central's was for information: nobody overruled it.
bool isOverruled(const domain::CardPhoto& photo) {
    return photo.picture && photo.picture->source != domain::PictureSource::Central &&
           !photo.picture->overruled.isEmpty();
}

QString validityText(const domain::Details& details) {
    const QString until = details.longTerm ? CaseReview::tr("long-term") : dayText(details.validUntil);
    return CaseReview::tr("%1 to %2").arg(dayText(details.validFrom), until);
}

// Central's verdict answers what was open.
QString eligibilityText(const domain::Application& application) {
    const bool isOpen = application.eligibility.outcome == domain::CheckOutcome::Open;
    if (isOpen && domain::questionsRefused(application).contains(domain::OpenQuestion::Eligibility))
        return CaseReview::tr("Refused by central");
    const bool isSettled = isOpen && !application.openQuestions().contains(domain::OpenQuestion::Eligibility) &&
                           application.state == domain::ApplicationState::Accepted;
    return label(isSettled ? domain::CheckOutcome::Passed : application.eligibility.outcome);
}

/// The section that shows this field, by its object name.
const char* sectionNameOf(Field field) {
    switch (field) {
    case Field::Consent:
    case Field::DocumentKind:
    case Field::Name:
    case Field::Number:
    case Field::Sex:
    case Field::BirthDate:
    case Field::FaceConsent:
    case Field::Face:
    case Field::FaceReason:
    case Field::EthnicGroup:
    case Field::ValidFrom:
    case Field::ValidUntil:
    case Field::LongTerm:
    case Field::Mobile:
    case Field::SmsCode:
    case Field::Occupation:
    case Field::Residence:
    case Field::ResidenceAddress:
        return "person";
    case Field::Relation:
        return "guardian";
    case Field::IssuingCity:
    case Field::Eligibility:
    case Field::Bank:
    case Field::InsuranceType:
    case Field::Cards:
        return "card";
    case Field::PortraitSide:
    case Field::EmblemSide:
    case Field::Materials:
        return "materials";
    case Field::PhotoReceipt:
    case Field::CardPhoto:
        return "photo";
    case Field::DeliveryWay:
    case Field::MailTips:
        return "way";
    case Field::Outlet:
        return "outlet";
    case Field::RecipientName:
    case Field::RecipientMobile:
    case Field::RecipientSmsCode:
    case Field::RecipientDivision:
    case Field::RecipientAddress:
        return "recipient";
    }
    Q_UNREACHABLE();
}

} // namespace

CaseReview::CaseReview(const DeskServices& services, const domain::Application& application, Use use, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_application(application)
    , m_use(use)
    , m_ui(std::make_unique<Ui::CaseReview>()) {
    m_ui->setupUi(this);
    showOpenQuestions();
    addGuardian();
    addPerson();
    addCardPhoto();
    addCard();
    addDelivery();
    addMaterials();
    markRefused();
    for (QWidget* column : {m_ui->left, m_ui->right})
        static_cast<QVBoxLayout*>(column->layout())->addStretch();
}

CaseReview::~CaseReview() = default;

void CaseReview::setEditable(bool isEditable) {
    for (const auto& [section, place] : m_sections)
        section->setEditable(isEditable);
}

void CaseReview::showOpenQuestions() {
    std::set<domain::OpenQuestion> questions = m_application.openQuestions();
    for (const domain::OpenQuestion answered : domain::questionsRefused(m_application))
        questions.erase(answered); // with no: the reason stands beside
    const bool isReviewDue = questions.erase(domain::OpenQuestion::FaceReview) > 0;
    QStringList open;
    for (const domain::OpenQuestion question : questions)
        open.append(label(question));
    QStringList lines;
    if (!open.isEmpty() && m_application.isTakenOffline())
        lines.append(tr("Taken offline. Central will still check: %1").arg(open.join(tr(", "))));
    if (isReviewDue)
        lines.append(tr("To be reviewed by a supervisor: the manual verification."));
    m_ui->openQuestions->setVisible(!lines.isEmpty());
    m_ui->openText->setText(lines.join(QLatin1Char('\n')));
}

void CaseReview::markRefused() {
    std::set<ReviewSection*> marked;
    for (const domain::Refusal& refusal : m_application.refusals) {
        const auto field = domain::fieldOf(refusal);
        ReviewSection* section = field ? sectionOf(*field) : nullptr;
        if (!section)
            continue;
        section->addReason(refusalText(refusal));
        const auto place = m_sections.find(section);
        if (place != m_sections.end() && marked.insert(section).second)
            place->second = placeOf(*field, place->second);
    }
}

ReviewSection* CaseReview::sectionOf(Field field) const {
    return findChild<ReviewSection*>(QString::fromLatin1(sectionNameOf(field)));
}

ReviewSection* CaseReview::addSection(int number, const char* name, const QString& heading, Place place,
                                      QWidget* column) {
    const QString key = m_use == Use::Change ? QStringLiteral("Alt+%1").arg(number) : QString();
    auto* section = new ReviewSection(heading, key, column);
    section->setObjectName(QLatin1String(name));
    column->layout()->addWidget(section);
    m_sections.emplace(section, place);
    connect(section, &ReviewSection::editPressed, this, [this, section] {
        const Place& at = m_sections.at(section);
        Q_EMIT editRequested(at.step, at.field);
    });
    connect(section, &ReviewSection::pictureFailed, this, &CaseReview::errorOccurred);
    return section;
}

// A section shows fields of several steps.
CaseReview::Place CaseReview::placeOf(Field field, const Place& ofSection) const {
    switch (field) {
    case Field::Consent:
        return {StepId::Guide, field};
    case Field::DocumentKind:
    case Field::Name:
    case Field::Number:
    case Field::Sex:
    case Field::BirthDate: // a child is typed in beside its guardian's eligibility
        return {isOfMinor() ? StepId::Eligibility : StepId::Identity, field};
    case Field::FaceConsent:
    case Field::Face:
    case Field::FaceReason:
        return {StepId::Face, field};
    case Field::IssuingCity:
    case Field::Eligibility:
    case Field::Relation:
        return {StepId::Eligibility, field};
    case Field::EthnicGroup:
    case Field::ValidFrom:
    case Field::ValidUntil:
    case Field::LongTerm:
    case Field::Mobile:
    case Field::SmsCode:
    case Field::Occupation:
    case Field::Residence:
    case Field::ResidenceAddress:
    case Field::Bank:
    case Field::InsuranceType:
        return {StepId::Details, field};
    case Field::PhotoReceipt:
    case Field::CardPhoto:
        return {StepId::CardPhoto, field};
    case Field::DeliveryWay:
    case Field::MailTips:
    case Field::Outlet:
    case Field::RecipientName:
    case Field::RecipientMobile:
    case Field::RecipientSmsCode:
    case Field::RecipientDivision:
    case Field::RecipientAddress:
        return {StepId::Delivery, field};
    case Field::PortraitSide:
    case Field::EmblemSide:
    case Field::Materials:
    case Field::Cards:
        return ofSection;
    }
    Q_UNREACHABLE();
}

void CaseReview::addPhone(ReviewSection* section, const QString& name, const domain::Phone& phone) {
    const QString shown = tr("%1, %2");
    section->addSecret(name, shown.arg(phone.number, label(phone.check)),
                       shown.arg(domain::maskedMobile(phone.number), label(phone.check)));
}

void CaseReview::addIdentity(ReviewSection* section, const domain::Person& person) {
    section->addRow(fieldLabel(Field::Name), person.name.text());
    section->addRow(fieldLabel(Field::DocumentKind), label(person.number.kind()));
    section->addSecret(fieldLabel(Field::Number), person.number.text(), domain::maskedNumber(person.number.text()));
}

// 1.4.7 gives it no 「修改」.
void CaseReview::addGuardian() {
    if (!isOfMinor() || !m_application.guardian)
        return;
    const domain::ReferenceSnapshot reference = m_services.reference.current();
    auto* section = new ReviewSection(tr("Guardian's information"), {}, m_ui->left);
    section->setObjectName(QStringLiteral("guardian"));
    m_ui->left->layout()->addWidget(section);
    addIdentity(section, m_application.guardian->person);
    section->addRow(tr("Relation to the applicant"),
                    reference->list(QStringLiteral("relationship")).nameOf(m_application.guardian->relation));
    section->addRow(fieldLabel(Field::Face), label(m_application.face.outcome));
}

bool CaseReview::isOfMinor() const { return m_application.flow->hasGuardian; }

void CaseReview::addPerson() {
    const domain::ReferenceSnapshot reference = m_services.reference.current();
    auto* section = addSection(1, "person", isOfMinor() ? tr("Applicant's information") : tr("Personal information"),
                               {StepId::Details, Field::EthnicGroup}, m_ui->left);
    if (const auto& person = m_application.applicant) {
        addIdentity(section, *person);
        section->addRow(fieldLabel(Field::Sex), label(person->sex));
        section->addRow(fieldLabel(Field::BirthDate), dayText(person->birthDate));
    }
    if (const auto& details = m_application.details) {
        section->addRow(fieldLabel(Field::EthnicGroup),
                        reference->list(QStringLiteral("ethnic_group")).nameOf(details->ethnicGroup));
        section->addRow(tr("Document validity"), validityText(*details));
        addPhone(section, isOfMinor() ? tr("Legal guardian's mobile number") : fieldLabel(Field::Mobile),
                 details->phone);
        section->addRow(fieldLabel(Field::Occupation),
                        reference->list(QStringLiteral("occupation")).nameOf(details->occupation));
        section->addRow(fieldLabel(Field::Residence), reference->divisions.fullName(details->residence));
        section->addRow(fieldLabel(Field::ResidenceAddress), details->residenceAddress);
    }
    if (!isOfMinor())
        section->addRow(fieldLabel(Field::Face), label(m_application.face.outcome));
}

void CaseReview::addCardPhoto() {
    auto* section =
        addSection(2, "photo", tr("Photo for the card"), {StepId::CardPhoto, Field::CardPhoto}, m_ui->right);
    if (!m_application.cardPhoto)
        return;
    section->addRow(tr("Way"), label(m_application.cardPhoto->way));
    section->addRow(fieldLabel(Field::PhotoReceipt), m_application.cardPhoto->receiptNumber);
    if (isOverruled(*m_application.cardPhoto))
        section->addRow(tr("Not to the standard"), tr("%n point(s), used all the same", nullptr,
                                                      int(m_application.cardPhoto->picture->overruled.size())));
    if (m_application.cardPhoto->picture)
        section->addPicture(m_services.pictures, m_application.id, *m_application.cardPhoto->picture,
                            tr("Photo for the card"), kPhotoPx);
}

void CaseReview::addCard() {
    const domain::ReferenceSnapshot reference = m_services.reference.current();
    auto* section = addSection(3, "card", tr("Card information"), {StepId::Details, Field::Bank}, m_ui->left);
    const QString number = m_application.socialSecurityNumber();
    if (number.isEmpty())
        section->addRow(tr("Social security number"), tr("Assigned by central"));
    else
        section->addSecret(tr("Social security number"), number, domain::maskedNumber(number));
    section->addRow(fieldLabel(Field::IssuingCity),
                    reference->divisions.fullName(m_application.eligibility.issuingCity));
    if (const auto& details = m_application.details) {
        section->addRow(fieldLabel(Field::Bank), reference->list(QStringLiteral("service_bank")).nameOf(details->bank));
        section->addRow(fieldLabel(Field::InsuranceType),
                        reference->list(QStringLiteral("insurance_type")).nameOf(details->insuranceType));
    }
    section->addRow(tr("Eligibility"), eligibilityText(m_application));
}

void CaseReview::addDelivery() {
    const std::optional<domain::Delivery>& delivery = m_application.delivery;
    auto* way =
        addSection(4, "way", tr("Way of collecting the card"), {StepId::Delivery, Field::DeliveryWay}, m_ui->right);
    auto* outlet = addSection(5, "outlet", tr("Collecting outlet"), {StepId::Delivery, Field::Outlet}, m_ui->right);
    if (!delivery)
        return;
    way->addRow(fieldLabel(Field::DeliveryWay), label(delivery->way));
    if (delivery->outlet) {
        outlet->addRow(tr("Outlet's name"), delivery->outlet->name);
        outlet->addRow(tr("Outlet's address"), delivery->outlet->address);
        outlet->addRow(tr("Outlet's phone"), delivery->outlet->phone);
    }
    if (delivery->way != domain::DeliveryWay::Mail || !delivery->recipient)
        return;
    const domain::Recipient& recipient = *delivery->recipient;
    auto* section = addSection(6, "recipient", tr("Recipient's information"), {StepId::Delivery, Field::RecipientName},
                               m_ui->right);
    section->addRow(fieldLabel(Field::RecipientName), recipient.name);
    addPhone(section, fieldLabel(Field::RecipientMobile), recipient.phone);
    section->addRow(fieldLabel(Field::RecipientDivision),
                    m_services.reference.current()->divisions.fullName(recipient.division));
    section->addRow(fieldLabel(Field::RecipientAddress), recipient.address);
}

void CaseReview::addMaterials() {
    auto* section =
        addSection(7, "materials", tr("Uploaded materials"), {StepId::Materials, Field::Materials}, m_ui->right);
    if (!m_application.applicant)
        return;
    const domain::Person& person = *m_application.applicant;
    for (const domain::MaterialSlot slot :
         domain::materialsFor(m_application.flow, person.kind, person.number.kind())) {
        const auto found = m_application.materials.find(slot);
        if (found != m_application.materials.end())
            section->addPicture(m_services.pictures, m_application.id, found->second, label(slot, person.number.kind()),
                                kMaterialPx);
    }
}

} // namespace shouli::desk
