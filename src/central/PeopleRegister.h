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

/// How a card behaves when it is to be cleared here.
enum class CardClearability {
    Free,
    BusyAtFirst, ///< fails the first time, as its bank does not answer
    IssuerOnly,  ///< fails every time, as only the city that issued it may clear it
    Barred,      ///< cannot be cleared now, and is not listed
};

/// A valid card issued in the province.
struct KnownCard {
    domain::SocialCard card;
    CardClearability clearing = CardClearability::Free;
};

/// What the province knows of one person.
struct KnownPerson {
    domain::DocumentKind document = domain::DocumentKind::ResidentIdCard;
    QString number;
    QString name;
    QStringList cities;           ///< codes of the cities with which the person has a tie; empty: none in the province
    std::vector<KnownCard> cards; ///< valid social-security cards in the province
    bool isDeceased = false;
    bool hasApplication = false; ///< one is running elsewhere
    bool hasPortrait = false;
    QString receipt;        ///< number of a photo receipt; empty for none
    int receiptAgeDays = 0; ///< on the day the server started
};

/// The people whom central answers about. Immutable once read; thread-safe.
class PeopleRegister {
public:
    PeopleRegister() = default; ///< knows nobody
    /// Reads tables in the formats of forms/demo/people.tsv and cards.tsv. Malformed, with the line number in the
    /// detail, for an invalid number or code, or a card whose holder is not listed. Ages that the table gives relative
    /// to the day are computed for `today`.
    static base::Result<PeopleRegister> read(const QByteArray& people, const QByteArray& cards, QDate today);

    QList<KnownPerson> all() const { return m_byNumber.values(); }
    /// Null when nobody has this number together with this name. A household register and an identity card with the
    /// same number belong to the same person.
    const KnownPerson* find(const domain::IdentityNumber& number, const QString& name) const;
    const KnownPerson* findReceipt(const QString& receipt) const;

private:
    base::Status addCards(const QByteArray& cards);

    QHash<QString, KnownPerson> m_byNumber; ///< by "kind:number"
    QHash<QString, QString> m_byReceipt;    ///< by receipt number: the key in m_byNumber
};

} // namespace shouli::central
