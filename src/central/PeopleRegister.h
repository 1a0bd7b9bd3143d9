// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Clearing.h"
#include "domain/IdentityNumber.h"

#include <QDate>
#include <QHash>
#include <QStringList>

namespace shouli::central {

/// Whether and how a card can be cleared from here.
enum class CardClearability {
    Free,
    BusyAtFirst, ///< its bank does not answer the first time
    IssuerOnly,  ///< only the city that issued it may: fails each time
    Barred,      ///< not now at all: it is not listed
};

/// A valid card of the province's.
struct KnownCard {
    domain::SocialCard card;
    CardClearability clearing = CardClearability::Free;
};

/// What the province knows of one person.
struct KnownPerson {
    domain::DocumentKind document = domain::DocumentKind::ResidentIdCard;
    QString number;
    QString name;
    QStringList cities;           ///< with which the person has a tie; empty: none to the province
    std::vector<KnownCard> cards; ///< valid social-security cards in the province
    bool isDeceased = false;
    bool hasApplication = false; ///< one that runs elsewhere
    bool hasPortrait = false;
    QString receipt;        ///< number of a photo receipt; empty: none
    int receiptAgeDays = 0; ///< on the day the server started
};

/// The people central answers about. Never changes once read; any thread.
class PeopleRegister {
public:
    PeopleRegister() = default; ///< knows nobody
    /// From the tables of forms/demo/people.tsv and cards.tsv: Malformed, with the line, for a number or code that is
    /// none, and for a card of nobody.
    /// Ages that the table gives by the day are of `today`.
    static base::Result<PeopleRegister> read(const QByteArray& people, const QByteArray& cards, QDate today);

    QList<KnownPerson> all() const { return m_byNumber.values(); }
    /// Null when there is nobody of this number, or the name is another's. A household register and an identity card
    /// of one number are one person's.
    const KnownPerson* find(const domain::IdentityNumber& number, const QString& name) const;
    const KnownPerson* findReceipt(const QString& receipt) const;

private:
    base::Status addCards(const QByteArray& cards);

    QHash<QString, KnownPerson> m_byNumber; ///< "kind:number"
    QHash<QString, QString> m_byReceipt;    ///< keys of m_byNumber
};

} // namespace shouli::central
