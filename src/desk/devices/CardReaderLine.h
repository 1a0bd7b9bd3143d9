// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace shouli::desk {

class CardReaderChooser;
class ChipOffer;
class CodeBox;

/// 「读卡器」 above the inputs for a person: shows the state of the reader and what was read. Uses the reader while it
/// is visible. A card fills in empty inputs; where something else was typed, the card's value is offered beside it. A
/// name that the chip could not store completely is never filled in, and does not replace a typed one.
class CardReaderLine : public QWidget {
    Q_OBJECT
public:
    explicit CardReaderLine(QWidget* parent = nullptr);

    /// The inputs to fill in. `cards`: the cards that were read for the case before.
    void setUp(const DeskServices& services, CodeBox* kind, QLineEdit* name, QLineEdit* number,
               std::vector<domain::ChipCard> cards);
    /// Refuses the card of this person: the guardian's, where the child's is expected.
    void setOther(const domain::IdentityNumber& number) { m_other = number; }

    /// The card that was read for this number; null when none was.
    const domain::ChipCard* cardOf(const domain::IdentityNumber& number) const;
    /// The source of the person in the inputs: CardReader when name and number are those of a read card. `before`: the
    /// person whom the case had.
    domain::EntrySource sourceOf(const domain::PersonName& name, const domain::IdentityNumber& number,
                                 const domain::Person* before) const;
    /// Writes into the case the read cards of its persons and of the number that is typed here.
    void write(domain::Application& application) const;

Q_SIGNALS:
    /// Something was filled in from a card.
    void filled();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void restart();
    void showState();
    QString stateText() const;
    QString readText() const;
    void take(const domain::ChipCard& card);
    /// Fills in the card's kind and number, and its name if that is complete and not typed already.
    void fillIn(const domain::ChipCard& card);
    void compare();
    bool isTyped(const domain::ChipCard& card) const;

    const DeskServices* m_services = nullptr;
    CodeBox* m_kind = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_number = nullptr;
    QLabel* m_state;
    QPushButton* m_choose;
    CardReaderChooser* m_chooser;
    ChipOffer* m_personOffer; ///< offers the whole card when another number was typed
    ChipOffer* m_kindOffer;
    ChipOffer* m_nameOffer;
    std::vector<domain::ChipCard> m_cards; ///< the latest last
    std::optional<domain::IdentityNumber> m_other;
    QString m_refusal; ///< why the latest card is not accepted here; empty if it is
    bool m_isOffering = false;
};

} // namespace shouli::desk
