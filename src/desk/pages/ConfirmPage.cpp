// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pages/ConfirmPage.h"

#include "base/OnAnswer.h"
#include "desk/IssueText.h"
#include "desk/Labels.h"
#include "desk/RefusalText.h"
#include "desk/Theme.h"
#include "desk/widgets/ReviewSection.h"
#include "domain/DocumentMatrix.h"
#include "domain/Verdict.h"
#include "ui_ConfirmPage.h"

#include <QEvent>
#include <QGuiApplication>
#include <QStyleHints>

namespace shouli::desk {
namespace {

using domain::Field;
using flow::StepId;
using namespace std::chrono_literals;

constexpr QSize kMaterialPx(120, 76);
constexpr QSize kPhotoPx(72, 88);

// What was found about a photo of central's was for information: nobody overruled it.
bool isOverruled(const domain::CardPhoto& photo) {
    return photo.picture && photo.picture->source != domain::PictureSource::Central &&
           !photo.picture->overruled.isEmpty();
}

QString validityText(const domain::Details& details) {
    const QString until = details.longTerm ? ConfirmPage::tr("long-term") : dayText(details.validUntil);
    return ConfirmPage::tr("%1 to %2").arg(dayText(details.validFrom), until);
}

// Central's verdict answers what was open.
QString eligibilityText(const domain::Application& application) {
    const bool isOpen = application.eligibility.outcome == domain::CheckOutcome::Open;
    if (isOpen && domain::questionsRefused(application).contains(domain::OpenQuestion::Eligibility))
        return ConfirmPage::tr("Refused by central");
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

ConfirmPage::ConfirmPage(PageContext context, Use use, QWidget* parent)
    : StepPage(context, parent)
    , m_use(use)
    , m_ui(std::make_unique<Ui::ConfirmPage>()) {
    m_ui->setupUi(this);
    m_wait.setSingleShot(true);
    m_wait.setInterval(10s);
    showRefusals();
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
    setSubmitting(false);
    m_ripening.setSingleShot(true);
    m_ripening.setInterval(QGuiApplication::styleHints()->mouseDoubleClickInterval());
    connect(&m_ripening, &QTimer::timeout, this, [this] {
        m_isRipe = true;
        Q_EMIT primaryChanged();
    });
    connect(&m_wait, &QTimer::timeout, this, &ConfirmPage::waitIsOver);
    connect(&context.services.news, &domain::SyncNews::caseChanged, this, &ConfirmPage::centralAnswered);
    connect(&context.services.news, &domain::SyncNews::notSent, this, &ConfirmPage::notSent);
}

ConfirmPage::~ConfirmPage() = default;

QString ConfirmPage::primaryText() const { return tr("Confirm and submit"); }

domain::Issues ConfirmPage::write(domain::Application&) const { return {}; }

bool ConfirmPage::event(QEvent* event) {
    if (event->type() == QEvent::Paint && !m_isRipe && !m_ripening.isActive())
        m_ripening.start();
    return StepPage::event(event);
}

void ConfirmPage::showOpenQuestions() {
    const domain::Application& application = context().application();
    std::set<domain::OpenQuestion> questions = application.openQuestions();
    for (const domain::OpenQuestion answered : domain::questionsRefused(application))
        questions.erase(answered); // with no: the reason stands beside
    const bool isReviewDue = questions.erase(domain::OpenQuestion::FaceReview) > 0;
    QStringList open;
    for (const domain::OpenQuestion question : questions)
        open.append(label(question));
    QStringList lines;
    if (!open.isEmpty() && application.isTakenOffline())
        lines.append(tr("Taken offline. Central will still check: %1").arg(open.join(tr(", "))));
    if (isReviewDue)
        lines.append(tr("To be reviewed by a supervisor: the manual verification."));
    m_ui->openQuestions->setVisible(!lines.isEmpty());
    m_ui->openText->setText(lines.join(QLatin1Char('\n')));
}

// Until it is submitted again.
void ConfirmPage::showRefusals() {
    const QStringList reasons = refusalTexts(context().application().refusals);
    if (reasons.isEmpty() || m_use == Use::Look)
        return;
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("refusals"));
    card->setProperty("card", true);
    auto* text = new QLabel(card);
    text->setObjectName(QStringLiteral("refusalText"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setText(tr("Central returned the case:") + QLatin1Char('\n') + reasons.join(QLatin1Char('\n')));
    QPalette palette = text->palette();
    palette.setColor(QPalette::WindowText, theme::bad());
    text->setPalette(palette);
    (new QVBoxLayout(card))->addWidget(text);
    m_ui->page->insertWidget(0, card);
}

void ConfirmPage::markRefused() {
    for (const domain::Refusal& refusal : context().application().refusals) {
        const auto field = domain::fieldOf(refusal);
        ReviewSection* section = field ? sectionOf(*field) : nullptr;
        if (section)
            section->addReason(refusalText(refusal));
    }
}

ReviewSection* ConfirmPage::sectionOf(Field field) const {
    return findChild<ReviewSection*>(QString::fromLatin1(sectionNameOf(field)));
}

ReviewSection* ConfirmPage::addSection(int number, const char* name, const QString& heading, Place place,
                                       QWidget* column) {
    const QString key = m_use == Use::Submit ? QStringLiteral("Alt+%1").arg(number) : QString();
    auto* section = new ReviewSection(heading, key, column);
    section->setObjectName(QLatin1String(name));
    column->layout()->addWidget(section);
    m_sections.push_back(section);
    connect(section, &ReviewSection::editPressed, this,
            [this, place] { Q_EMIT editRequested(place.step, place.field); });
    connect(section, &ReviewSection::pictureFailed, this, &StepPage::errorOccurred);
    return section;
}

void ConfirmPage::addPhone(ReviewSection* section, const QString& name, const domain::Phone& phone) {
    const QString shown = tr("%1, %2");
    section->addSecret(name, shown.arg(phone.number, label(phone.check)),
                       shown.arg(domain::maskedMobile(phone.number), label(phone.check)));
}

void ConfirmPage::addIdentity(ReviewSection* section, const domain::Person& person) {
    section->addRow(fieldLabel(Field::Name), person.name.text());
    section->addRow(fieldLabel(Field::DocumentKind), label(person.number.kind()));
    section->addSecret(fieldLabel(Field::Number), person.number.text(), domain::maskedNumber(person.number.text()));
}

// 1.4.7 gives it no 「修改」.
void ConfirmPage::addGuardian() {
    const domain::Application& application = context().application();
    if (!isOfMinor() || !application.guardian)
        return;
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    auto* section = new ReviewSection(tr("Guardian's information"), {}, m_ui->left);
    section->setObjectName(QStringLiteral("guardian"));
    m_ui->left->layout()->addWidget(section);
    addIdentity(section, application.guardian->person);
    section->addRow(tr("Relation to the applicant"),
                    reference->list(QStringLiteral("relationship")).nameOf(application.guardian->relation));
    section->addRow(fieldLabel(Field::Face), label(application.face.outcome));
}

bool ConfirmPage::isOfMinor() const { return context().application().flow->hasGuardian; }

void ConfirmPage::addPerson() {
    const domain::Application& application = context().application();
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    auto* section = addSection(1, "person", isOfMinor() ? tr("Applicant's information") : tr("Personal information"),
                               {StepId::Details, Field::EthnicGroup}, m_ui->left);
    if (const auto& person = application.applicant) {
        addIdentity(section, *person);
        section->addRow(fieldLabel(Field::Sex), label(person->sex));
        section->addRow(fieldLabel(Field::BirthDate), dayText(person->birthDate));
    }
    if (const auto& details = application.details) {
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
        section->addRow(fieldLabel(Field::Face), label(application.face.outcome));
}

void ConfirmPage::addCardPhoto() {
    const domain::Application& application = context().application();
    auto* section =
        addSection(2, "photo", tr("Photo for the card"), {StepId::CardPhoto, Field::CardPhoto}, m_ui->right);
    if (!application.cardPhoto)
        return;
    section->addRow(tr("Way"), label(application.cardPhoto->way));
    section->addRow(fieldLabel(Field::PhotoReceipt), application.cardPhoto->receiptNumber);
    if (isOverruled(*application.cardPhoto))
        section->addRow(tr("Not to the standard"), tr("%n point(s), used all the same", nullptr,
                                                      int(application.cardPhoto->picture->overruled.size())));
    if (application.cardPhoto->picture)
        section->addPicture(context().services.applications, application.id, *application.cardPhoto->picture,
                            tr("Photo for the card"), kPhotoPx);
}

void ConfirmPage::addCard() {
    const domain::Application& application = context().application();
    const domain::ReferenceSnapshot reference = context().services.reference.current();
    auto* section = addSection(3, "card", tr("Card information"), {StepId::Details, Field::Bank}, m_ui->left);
    const QString number = application.socialSecurityNumber();
    if (number.isEmpty())
        section->addRow(tr("Social security number"), tr("Assigned by central"));
    else
        section->addSecret(tr("Social security number"), number, domain::maskedNumber(number));
    section->addRow(fieldLabel(Field::IssuingCity), reference->divisions.fullName(application.eligibility.issuingCity));
    if (const auto& details = application.details) {
        section->addRow(fieldLabel(Field::Bank), reference->list(QStringLiteral("service_bank")).nameOf(details->bank));
        section->addRow(fieldLabel(Field::InsuranceType),
                        reference->list(QStringLiteral("insurance_type")).nameOf(details->insuranceType));
    }
    section->addRow(tr("Eligibility"), eligibilityText(application));
}

void ConfirmPage::addDelivery() {
    const std::optional<domain::Delivery>& delivery = context().application().delivery;
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
                    context().services.reference.current()->divisions.fullName(recipient.division));
    section->addRow(fieldLabel(Field::RecipientAddress), recipient.address);
}

void ConfirmPage::addMaterials() {
    const domain::Application& application = context().application();
    auto* section =
        addSection(7, "materials", tr("Uploaded materials"), {StepId::Materials, Field::Materials}, m_ui->right);
    if (!application.applicant)
        return;
    const domain::Person& person = *application.applicant;
    for (const domain::MaterialSlot slot : domain::materialsFor(application.flow, person.kind, person.number.kind())) {
        const auto found = application.materials.find(slot);
        if (found != application.materials.end())
            section->addPicture(context().services.applications, application.id, found->second,
                                label(slot, person.number.kind()), kMaterialPx);
    }
}

// ---- 「确认提交」

void ConfirmPage::setSubmitting(bool isSubmitting) {
    m_isSubmitting = isSubmitting;
    m_ui->progress->setVisible(isSubmitting);
    for (ReviewSection* section : m_sections)
        section->setEditable(!isSubmitting);
    Q_EMIT primaryChanged();
}

void ConfirmPage::proceed() {
    if (m_isSubmitting)
        return;
    m_hasAnswered = false;
    m_isNotSent = false;
    setSubmitting(true);
    context().services.applications.submit(context().application()) |
        base::on(this, [this](const base::Result<domain::Application>& stored) { submitted(stored); });
}

void ConfirmPage::submitted(const base::Result<domain::Application>& stored) {
    if (!stored) {
        setSubmitting(false);
        Q_EMIT errorOccurred(stored.error());
        return;
    }
    if (stored->state != domain::ApplicationState::Queued) {
        Q_EMIT caseReplaced(*stored); // the same submission was answered before
        return;
    }
    m_stored = *stored;
    m_ui->progress->setText(tr("Saved. Waiting for central…"));
    m_wait.start();
    if (m_hasAnswered)
        load();
    else if (m_isNotSent)
        waitIsOver();
}

// Only silence is waited for: a line that says at once that nobody is there needs no ten seconds.
void ConfirmPage::notSent(domain::ApplicationId id) {
    if (!m_isSubmitting || id != context().application().id || m_hasAnswered)
        return;
    m_isNotSent = true;
    if (m_stored)
        waitIsOver();
}

void ConfirmPage::centralAnswered(domain::ApplicationId id) {
    if (!m_isSubmitting || id != context().application().id)
        return;
    m_hasAnswered = true;
    if (m_stored)
        load();
}

void ConfirmPage::load() {
    context().services.applications.load(m_stored->id) |
        base::on(this, [this](const base::Result<domain::Application>& now) {
            // Without an answer the wait goes on: the case itself is safe.
            if (!now || now->state == domain::ApplicationState::Queued || !m_wait.isActive())
                return;
            m_wait.stop();
            Q_EMIT caseReplaced(*now);
        });
}

void ConfirmPage::waitIsOver() {
    m_wait.stop();
    const domain::Application stored = *m_stored;
    Q_EMIT caseReplaced(stored);
}

} // namespace shouli::desk
