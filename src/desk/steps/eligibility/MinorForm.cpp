// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/eligibility/MinorForm.h"

#include "desk/devices/CardReaderLine.h"
#include "desk/fields/RareCharacterKey.h"
#include "desk/theme/Theme.h"
#include "desk/words/IssueText.h"
#include "desk/words/Labels.h"
#include "desk/words/ShownText.h"
#include "domain/DocumentMatrix.h"
#include "domain/Issue.h"
#include "domain/NameCharacters.h"
#include "ui_MinorForm.h"

#include <QShortcut>
#include <QSignalBlocker>

namespace shouli::desk {

using domain::DocumentKind;
using domain::Field;
using domain::IdentityNumber;
using domain::IssueCode;
using domain::PersonName;
using domain::Severity;

namespace {

constexpr int kLongestNumber = 18;
constexpr int kInputPx = theme::kSpace * 40;

// A permit's number is right for a document that a child cannot apply with here.
IssueCode ofChild(IssueCode code) {
    return code == IssueCode::DocumentOfOtherKind || code == IssueCode::NotChineseCitizenPermit
               ? IssueCode::PermitUnder16OnPaper
               : code;
}

} // namespace

MinorForm::MinorForm(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::MinorForm>())
    , m_reader(new CardReaderLine(this)) {
    m_ui->setupUi(this);
    for (QLabel* heading : {m_ui->guardianHeading, m_ui->childHeading})
        theme::setText(heading, theme::Text::Heading);
    for (QLabel* shown : {m_ui->guardianName, m_ui->guardianNumber})
        theme::setText(shown, theme::Text::Strong);
    for (QLabel* small : {m_ui->documentKindKeys, m_ui->told})
        theme::setText(small, theme::Text::Small);
    for (QLineEdit* input : {m_ui->name, m_ui->number})
        input->setFixedWidth(kInputPx);
    m_ui->number->setPlaceholderText(tr("18 characters"));
    m_reader->hide();
    wire();
}

MinorForm::~MinorForm() {
    for (QLineEdit* line : {m_ui->name, m_ui->number})
        line->disconnect(this); // the cursor leaves it while the form goes
}

int MinorForm::widestLabelPx() const { return m_ui->relationLabel->sizeHint().width(); }

void MinorForm::setLabelWidth(int widthPx) {
    for (QLabel* label : {m_ui->guardianNameLabel, m_ui->relationLabel, m_ui->nameLabel})
        label->setMinimumWidth(widthPx);
}

void MinorForm::offer(const std::vector<DocumentKind>& documents) {
    const QSignalBlocker blocker(m_ui->documentKind); // nothing was chosen yet
    for (const DocumentKind kind : documents) {
        m_ui->documentKind->addItem(label(kind), QString(textOf(kind)));
        const int index = m_ui->documentKind->count() - 1;
        auto* key = new QShortcut(QKeySequence(keyOf(kind)), this);
        connect(key, &QShortcut::activated, this, [this, index] { m_ui->documentKind->setCurrentIndex(index); });
    }
    m_ui->documentKindKeys->setText(keysOf(documents));
    m_ui->documentKind->setCurrentIndex(0);
}

void MinorForm::setCase(const domain::Application& application, const domain::ReferenceData& reference, QDate today) {
    m_today = today;
    offer(domain::documentsOf(application.flow));
    setReference(reference);
    if (const auto& guardian = application.guardian) {
        m_ui->guardianName->setText(shownText(guardian->person.name.text()));
        m_ui->guardianNumber->setText(guardian->person.number.text());
        m_ui->relation->setCode(guardian->relation);
    }
    m_child = application.applicant;
    if (const auto& child = application.applicant) {
        m_ui->name->setText(child->name.text());
        m_ui->documentKind->setCode(QString(textOf(child->number.kind())));
        m_ui->number->setText(child->number.text());
    }
}

void MinorForm::setReference(const domain::ReferenceData& reference) {
    const domain::CodeList& all = reference.list(QStringLiteral("relationship"));
    QList<domain::CodeEntry> guardians;
    for (const domain::CodeEntry& entry : all.entries())
        if (entry.extra.value(QStringLiteral("guardian")) == QLatin1String("yes"))
            guardians.append(entry);
    m_ui->relation->setList(domain::CodeList(all.id(), all.title(), all.version(), guardians));
}

void MinorForm::setReader(const DeskServices& services, const domain::Application& application) {
    m_reader->setUp(services, m_ui->documentKind, m_ui->name, m_ui->number, application.chipCards);
    if (!services.cardReader)
        return;
    if (application.guardian)
        m_reader->setOther(application.guardian->person.number);
    m_ui->childForm->insertRow(0, tr("Card reader"), m_reader);
    m_reader->show();
    connect(m_reader, &CardReaderLine::filled, this, [this] {
        if (m_ui->name->text().isEmpty())
            m_ui->name->setFocus(Qt::OtherFocusReason);
        Q_EMIT cardTaken();
    });
}

void MinorForm::writeCards(domain::Application& application) const { m_reader->write(application); }

void MinorForm::wire() {
    connect(m_ui->relation, &CodeBox::draftTextChanged, m_ui->relationIssue, &IssueLabel::clearIssue);
    connect(m_ui->relation, &CodeBox::draftTextChanged, this, &MinorForm::changed);
    connect(m_ui->name, &QLineEdit::textChanged, m_ui->nameIssue, &IssueLabel::clearIssue);
    connect(m_ui->name, &QLineEdit::textChanged, this, &MinorForm::changed);
    connect(m_ui->name, &QLineEdit::editingFinished, this, [this] {
        const auto name = PersonName::parse(m_ui->name->text());
        m_ui->nameIssue->clearIssue();
        if (!name && name.error() != IssueCode::Missing)
            m_ui->nameIssue->addIssue(issueText(domain::issueOfName(Field::Name, m_ui->name->text(), name.error())),
                                      Severity::Error);
    });
    addRareCharacterKey(m_ui->name);
    const auto numberEdited = [this] {
        m_ui->documentKindIssue->clearIssue();
        m_ui->numberIssue->clearIssue();
        if (domain::normalisedNumber(m_ui->number->text()).size() >= kLongestNumber)
            numberLeft(); // said as soon as it is complete, not while it is being typed
        showTold();
        Q_EMIT changed();
    };
    connect(m_ui->documentKind, &CodeBox::draftTextChanged, this, numberEdited);
    connect(m_ui->number, &QLineEdit::textChanged, this, numberEdited);
    connect(m_ui->number, &QLineEdit::editingFinished, this, &MinorForm::numberLeft);
}

void MinorForm::numberLeft() {
    const auto typed = number();
    const auto fault =
        typed ? domain::faultOfBirth(*typed->birthDate(), m_today) : std::optional(ofChild(typed.error()));
    if (!fault || *fault == IssueCode::Missing)
        return;
    m_ui->numberIssue->clearIssue();
    m_ui->numberIssue->addIssue(issueText({Field::Number, *fault, Severity::Error, {}}), Severity::Error);
}

void MinorForm::showTold() {
    const auto typed = number();
    if (!typed || *typed->birthDate() > m_today)
        return m_ui->told->clear();
    m_ui->told->setText(tr("Born %1, %2, %3 years")
                            .arg(dayText(*typed->birthDate()), label(*typed->sex()))
                            .arg(domain::ageOn(*typed->birthDate(), m_today)));
}

DocumentKind MinorForm::document() const {
    return base::enumFromText<DocumentKind>(m_ui->documentKind->code()).value_or(DocumentKind::HouseholdRegister);
}

domain::Parsed<IdentityNumber> MinorForm::number() const {
    return IdentityNumber::parse(document(), m_ui->number->text());
}

QString MinorForm::relation() const { return m_ui->relation->code(); }

std::optional<domain::Person> MinorForm::child() const {
    const auto name = PersonName::parse(m_ui->name->text());
    const auto typed = number();
    if (!name || !typed)
        return std::nullopt;
    return domain::Person{typed->applicant(),
                          *name,
                          *typed,
                          *typed->sex(),
                          *typed->birthDate(),
                          m_reader->sourceOf(*name, *typed, m_child ? &*m_child : nullptr)};
}

domain::Issues MinorForm::issuesOfText() const {
    domain::Issues issues;
    if (const auto name = PersonName::parse(m_ui->name->text()); !name)
        issues.push_back(domain::issueOfName(Field::Name, m_ui->name->text(), name.error()));
    if (const auto typed = number(); !typed)
        issues.push_back({Field::Number, ofChild(typed.error()), Severity::Error, {}});
    return issues;
}

QWidget* MinorForm::firstInput() const {
    if (m_ui->relation->code().isEmpty())
        return m_ui->relation;
    return m_ui->name->text().isEmpty() ? m_ui->name : m_ui->number;
}

} // namespace shouli::desk
