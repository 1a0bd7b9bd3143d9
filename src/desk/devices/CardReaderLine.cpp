// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/devices/CardReaderLine.h"

#include "base/DeviceCode.h"
#include "capture/idreader/IdCardReader.h"
#include "desk/devices/CardReaderChooser.h"
#include "desk/fields/CodeBox.h"
#include "desk/offers/ChipOffer.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/SpokenLabel.h"
#include "desk/words/ErrorText.h"
#include "desk/words/IssueText.h"
#include "desk/words/Labels.h"
#include "domain/Issue.h"

#include <QAccessible>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace shouli::desk {

using capture::IdCardReader;
using domain::ChipCard;

CardReaderLine::CardReaderLine(QWidget* parent)
    : QWidget(parent)
    , m_state(new QLabel(this))
    , m_choose(new QPushButton(this))
    , m_chooser(new CardReaderChooser(this))
    , m_personOffer(new ChipOffer(tr("the person on the card"), this))
    , m_kindOffer(new ChipOffer(fieldLabel(domain::Field::DocumentKind), this))
    , m_nameOffer(new ChipOffer(fieldLabel(domain::Field::Name), this)) {
    theme::setText(m_state, theme::Text::Small);
    m_state->setObjectName(QStringLiteral("cardReaderState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_choose->setObjectName(QStringLiteral("chooseCardReader"));
    m_choose->setText(tr("Choose …"));
    m_choose->setAccessibleName(tr("Choose the card reader"));
    m_choose->setAutoDefault(false);
    m_choose->setCheckable(true);
    m_chooser->setObjectName(QStringLiteral("cardReaderPort"));
    setSpokenLabel(m_chooser, m_chooser->accessibleName());
    m_chooser->hide();
    m_personOffer->setObjectName(QStringLiteral("personOffer"));
    m_kindOffer->setObjectName(QStringLiteral("kindOffer"));
    m_nameOffer->setObjectName(QStringLiteral("nameOffer"));

    auto* row = new QHBoxLayout;
    row->setSpacing(theme::kSpace);
    row->addWidget(m_state, 1);
    row->addWidget(m_chooser);
    row->addWidget(m_choose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kSpace / 2);
    column->addLayout(row);
    for (ChipOffer* offer : {m_personOffer, m_kindOffer, m_nameOffer})
        column->addWidget(offer);

    connect(m_choose, &QPushButton::toggled, this, [this](bool isWanted) {
        m_chooser->setVisible(isWanted);
        if (isWanted)
            m_chooser->setFocus(Qt::OtherFocusReason);
    });
    connect(m_chooser, &CardReaderChooser::choiceChanged, this, &CardReaderLine::restart);
    connect(m_personOffer, &ChipOffer::taken, this, [this] {
        m_name->clear(); // it was another person's
        fillIn(ChipCard(m_cards.back()));
        Q_EMIT filled();
    });
    connect(m_kindOffer, &ChipOffer::taken, this, [this] {
        m_kind->setCode(QString(textOf(m_cards.back().number.kind())));
        Q_EMIT filled();
    });
    connect(m_nameOffer, &ChipOffer::taken, this, [this] {
        if (const auto name = m_cards.back().wholeName())
            m_name->setText(name->text());
        Q_EMIT filled();
    });
}

void CardReaderLine::setUp(const DeskServices& services, CodeBox* kind, QLineEdit* name, QLineEdit* number,
                           std::vector<ChipCard> cards) {
    m_services = &services;
    m_kind = kind;
    m_name = name;
    m_number = number;
    m_cards = std::move(cards);
    m_chooser->setDataFolder(services.dataFolder);
    connect(m_kind, &CodeBox::draftTextChanged, this, &CardReaderLine::compare);
    connect(m_name, &QLineEdit::textChanged, this, &CardReaderLine::compare);
    connect(m_number, &QLineEdit::textChanged, this, &CardReaderLine::compare);
    if (!services.cardReader)
        return;
    connect(services.cardReader, &IdCardReader::stateChanged, this, &CardReaderLine::showState);
    connect(services.cardReader, &IdCardReader::cardRead, this, &CardReaderLine::take);
}

void CardReaderLine::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_services && m_services->cardReader && m_services->cardReader->state() == IdCardReader::State::Off)
        restart();
}

void CardReaderLine::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (m_services && m_services->cardReader)
        m_services->cardReader->stop();
}

void CardReaderLine::restart() {
    m_services->cardReader->start(m_chooser->choice());
    showState();
}

void CardReaderLine::showState() {
    if (!isVisible())
        return;
    m_chooser->rememberPort(m_services->cardReader->port());
    if (m_services->cardReader->state() == IdCardReader::State::Reading)
        m_refusal.clear();
    const QString text = stateText();
    if (text == m_state->text())
        return;
    m_state->setText(text);
    QAccessibleEvent event(m_state, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString CardReaderLine::stateText() const {
    const IdCardReader& reader = *m_services->cardReader;
    using enum IdCardReader::State;
    switch (reader.state()) {
    case Off:
        return tr("Looking for the reader …");
    case Missing:
        return reader.fault()->code == base::DeviceCode::IdReaderMissing ? tr("No reader: type the document.")
                                                                         : errorText(*reader.fault());
    case Waiting:
        return reader.otherPorts().isEmpty()
                   ? tr("Place the card on the reader.")
                   : tr("Place the card on the reader. There are several; the one at %1 is used.")
                         .arg(QDir::toNativeSeparators(reader.port()));
    case Reading:
        return tr("Reading; let the card lie …");
    case Read:
        return m_refusal.isEmpty() ? readText() : m_refusal;
    case Failed:
        return errorText(*reader.fault());
    }
    Q_UNREACHABLE();
}

QString CardReaderLine::readText() const {
    if (m_cards.empty())
        return {};
    const ChipCard& card = m_cards.back();
    QStringList sentences{tr("The card is read. Compare it with the person.")};
    if (!card.wholeName())
        sentences.append(tr("Its chip cannot carry every character of the name (%1): type the name as it is printed.")
                             .arg(QString(card.name).replace(domain::kNotCarried, u'□')));
    if (card.validUntil.isValid() && card.validUntil < m_services->clock.today())
        sentences.append(tr("It expired on %1.").arg(dayText(card.validUntil)));
    return sentences.join(QLatin1Char(' '));
}

void CardReaderLine::take(const ChipCard& card) {
    if (!isVisible())
        return;
    const bool isTakenHere = m_kind->findData(QString(textOf(card.number.kind()))) >= 0;
    if (!isTakenHere)
        m_refusal = tr("Not taken here: %1").arg(label(card.number.kind()));
    else if (m_other == card.number)
        m_refusal = tr("This is the guardian's card. Place the child's.");
    else
        m_refusal.clear();
    if (m_refusal.isEmpty()) {
        std::erase_if(m_cards, [&](const ChipCard& former) { return former.number == card.number; });
        m_cards.push_back(card);
        m_isOffering = true;
        if (m_number->text().isEmpty() || isTyped(card))
            fillIn(card);
        compare();
    }
    showState();
    if (m_refusal.isEmpty() && isTyped(card))
        Q_EMIT filled();
}

void CardReaderLine::fillIn(const ChipCard& card) {
    if (!isTyped(card)) {
        m_kind->setCode(QString(textOf(card.number.kind()))); // first: the number is judged by it
        m_number->setText(card.number.text());
    }
    const auto name = card.wholeName();
    if (name && m_name->text().trimmed().isEmpty())
        m_name->setText(name->text());
}

// Whether it is the number that stands there, whatever kind of document is chosen.
bool CardReaderLine::isTyped(const ChipCard& card) const {
    return domain::normalisedNumber(m_number->text()) == card.number.text();
}

void CardReaderLine::compare() {
    const bool hasCard = m_isOffering && !m_cards.empty();
    const auto offer = [&](ChipOffer* place, bool isWanted, const QString& shown) {
        place->setRead(hasCard && isWanted ? shown : QString());
    };
    if (!hasCard) {
        for (ChipOffer* place : {m_personOffer, m_kindOffer, m_nameOffer})
            offer(place, false, {});
        return;
    }
    const ChipCard& card = m_cards.back();
    const bool isSame = isTyped(card);
    const QString shownName = QString(card.name).replace(domain::kNotCarried, u'□');
    offer(m_personOffer, !isSame, shownName + QStringLiteral("  ") + card.number.text());
    offer(m_kindOffer, isSame && m_kind->code() != textOf(card.number.kind()), label(card.number.kind()));
    const auto typed = domain::PersonName::parse(m_name->text());
    const auto whole = card.wholeName();
    offer(m_nameOffer, isSame && whole && !m_name->text().isEmpty() && !(typed && card.mayBe(*typed)), shownName);
}

const ChipCard* CardReaderLine::cardOf(const domain::IdentityNumber& number) const {
    const auto found =
        std::find_if(m_cards.begin(), m_cards.end(), [&](const ChipCard& card) { return card.number == number; });
    return found == m_cards.end() ? nullptr : &*found;
}

domain::EntrySource CardReaderLine::sourceOf(const domain::PersonName& name, const domain::IdentityNumber& number,
                                             const domain::Person* before) const {
    const ChipCard* card = cardOf(number);
    if (card && card->mayBe(name))
        return domain::EntrySource::CardReader;
    return before && before->name == name && before->number == number ? before->source : domain::EntrySource::Typed;
}

void CardReaderLine::write(domain::Application& application) const {
    application.chipCards = m_cards;
    const auto typed = domain::normalisedNumber(m_number->text());
    std::vector<ChipCard> ofTyped;
    for (const ChipCard& card : m_cards)
        if (card.number.text() == typed)
            ofTyped.push_back(card);
    domain::forgetCardsOfOthers(application);
    for (const ChipCard& card : ofTyped)
        if (!domain::chipCardOf(application, card.number))
            application.chipCards.push_back(card);
}

} // namespace shouli::desk
