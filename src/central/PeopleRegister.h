// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/IdentityNumber.h"

#include <QDate>
#include <QHash>
#include <QStringList>

namespace shouli::central {

/// What the province knows of one person.
struct KnownPerson {
    domain::DocumentKind document = domain::DocumentKind::ResidentIdCard;
    QString number;
    QString name;
    QStringList cities; ///< with which the person has a tie; empty: none to the province
    int cards = 0;      ///< valid social-security cards in the province
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
    /// From the table of forms/demo/people.tsv: Malformed, with the line, for a number or code that is none.
    static base::Result<PeopleRegister> read(const QByteArray& bytes);

    /// Null when there is nobody of this number, or the name is another's.
    const KnownPerson* find(const domain::IdentityNumber& number, const QString& name) const;
    const KnownPerson* findReceipt(const QString& receipt) const;

private:
    QHash<QString, KnownPerson> m_byNumber; ///< "kind:number"
    QHash<QString, QString> m_byReceipt;    ///< keys of m_byNumber
};

} // namespace shouli::central
