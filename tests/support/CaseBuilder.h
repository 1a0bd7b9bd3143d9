// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Application.h"
#include "domain/ReferenceLoader.h"

namespace shouli::test {

/// The day every built case is right on: that of TestClock.

inline QDate today() { return QDate(2026, 11, 23); }

/// forms/codes, forms/notices and the demo's outlets, read once.
domain::ReferenceSnapshot shippedReference();
/// The files it is made of.
const domain::ReferenceFiles& shippedFiles();
/// It with this file as central replaced it.
domain::ReferenceSnapshot referenceWith(const QString& id, const QByteArray& content);

/// Invented people; the county 449999 does not exist.
domain::Person lin();  ///< a mainland woman of 36 with an identity card
domain::Person chan(); ///< a man of Hong Kong with a travel permit
domain::Person mei();  ///< a girl of 11, Lin's daughter, with a household register
domain::Person person(domain::ApplicantKind kind, domain::DocumentKind document, const QString& number);

domain::PersonName name(const QString& text);
domain::IdentityNumber number(domain::DocumentKind kind, const QString& text);

/// A picture with an id of its own.
domain::Picture picture(domain::PictureSource source = domain::PictureSource::File);
domain::Phone verifiedPhone(const QString& number);

std::vector<domain::SocialCard> twoCards();

/// Builds the draft of an adult's case that is whole and right, standing at the confirmation: Lin, taken online, to be
/// collected at an outlet of the chosen city and bank.
class CaseBuilder {
public:
    CaseBuilder();

    /// Only begun: a draft at the guide.
    CaseBuilder& begun();
    /// 邮寄到付 to the applicant.
    CaseBuilder& mailed();
    /// Taken without central: everything it would have answered is open.
    CaseBuilder& offline();
    /// Of this applicant, with the pictures and a term of the document.
    CaseBuilder& of(const domain::Person& applicant);
    /// Chan's.
    CaseBuilder& ofHongKong() { return of(chan()); }

    /// Mei's: her mother Lin applies for her, with the household register or what else `child` has.
    CaseBuilder& ofMinor(const domain::Person& child = mei());
    /// Of Mei at the moment when nothing of her is known yet: Lin is checked, at the eligibility check.
    CaseBuilder& ofGuardian();

    /// A clearing of Lin's two cards that began at a case, standing at its confirmation.
    CaseBuilder& ofClearing();

    domain::Application build() const { return m_application; }

private:
    domain::Application m_application;
};

} // namespace shouli::test
