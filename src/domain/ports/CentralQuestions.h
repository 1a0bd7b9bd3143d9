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
    QByteArray token; ///< central's proof that this code was entered for this number in this case
    QDateTime verifiedAt;
};

struct PhotoAnswer {
    QByteArray jpeg; ///< untrusted bytes: decode them by the importer only
    QDate takenOn;
};

/// 「清理」 as it is sent: the order's id and the 社保卡号 of its cards.
struct ClearingOrder {
    ClearingId id;
    QStringList cards;
    QString operatorName; ///< sign-in name
};

/// Live questions to central, besides the EligibilityQuestions. A refusal is an Error of the section "what central
/// answers about a person or a case" of ErrorCode.h (ApplicationRunning, CardHeld, ...). Without an answer within 8 s
/// it is Offline, NetTimedOut or NetBusy, and NetNotCentral when something else answered: see isUnreachable().
class CentralQuestions {
public:
    virtual ~CentralQuestions() = default;

    virtual QFuture<base::Result<SmsTicket>> sendSmsCode(ApplicationId id, MobileNumber mobile) = 0;
    virtual QFuture<base::Result<SmsVerification>> verifySmsCode(ApplicationId id, MobileNumber mobile,
                                                                 QString code) = 0;
    virtual QFuture<base::Result<PhotoAnswer>> photoByReceipt(ApplicationId id, Person applicant,
                                                              PhotoReceiptNumber receipt) = 0;
    virtual QFuture<base::Result<PhotoAnswer>> photoOfPerson(ApplicationId id, Person applicant) = 0;

    /// All cards of the person that can be cleared; may be empty.
    virtual QFuture<base::Result<std::vector<SocialCard>>> clearableCards(ApplicationId id, Person applicant) = 0;
    /// Clears the order's cards. Idempotent: the same order sent again brings the first answer. After any error the
    /// order may still have been carried out; settleClearing() tells.
    virtual QFuture<base::Result<ClearingAnswer>> clearCards(ApplicationId id, Person applicant,
                                                             ClearingOrder order) = 0;
    /// What became of an order. If central has not received the order by now, it will never carry it out.
    virtual QFuture<base::Result<ClearingAnswer>> settleClearing(ClearingId order) = 0;
};

/// Whether the question was not answered (as opposed to answered with no): the case may go on as 离线预受理.
bool isUnreachable(base::ErrorCode code);
/// Whether this is central's no about this person or receipt, which stands until central is asked again. All other
/// errors (a revoked enrolment, a line that is down) say nothing about the person.
bool isCentralsNo(base::ErrorCode code);

} // namespace shouli::domain
