// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace shouli::desk {

class CardOffer;
class CardReaderChooser;
class CodeBox;

/// 「读卡器」 over the inputs that say who a person is: how the reader is, and what the card says. It holds the reader
/// while it is on the screen. A placed card fills what is empty; where something else was typed, it is offered beside
/// it. A name that the chip cannot carry whole is never filled in, and one that was typed stays.
class CardReaderLine : public QWidget {
    Q_OBJECT
public:
    explicit CardReaderLine(QWidget* parent = nullptr);

    /// What it fills in. `cards`: what was read for the case before.
    void setUp(const DeskServices& services, CodeBox* kind, QLineEdit* name, QLineEdit* number,
               std::vector<domain::ReadCard> cards);
    /// Whose card is not wanted here: the guardian's, where the child's is asked for.
    void setOther(const domain::IdentityNumber& number) { m_other = number; }

    /// The card that was read for this number; null when none was.
    const domain::ReadCard* cardOf(const domain::IdentityNumber& number) const;
    /// The person as typed, whether or not from the card: `before` is who the case had.
    domain::EntrySource sourceOf(const domain::PersonName& name, const domain::IdentityNumber& number,
                                 const domain::Person* before) const;
    /// Keeps in the case the cards of its persons, and of the number that is typed here.
    void write(domain::Application& application) const;

Q_SIGNALS:
    /// A card filled something in.
    void filled();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void restart();
    void showState();
    QString stateText() const;
    QString readText() const;
    void take(const domain::ReadCard& card);
    /// Writes the card's kind and number, and its name where it is whole and the name typed is not it.
    void fillIn(const domain::ReadCard& card);
    void compare();
    bool isTyped(const domain::ReadCard& card) const;

    const DeskServices* m_services = nullptr;
    CodeBox* m_kind = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_number = nullptr;
    QLabel* m_state;
    QPushButton* m_choose;
    CardReaderChooser* m_chooser;
    CardOffer* m_personOffer; ///< the whole card: another number was typed
    CardOffer* m_kindOffer;
    CardOffer* m_nameOffer;
    std::vector<domain::ReadCard> m_cards; ///< the latest last
    std::optional<domain::IdentityNumber> m_other;
    QString m_refusal; ///< why the card that was read last is not taken here; empty otherwise
    bool m_isOffering = false;
};

} // namespace shouli::desk
