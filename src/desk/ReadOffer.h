// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/CardReading.h"
#include "domain/Issue.h"
#include "domain/ports/ApplicationRepository.h"

namespace shouli::domain {
class CodeList;
}

namespace shouli::desk {

/// A value for a field that was read from a picture. Only an offer: the operator takes it.
struct ReadOffer {
    domain::Field field = domain::Field::Name;
    QString value;            ///< as the field takes it: days as yyyy-MM-dd, a sex or an ethnic group by its code
    QDate until;              ///< of ValidFrom: the end of the term, null for 长期
    bool isProven = false;    ///< its check digits hold
    bool mayLackSome = false; ///< of a name: a character may be missing or another
    QImage strip;             ///< the piece of picture it was read from
};

/// What a reading offers; dates of birth, sex and so on each once. What has no field (签发机关) is left out, as is what
/// is no value of its field.
QList<ReadOffer> offersOf(const capture::CardReading& reading, const domain::CodeList& ethnicGroups);

/// The fields of a later page (申请信息), which are kept with the case until then.
bool isKeptForDetails(domain::Field field);
/// Keeps an offer sealed with the case, as a draft input of no page's step; an empty value forgets it.
QFuture<base::Status> keepOffer(domain::ApplicationRepository& applications, domain::ApplicationId id,
                                const ReadOffer& offer);
/// All that are kept.
QFuture<base::Result<QHash<QString, QString>>> askKeptOffers(domain::ApplicationRepository& applications,
                                                             domain::ApplicationId id);
QList<ReadOffer> keptOffers(const QHash<QString, QString>& inputs);

} // namespace shouli::desk
