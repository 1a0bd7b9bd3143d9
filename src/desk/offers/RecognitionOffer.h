// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/recognition/CardRecognition.h"
#include "domain/Issue.h"
#include "domain/ports/DraftInputs.h"

namespace shouli::domain {
class CodeList;
}

namespace shouli::desk {

/// A value for a field that was read from a picture. Only a suggestion: the operator decides whether to take it.
struct RecognitionOffer {
    domain::Field field = domain::Field::Name;
    QString value;            ///< as the field takes it: dates as yyyy-MM-dd, sex and ethnic group as codes
    QDate until;              ///< only of ValidFrom: the end of the term; null for 长期
    bool isProven = false;    ///< its check digits are right
    bool mayLackSome = false; ///< of a name: a character may be missing or wrong
    QImage strip;             ///< the part of the picture that it was read from
};

/// The suggestions from a recognition, at most one for each field. Texts without a field (签发机关) are left out, as
/// are texts that are not a valid value of their field.
QList<RecognitionOffer> offersOf(const capture::CardRecognition& recognition, const domain::CodeList& ethnicGroups);

/// Whether the field is on a later page (申请信息), so that the suggestion is kept with the case until then.
bool isKeptForDetails(domain::Field field);
/// Keeps a suggestion, sealed, with the case: as a draft input of a step that no page has. An empty value deletes it.
QFuture<base::Status> keepOffer(domain::DraftInputs& drafts, domain::ApplicationId id, const RecognitionOffer& offer);
/// All kept suggestions, as draft inputs; keptOffers() parses them.
QFuture<base::Result<QHash<QString, QString>>> askKeptOffers(domain::DraftInputs& drafts, domain::ApplicationId id);
QList<RecognitionOffer> keptOffers(const QHash<QString, QString>& inputs);

} // namespace shouli::desk
