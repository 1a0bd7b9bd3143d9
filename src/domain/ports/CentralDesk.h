// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Application.h"

#include <QFuture>

#include <chrono>

namespace shouli::domain {

struct SmsTicket {
    std::chrono::seconds validFor{300};
    std::chrono::seconds resendAfter{60};
};

struct SmsVerification {
    QByteArray token; ///< binds case, number and code
    QDateTime verifiedAt;
};

struct PhotoAnswer {
    QByteArray jpeg; ///< bytes from outside: shown only through the importer
    QDate takenOn;
};

/// 「清理」 as it is sent: the order's own id, and the 社保卡号 of its cards.
struct ClearingOrder {
    ClearingId id;
    QStringList cards;
    QString operatorName; ///< sign-in name
};

/// The live questions. A refusal is an Error of the section "what central answers" (ApplicationRunning, CardHeld, ...);
/// no answer in time is Offline, NetTimedOut or NetBusy: see isUnreachable(). No call waits longer than 8 s.
class CentralDesk {
public:
    virtual ~CentralDesk() = default;

    /// About who stands at the counter: the applicant, or the guardian of a minor.
    virtual QFuture<base::Status> precheck(ApplicationId id, FlowKind flow, Person person) = 0;
    /// About the applicant, with what precheck() would have said of a child.
    virtual QFuture<base::Status> checkEligibility(ApplicationId id, FlowKind flow, Person applicant,
                                                   QString issuingCity) = 0;
    virtual QFuture<base::Result<SmsTicket>> sendSmsCode(ApplicationId id, MobileNumber mobile) = 0;
    virtual QFuture<base::Result<SmsVerification>> verifySmsCode(ApplicationId id, MobileNumber mobile,
                                                                 QString code) = 0;
    virtual QFuture<base::Result<PhotoAnswer>> photoByReceipt(ApplicationId id, Person applicant,
                                                              PhotoReceiptNumber receipt) = 0;
    virtual QFuture<base::Result<PhotoAnswer>> photoOfPerson(ApplicationId id, Person applicant) = 0;

    /// All cards of the person that can be cleared; perhaps none.
    virtual QFuture<base::Result<std::vector<SocialCard>>> clearableCards(ApplicationId id, Person applicant) = 0;
    /// Clears them. The same order again brings the first answer; nothing is cleared twice. Whatever error comes back,
    /// the order may have been carried out all the same: settleClearing() tells.
    virtual QFuture<base::Result<ClearingAnswer>> clearCards(ApplicationId id, Person applicant,
                                                             ClearingOrder order) = 0;
    /// What became of an order. One that central has not heard of by now is never carried out.
    virtual QFuture<base::Result<ClearingAnswer>> settleClearing(ClearingId order) = 0;
};

/// The question was not answered, rather than answered with no: the case may go on as 离线预受理.
bool isUnreachable(base::ErrorCode code);
/// Central's no, about this very person or receipt: it holds until central is asked anew. Every other error (a revoked
/// enrolment, the page of a captive portal) says nothing about anybody.
bool isCentralsNo(base::ErrorCode code);

} // namespace shouli::domain
