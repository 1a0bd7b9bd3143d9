// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/identity/IdentityPage.h"

#include "desk/devices/CardReaderLine.h"
#include "desk/fields/RareCharacterKey.h"
#include "desk/offers/RecognitionOfferPanel.h"
#include "desk/sheets/PictureSlot.h"
#include "desk/steps/identity/IdentityOffers.h"
#include "desk/theme/Theme.h"
#include "desk/words/FaceText.h"
#include "desk/words/IssueText.h"
#include "desk/words/Labels.h"
#include "domain/DocumentMatrix.h"
#include "domain/Issue.h"
#include "domain/NameCharacters.h"
#include "ui_IdentityPage.h"

#include <QShortcut>

#include <algorithm>

namespace shouli::desk {

using domain::DocumentKind;
using domain::Field;
using domain::IdentityNumber;
using domain::Issue;
using domain::IssueCode;
using domain::MaterialSlot;
using domain::PersonName;

namespace {

constexpr int kUsualAge = 30; // where the calendar for a birth date opens

Issue issue(Field field, IssueCode code) { return {field, code, domain::Severity::Error, {}}; }

void say(IssueLabel* label, Field field, IssueCode code) {
    label->clearIssue();
    label->addIssue(issueText(issue(field, code)), domain::Severity::Error);
}

QString formOf(DocumentKind kind) {
    switch (kind) {
    case DocumentKind::ResidentIdCard:
    case DocumentKind::HouseholdRegister:
    case DocumentKind::HkMacaoResidencePermit:
    case DocumentKind::TaiwanResidencePermit:
        return IdentityPage::tr("18 characters");
    case DocumentKind::HkMacaoTravelPermit:
        return IdentityPage::tr("H or M and 8 digits");
    case DocumentKind::TaiwanTravelPermit:
        return IdentityPage::tr("8 digits");
    }
    Q_UNREACHABLE();
}

// Whether the text may be judged while it is still being typed: it is as long as numbers of the document are. A permit
// of nine characters may go on with two that count its renewals.
bool isWhole(DocumentKind kind, const QString& text) {
    const bool startsLikePermit = text.startsWith(u'H') || text.startsWith(u'M');
    switch (kind) {
    case DocumentKind::ResidentIdCard:
    case DocumentKind::HouseholdRegister:
    case DocumentKind::HkMacaoResidencePermit:
    case DocumentKind::TaiwanResidencePermit:
        return text.size() >= 18 || (startsLikePermit && text.size() >= 9);
    case DocumentKind::HkMacaoTravelPermit:
        return text.size() == 9 || text.size() >= 11;
    case DocumentKind::TaiwanTravelPermit:
        return text.size() >= 9;
    }
    Q_UNREACHABLE();
}

} // namespace

IdentityPage::IdentityPage(PageContext context, QWidget* parent)
    : StepPage(context, parent)
    , m_ui(std::make_unique<Ui::IdentityPage>())
    , m_reader(new CardReaderLine(this))
    , m_pictures(context.application().materials) {
    m_ui->setupUi(this);
    theme::setText(m_ui->heading, theme::Text::Heading);
    for (QLabel* small : {m_ui->hint, m_ui->documentKindKeys})
        theme::setText(small, theme::Text::Small);
    m_ui->documentKindLabel->setMinimumWidth(theme::kSpace * 12);
    m_ui->documentKindLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QWidget* input : std::initializer_list<QWidget*>{m_ui->name, m_ui->number, m_ui->birthDateInput})
        input->setMaximumWidth(theme::kSpace * 60);
    m_ui->sexInput->setMaximumWidth(theme::kSpace * 20);
    const QDate today = context.services.clock.today();
    m_ui->birthDateInput->setCalendarDay(today, today.addYears(-kUsualAge));
    offerDocuments();
    for (const domain::Sex sex : {domain::Sex::Male, domain::Sex::Female})
        m_ui->sexInput->addItem(label(sex), QString(textOf(sex)));
    m_ui->sexInput->setCurrentIndex(-1);
    if (isOfGuardian()) {
        m_ui->heading->setText(tr("The legal guardian's identity card"));
        m_ui->form->setRowVisible(m_ui->kind, false);
    }
    if (const domain::Person* person = context.application().atCounter())
        fill(*person);
    m_offers = new IdentityOffers(context, {m_ui->name, m_ui->number, m_ui->birthDateInput, m_ui->sexInput},
                                  m_ui->readOffers, this);
    wire();
    setUpReader();
    documentChanged();
}

IdentityPage::~IdentityPage() {
    for (QLineEdit* line : {m_ui->name, m_ui->number})
        line->disconnect(this); // the cursor leaves it while the page goes
    if (parentWidget())
        m_offers->leave(parentWidget());
}

void IdentityPage::offerDocuments() {
    const auto documents = domain::counterDocumentsOf(context().application().flow);
    for (const DocumentKind kind : documents) {
        m_ui->documentKind->addItem(label(kind), QString(textOf(kind)));
        const int index = m_ui->documentKind->count() - 1;
        auto* key = new QShortcut(QKeySequence(keyOf(kind)), this);
        connect(key, &QShortcut::activated, this, [this, index] { m_ui->documentKind->setCurrentIndex(index); });
    }
    m_ui->documentKind->setCode(QString(textOf(DocumentKind::ResidentIdCard)));
    m_ui->documentKindKeys->setText(keysOf(documents));
    m_ui->documentKindKeys->setVisible(documents.size() > 1);
}

void IdentityPage::fill(const domain::Person& person) {
    m_ui->documentKind->setCode(QString(textOf(person.number.kind())));
    m_ui->name->setText(person.name.text());
    m_ui->number->setText(person.number.text());
    if (IdentityNumber::tellsBirthAndSex(person.number.kind()))
        return;
    m_ui->birthDateInput->setDate(person.birthDate);
    m_ui->sexInput->setCode(QString(textOf(person.sex)));
}

void IdentityPage::wire() {
    connect(m_ui->documentKind, &CodeBox::draftTextChanged, this, &IdentityPage::documentChanged);
    connect(m_ui->name, &QLineEdit::textChanged, m_ui->nameIssue, &IssueLabel::clearIssue);
    connect(m_ui->name, &QLineEdit::editingFinished, this, &IdentityPage::nameEdited);
    connect(m_ui->number, &QLineEdit::textChanged, this, &IdentityPage::numberEdited);
    connect(m_ui->number, &QLineEdit::editingFinished, this, &IdentityPage::numberLeft);
    addRareCharacterKey(m_ui->name);
    connect(m_ui->birthDateInput, &DateField::dateChanged, this, [this] {
        m_ui->birthDateIssue->clearIssue();
        m_ui->birthDateInput->complainIfBad();
        if (const auto fault = faultOf(m_ui->birthDateInput->date()))
            say(m_ui->birthDateIssue, Field::BirthDate, *fault);
        showPerson();
    });
    connect(m_ui->sexInput, &CodeBox::draftTextChanged, m_ui->sexIssue, &IssueLabel::clearIssue);
}

void IdentityPage::setUpReader() {
    const DeskServices& services = context().services;
    m_reader->setUp(services, m_ui->documentKind, m_ui->name, m_ui->number, context().application().chipCards);
    if (!services.cardReader)
        return m_reader->hide();
    m_ui->form->insertRow(0, tr("Card reader"), m_reader);
    connect(m_reader, &CardReaderLine::filled, this, &IdentityPage::cardTaken);
}

// The cursor goes to what the card leaves open, unless the operator is busy with something else.
void IdentityPage::cardTaken() {
    Q_EMIT keepNow();
    const QWidget* at = window()->focusWidget();
    const bool isInForm =
        !at || at == m_ui->documentKind || at == m_ui->name || at == m_ui->number || m_reader->isAncestorOf(at);
    if (!isInForm)
        return;
    if (m_ui->name->text().isEmpty())
        return m_ui->name->setFocus(Qt::OtherFocusReason);
    for (PictureSlot* place : m_slots) {
        if (!place->picture())
            return place->setFocus(Qt::OtherFocusReason);
    }
}

DocumentKind IdentityPage::document() const {
    return base::enumFromText<DocumentKind>(m_ui->documentKind->code()).value_or(DocumentKind::ResidentIdCard);
}

domain::Parsed<IdentityNumber> IdentityPage::number() const {
    return IdentityNumber::parse(document(), m_ui->number->text());
}

void IdentityPage::documentChanged() {
    const bool isTold = IdentityNumber::tellsBirthAndSex(document());
    m_ui->birthDate->setVisible(isTold);
    m_ui->birthDateInput->setVisible(!isTold);
    m_ui->sex->setVisible(isTold);
    m_ui->sexInput->setVisible(!isTold);
    m_ui->number->setPlaceholderText(formOf(document()));
    m_ui->hint->setText(
        isOfGuardian() ? tr("The guardian is a mainland resident of 18 or older. The child is named after "
                            "the check. Compare everything with the card.")
        : isTold       ? tr("Birth date and sex are read from the number. Compare everything with the "
                                  "document.")
                       : tr("The number tells neither birth date nor sex: type them as the document has them."));
    clearIssues();
    numberEdited();
    showPictures();
}

void IdentityPage::showPictures() {
    for (PictureSlot* place : m_slots) {
        place->giveUp();
        place->hide();
        place->deleteLater();
    }
    m_slots.clear();
    m_offers->dropAll(document());
    const domain::Application& application = context().application();
    for (const MaterialSlot slot : domain::counterMaterialsFor(application.flow, document())) {
        auto* place = new PictureSlot(context().services, application.id, slot, label(slot, document()), this);
        const bool isFirst = m_slots.empty();
        place->setField(domain::showsPortrait(slot) ? Field::PortraitSide : Field::EmblemSide);
        place->setKeys(isFirst ? QStringLiteral("F2") : QStringLiteral("F4"),
                       isFirst ? QStringLiteral("F3") : QStringLiteral("F5"),
                       isFirst ? QStringLiteral("F7") : QStringLiteral("F8"));
        place->setConsequence([this, slot] { return faceLossText(context().application(), slot); });
        if (const auto found = m_pictures.find(slot); found != m_pictures.end()) {
            place->setPicture(found->second);
            m_offers->readPicture(slot, found->second, document(), false);
        }
        connect(place, &PictureSlot::pictureChanged, this, [this, place] {
            if (place->picture()) {
                m_pictures.insert_or_assign(place->slot(), *place->picture());
                m_offers->readPicture(place->slot(), *place->picture(), document(), true);
            } else {
                m_pictures.erase(place->slot());
                m_offers->dropPicture(place->slot());
            }
            Q_EMIT keepNow();
        });
        connect(place, &PictureSlot::filled, this, &IdentityPage::sideFilled);
        m_ui->pictures->addWidget(place);
        m_slots.push_back(place);
    }
    for (PictureSlot* place : m_slots)
        place->setNeighbours(m_slots);
}

// With all sides there the cursor goes to what is missing besides, and else on.
void IdentityPage::sideFilled() {
    if (std::any_of(m_slots.begin(), m_slots.end(), [](const PictureSlot* place) { return !place->picture(); }))
        return;
    if (const domain::Issues missing = issuesOfText(); missing.empty())
        Q_EMIT completed();
    else
        showField(missing.front().field);
}

void IdentityPage::nameEdited() {
    const auto name = PersonName::parse(m_ui->name->text());
    m_ui->nameIssue->clearIssue();
    if (!name && name.error() != IssueCode::Missing)
        m_ui->nameIssue->addIssue(issueText(domain::issueOfName(Field::Name, m_ui->name->text(), name.error())),
                                  domain::Severity::Error);
}

// Said as soon as the number is complete, not while it is being typed.
void IdentityPage::numberEdited() {
    m_ui->numberIssue->clearIssue();
    if (isWhole(document(), domain::normalisedNumber(m_ui->number->text())))
        numberLeft();
    showPerson();
}

void IdentityPage::numberLeft() {
    const auto typed = number();
    if (!typed && typed.error() != IssueCode::Missing)
        say(m_ui->numberIssue, Field::Number, typed.error());
    else if (const auto fault = typed && typed->birthDate() ? faultOf(*typed->birthDate()) : std::nullopt)
        say(m_ui->numberIssue, Field::Number, *fault);
}

std::optional<IssueCode> IdentityPage::faultOf(QDate birth) const {
    return domain::faultOfBirth(birth, context().services.clock.today());
}

QDate IdentityPage::birthDate(const IdentityNumber* number) const {
    if (!IdentityNumber::tellsBirthAndSex(document()))
        return m_ui->birthDateInput->date();
    return number ? *number->birthDate() : QDate();
}

std::optional<domain::Sex> IdentityPage::sex(const IdentityNumber* number) const {
    if (!IdentityNumber::tellsBirthAndSex(document()))
        return base::enumFromText<domain::Sex>(m_ui->sexInput->code());
    return number ? number->sex() : std::nullopt;
}

void IdentityPage::showPerson() {
    const QString none = QStringLiteral("—");
    const auto typed = number();
    const IdentityNumber* number = typed ? &*typed : nullptr;
    const QDate birth = birthDate(number);
    const auto told = sex(number);
    m_ui->birthDate->setText(birth.isValid() ? dayText(birth) : none);
    m_ui->sex->setText(told ? label(*told) : none);
    m_ui->age->setText(birth.isValid() && !faultOf(birth)
                           ? tr("%1 years").arg(domain::ageOn(birth, context().services.clock.today()))
                           : none);
    m_ui->kind->setText(number ? label(number->applicant()) : none);
}

domain::Issues IdentityPage::write(domain::Application& application) const {
    for (const PictureSlot* place : m_slots) {
        if (place->picture())
            application.materials.insert_or_assign(place->slot(), *place->picture());
        else
            application.materials.erase(place->slot());
    }
    const auto name = PersonName::parse(m_ui->name->text());
    const auto typed = number();
    const IdentityNumber* number = typed ? &*typed : nullptr;
    const QDate birth = birthDate(number);
    const auto told = sex(number);
    if (name && number && birth.isValid() && told)
        keep(application, {number->applicant(), *name, *number, *told, birth, sourceOf(*name, *number)});
    m_reader->write(application);
    // Nothing typed in a case without a person is the rules' to say.
    return application.atCounter() || isBegun() ? issuesOfText() : domain::Issues{};
}

// The chip's word counts before the picture's.
domain::EntrySource IdentityPage::sourceOf(const domain::PersonName& name, const domain::IdentityNumber& number) const {
    const domain::Person* before = context().application().atCounter();
    const domain::EntrySource source = m_reader->sourceOf(name, number, before);
    return source == domain::EntrySource::CardReader ? source : m_offers->sourceOf(name, number, before);
}

bool IdentityPage::knowsText(Field field) const {
    return isBegun() && (field == Field::Name || field == Field::Number);
}

bool IdentityPage::isOfGuardian() const { return context().application().flow->hasGuardian; }

void IdentityPage::keep(domain::Application& application, const domain::Person& person) const {
    if (!isOfGuardian())
        application.applicant = person;
    else if (application.guardian)
        application.guardian->person = person;
    else
        application.guardian = domain::Guardian{person, {}};
}

bool IdentityPage::isBegun() const {
    return !m_ui->name->text().isEmpty() || !m_ui->number->text().isEmpty() ||
           !m_ui->birthDateInput->draftText().isEmpty() || !m_ui->sexInput->code().isEmpty();
}

domain::Issues IdentityPage::issuesOfText() const {
    domain::Issues issues;
    if (const auto name = PersonName::parse(m_ui->name->text()); !name)
        issues.push_back(domain::issueOfName(Field::Name, m_ui->name->text(), name.error()));
    if (const auto typed = number(); !typed)
        issues.push_back(issue(Field::Number, typed.error()));
    if (IdentityNumber::tellsBirthAndSex(document()))
        return issues;
    if (m_ui->birthDateInput->isBad())
        issues.push_back(issue(Field::BirthDate, IssueCode::BadDate));
    else if (!m_ui->birthDateInput->date().isValid())
        issues.push_back(issue(Field::BirthDate, IssueCode::Missing));
    if (m_ui->sexInput->code().isEmpty())
        issues.push_back(issue(Field::Sex, IssueCode::Missing));
    return issues;
}

QWidget* IdentityPage::firstInput() const { return m_ui->name->text().isEmpty() ? m_ui->name : m_ui->number; }

} // namespace shouli::desk
