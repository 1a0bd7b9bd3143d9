// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pages/IdentityPage.h"

#include "desk/IssueText.h"
#include "desk/Labels.h"
#include "desk/Theme.h"
#include "desk/widgets/PictureSlot.h"
#include "desk/widgets/RareCharacterKey.h"
#include "domain/DocumentMatrix.h"
#include "ui_IdentityPage.h"

namespace shouli::desk {

using domain::Field;
using domain::IdentityNumber;
using domain::Issue;
using domain::IssueCode;
using domain::MaterialSlot;
using domain::PersonName;

namespace {

constexpr auto kKind = domain::ApplicantKind::Mainland;
constexpr auto kDocument = domain::DocumentKind::ResidentIdCard;
constexpr int kNumberLength = 18;

Field fieldOf(MaterialSlot slot) {
    return slot == MaterialSlot::IdCardPortrait ? Field::PortraitSide : Field::EmblemSide;
}

} // namespace

IdentityPage::IdentityPage(PageContext context, QWidget* parent)
    : StepPage(context, parent)
    , m_ui(std::make_unique<Ui::IdentityPage>()) {
    m_ui->setupUi(this);
    theme::setText(m_ui->heading, theme::Text::Heading);
    theme::setText(m_ui->hint, theme::Text::Small);
    m_ui->kindLabel->setMinimumWidth(theme::kSpace * 12);
    m_ui->kindLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (QLineEdit* input : {m_ui->name, m_ui->number})
        input->setMaximumWidth(theme::kSpace * 60);
    m_ui->kind->setText(label(kKind));
    m_ui->documentKind->setText(label(kDocument));
    addPictures();
    if (const auto& applicant = context.application().applicant)
        fill(*applicant);
    showDerived(IdentityNumber::parse(kDocument, m_ui->number->text()));
    connect(m_ui->name, &QLineEdit::textChanged, m_ui->nameIssue, &IssueLabel::clearIssue);
    connect(m_ui->name, &QLineEdit::editingFinished, this, &IdentityPage::nameEdited);
    connect(m_ui->number, &QLineEdit::textChanged, this, &IdentityPage::numberEdited);
    addRareCharacterKey(m_ui->name, m_ui->nameIssue);
}

IdentityPage::~IdentityPage() = default;

void IdentityPage::addPictures() {
    const domain::Application& application = context().application();
    for (const MaterialSlot slot : domain::materialsFor(application.flow, kKind, kDocument)) {
        auto* place = new PictureSlot(context().services, application.id, slot, this);
        place->setField(fieldOf(slot));
        const bool isFirst = m_slots.empty();
        place->setKeys(isFirst ? QStringLiteral("F2") : QStringLiteral("F4"),
                       isFirst ? QStringLiteral("F3") : QStringLiteral("F5"));
        if (const auto found = application.materials.find(slot); found != application.materials.end())
            place->setPicture(found->second);
        connect(place, &PictureSlot::pictureChanged, this, &StepPage::keepNow);
        m_ui->pictures->addWidget(place);
        m_slots.push_back(place);
    }
}

void IdentityPage::fill(const domain::Person& person) {
    m_ui->name->setText(person.name.text());
    m_ui->number->setText(person.number.text());
}

void IdentityPage::nameEdited() {
    const auto name = PersonName::parse(m_ui->name->text());
    m_ui->nameIssue->clearIssue();
    if (!name && name.error() != IssueCode::Missing)
        m_ui->nameIssue->addIssue(issueText({Field::Name, name.error(), domain::Severity::Error, {}}),
                                  domain::Severity::Error);
}

// Said as soon as the number is complete, not while it is being typed.
void IdentityPage::numberEdited() {
    const auto number = IdentityNumber::parse(kDocument, m_ui->number->text());
    m_ui->numberIssue->clearIssue();
    if (!number && domain::normalisedNumber(m_ui->number->text()).size() >= kNumberLength)
        m_ui->numberIssue->addIssue(issueText({Field::Number, number.error(), domain::Severity::Error, {}}),
                                    domain::Severity::Error);
    showDerived(number);
}

void IdentityPage::showDerived(const domain::Parsed<IdentityNumber>& number) {
    const QString none = QStringLiteral("—");
    m_ui->birthDate->setText(number ? dayText(*number->birthDate()) : none);
    m_ui->sex->setText(number ? label(*number->sex()) : none);
    m_ui->age->setText(
        number ? tr("%1 years").arg(domain::ageOn(*number->birthDate(), context().services.clock.today())) : none);
}

domain::Issues IdentityPage::write(domain::Application& application) const {
    for (const PictureSlot* place : m_slots) {
        if (place->picture())
            application.materials.insert_or_assign(place->slot(), *place->picture());
        else
            application.materials.erase(place->slot());
    }
    const auto name = PersonName::parse(m_ui->name->text());
    const auto number = IdentityNumber::parse(kDocument, m_ui->number->text());
    domain::Issues issues;
    if (name && number)
        application.applicant =
            domain::Person{kKind, *name, *number, *number->sex(), *number->birthDate(), domain::EntrySource::Typed};
    // Two empty fields of a case without a person are the rules' to say; one of them alone leaves the other unwritten.
    const bool isBegun = !m_ui->name->text().isEmpty() || !m_ui->number->text().isEmpty();
    const auto say = [&](Field field, IssueCode code) {
        if (code != IssueCode::Missing || application.applicant || isBegun)
            issues.push_back({field, code, domain::Severity::Error, {}});
    };
    if (!name)
        say(Field::Name, name.error());
    if (!number)
        say(Field::Number, number.error());
    return issues;
}

QWidget* IdentityPage::firstInput() const { return m_ui->name->text().isEmpty() ? m_ui->name : m_ui->number; }

} // namespace shouli::desk
