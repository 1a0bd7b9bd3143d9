// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

// Every way an operation of the program can fail, but for the devices' (base/DeviceCode.h): X(enumerator,
// "STABLE-TEXT", class, status of the HTTP answer that carries it; 500 also where no answer of central does). The texts
// are shown to people, written in logs and answered by central: // DO NOT CHANGE: stored Each has its entry in
// docs/ERRORS.md and its sentence in desk/words/ErrorText.cpp; a test checks that none is missing.
// clang-format off
#define SHOULI_ERROR_CODES(X)                                                \
    /* a fault of the program; first, as it is what Error says where nobody knew better */ \
    X(Internal,              "GEN-INTERNAL",                 Own,     500)   \
    /* what was given */                                                     \
    X(Malformed,             "GEN-MALFORMED",                Given,   400)   \
    X(NotFound,              "GEN-NOT-FOUND",                Given,   404)   \
    X(Conflict,              "GEN-CONFLICT",                 Given,   409)   \
    X(NotAllowed,            "GEN-NOT-ALLOWED",              Given,   401)   \
    X(Cancelled,             "GEN-CANCELLED",                Given,   500)   \
    X(TimedOut,              "GEN-TIMED-OUT",                Busy,    500)   \
    /* disk and files */                                                     \
    X(DiskFull,              "IO-DISK-FULL",                 Own,     507)   \
    X(ReadOnly,              "IO-READ-ONLY",                 Own,     500)   \
    X(ReadFailed,            "IO-READ-FAILED",               Own,     500)   \
    X(WriteFailed,           "IO-WRITE-FAILED",              Own,     500)   \
    /* cryptography */                                                       \
    X(SealBroken,            "SEAL-BROKEN",                  Given,   400)   \
    X(SealUnknownVersion,    "SEAL-UNKNOWN-VERSION",         Given,   400)   \
    X(SealUnknownKey,        "SEAL-UNKNOWN-KEY",             Given,   400)   \
    X(SignatureWrong,        "SEAL-SIGNATURE-WRONG",         Given,   400)   \
    /* the local database */                                                 \
    X(StoreMissing,          "STORE-MISSING",                Own,     500)   \
    X(StoreDamaged,          "STORE-DAMAGED",                Own,     500)   \
    X(StoreNewer,            "STORE-NEWER-VERSION",          Own,     500)   \
    X(StoreBusy,             "STORE-BUSY",                   Busy,    503)   \
    X(StoreFailed,           "STORE-FAILED",                 Own,     500)   \
    X(StoreLocked,           "STORE-LOCKED",                 Own,     500)   \
    X(ConstraintViolated,    "STORE-CONSTRAINT",             Own,     500)   \
    X(StoreAltered,          "STORE-ALTERED",                Own,     500)   \
    X(StoreRestored,         "STORE-RESTORED",               Own,     500)   \
    X(AuditBroken,           "AUDIT-BROKEN",                 Own,     500)   \
    /* signing in */                                                         \
    X(PassphraseWrong,       "SIGNIN-WRONG",                 Given,   500)   \
    X(AccountLocked,         "SIGNIN-LOCKED",                Given,   500)   \
    X(AccountDisabled,       "SIGNIN-DISABLED",              Given,   500)   \
    X(PassphraseTooShort,    "SIGNIN-TOO-SHORT",             Given,   500)   \
    X(PassphraseCommon,      "SIGNIN-TOO-COMMON",            Given,   500)   \
    X(OperatorExists,        "SIGNIN-NAME-TAKEN",            Given,   500)   \
    X(SupervisorNeeded,      "SIGNIN-SUPERVISOR-NEEDED",     Given,   500)   \
    X(SupervisorIsOperator,  "SIGNIN-SUPERVISOR-SAME",       Given,   500)   \
    /* the line to central */                                                \
    X(Offline,               "NET-OFFLINE",                  Line,    500)   \
    X(NetTimedOut,           "NET-TIMED-OUT",                Line,    500)   \
    X(NetTls,                "NET-TLS",                      Barred,  500)   \
    X(NetNotCentral,         "NET-NOT-CENTRAL",              Line,    500)   \
    X(NetBusy,               "NET-BUSY",                     Line,    503)   \
    X(NotEnrolled,           "NET-NOT-ENROLLED",             Barred,  500)   \
    X(EnrolmentCodeWrong,    "NET-ENROLMENT-CODE",           Given,   403)   \
    X(EnrolmentRevoked,      "NET-ENROLMENT-REVOKED",        Barred,  403)   \
    X(ProtocolTooOld,        "NET-PROTOCOL-TOO-OLD",         Barred,  400)   \
    X(PlainHttpRefused,      "NET-PLAIN-HTTP",               Barred,  500)   \
    /* what central answers about a person or a case */                      \
    X(PersonNotFound,        "CASE-PERSON-NOT-FOUND",        Refusal, 422)   \
    X(PersonDeceased,        "CASE-PERSON-DECEASED",         Refusal, 422)   \
    X(NotChineseCitizen,     "CASE-NOT-CITIZEN",             Refusal, 422)   \
    X(ApplicationRunning,    "CASE-APPLICATION-RUNNING",     Refusal, 422)   \
    X(CardHeld,              "CASE-CARD-HELD",               Refusal, 422)   \
    X(SeveralCards,          "CASE-SEVERAL-CARDS",           Refusal, 422)   \
    X(NoTieToProvince,       "CASE-NO-TIE-PROVINCE",         Refusal, 422)   \
    X(NoTieToCity,           "CASE-NO-TIE-CITY",             Refusal, 422)   \
    X(NotPermittedHere,      "CASE-OTHER-OUTLET",            Given,   403)   \
    X(RevisionConflict,      "CASE-REVISION-CONFLICT",       Given,   409)   \
    X(FilesMissing,          "CASE-FILES-MISSING",           Given,   500)   \
    X(CaseRefused,           "CASE-REFUSED",                 Given,   500)   \
    X(CaseNumbered,          "CASE-NUMBERED",                Given,   500)   \
    X(AcceptanceNumberTaken, "CASE-NUMBER-TAKEN",            Given,   500)   \
    /* what this workstation itself knows of its cases */                    \
    X(OwnCaseRunning,        "CASE-RUNNING-HERE",            Given,   500)   \
    /* why a card was not cleared */                                         \
    X(ClearingNotReceived,   "CLEAR-NOT-RECEIVED",           Refusal, 500)   \
    X(CardNotOfPerson,       "CLEAR-CARD-UNKNOWN",           Refusal, 500)   \
    X(CardNotClearable,      "CLEAR-CARD-BARRED",            Refusal, 500)   \
    X(CardBankBusy,          "CLEAR-BANK-BUSY",              Refusal, 500)   \
    X(CardIssuerOnly,        "CLEAR-ISSUER-ONLY",            Refusal, 500)   \
    /* SMS code */                                                           \
    X(SmsTooSoon,            "SMS-TOO-SOON",                 Busy,    429)   \
    X(SmsCodeWrong,          "SMS-CODE-WRONG",               Given,   422)   \
    X(SmsCodeExpired,        "SMS-CODE-EXPIRED",             Given,   422)   \
    X(SmsTooManyTries,       "SMS-TOO-MANY-TRIES",           Busy,    429)   \
    X(SmsNotSent,            "SMS-NOT-SENT",                 Busy,    503)   \
    /* card photo */                                                         \
    X(ReceiptUnknown,        "PHOTO-RECEIPT-UNKNOWN",        Refusal, 422)   \
    X(ReceiptOfOther,        "PHOTO-RECEIPT-OTHER-PERSON",   Refusal, 422)   \
    X(ReceiptExpired,        "PHOTO-RECEIPT-EXPIRED",        Refusal, 422)   \
    X(NoPhotoOnFile,         "PHOTO-NONE-ON-FILE",           Refusal, 422)
// clang-format on

namespace shouli::base {

/// Files that only hand errors on include base/Result.h, which declares this without the enumerators.
enum class ErrorCode : int {
#define SHOULI_X(name, text, kind, status) name,
    SHOULI_ERROR_CODES(SHOULI_X)
#undef SHOULI_X
};

} // namespace shouli::base
