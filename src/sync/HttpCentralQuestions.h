// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/CentralQuestions.h"
#include "domain/ports/EligibilityQuestions.h"
#include "sync/ApiClient.h"

namespace shouli::sync {

/// Asks the live questions over HTTP. GUI thread only. All answers are NotEnrolled until setClient().
class HttpCentralQuestions final : public domain::EligibilityQuestions, public domain::CentralQuestions {
public:
    /// The client must outlive this.
    void setClient(ApiClient& client) { m_client = &client; }

    QFuture<base::Status> precheck(domain::ApplicationId id, domain::FlowKind flow, domain::Person applicant) override;
    QFuture<base::Status> checkEligibility(domain::ApplicationId id, domain::FlowKind flow, domain::Person applicant,
                                           QString issuingCity) override;
    QFuture<base::Result<domain::SmsTicket>> sendSmsCode(domain::ApplicationId id,
                                                         domain::MobileNumber mobile) override;
    QFuture<base::Result<domain::SmsVerification>> verifySmsCode(domain::ApplicationId id, domain::MobileNumber mobile,
                                                                 QString code) override;
    QFuture<base::Result<domain::PhotoAnswer>> photoByReceipt(domain::ApplicationId id, domain::Person applicant,
                                                              domain::PhotoReceiptNumber receipt) override;
    QFuture<base::Result<domain::PhotoAnswer>> photoOfPerson(domain::ApplicationId id,
                                                             domain::Person applicant) override;
    QFuture<base::Result<std::vector<domain::SocialCard>>> clearableCards(domain::ApplicationId id,
                                                                          domain::Person applicant) override;
    QFuture<base::Result<domain::ClearingAnswer>> clearCards(domain::ApplicationId id, domain::Person applicant,
                                                             domain::ClearingOrder order) override;
    QFuture<base::Result<domain::ClearingAnswer>> settleClearing(domain::ClearingId order) override;

private:
    ApiClient* m_client = nullptr;
};

} // namespace shouli::sync
