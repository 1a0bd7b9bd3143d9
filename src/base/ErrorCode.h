// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <optional>

// Every way an operation of the program can fail: X(enumerator, "STABLE-TEXT").
// The texts are shown to people, written to logs and sent by central: // DO NOT CHANGE: stored
// Each has an entry in docs/ERRORS.md and a sentence in desk/ErrorText.cpp; a test checks that none is missing.
// clang-format off
#define SHOULI_ERROR_CODES(X)                                   \
    /* what was given */                                        \
    X(Malformed,            "GEN-MALFORMED")                    \
    X(NotFound,             "GEN-NOT-FOUND")                    \
    X(Conflict,             "GEN-CONFLICT")                     \
    X(NotAllowed,           "GEN-NOT-ALLOWED")                  \
    X(Cancelled,            "GEN-CANCELLED")                    \
    X(TimedOut,             "GEN-TIMED-OUT")                    \
    X(Internal,             "GEN-INTERNAL")                     \
    /* disk and files */                                        \
    X(DiskFull,             "IO-DISK-FULL")                     \
    X(ReadOnly,             "IO-READ-ONLY")                     \
    X(ReadFailed,           "IO-READ-FAILED")                   \
    X(WriteFailed,          "IO-WRITE-FAILED")                  \
    /* cryptography */                                          \
    X(SealBroken,           "SEAL-BROKEN")                      \
    X(SealUnknownVersion,   "SEAL-UNKNOWN-VERSION")             \
    X(SealUnknownKey,       "SEAL-UNKNOWN-KEY")                 \
    X(SignatureWrong,       "SEAL-SIGNATURE-WRONG")             \
    /* the local database */                                    \
    X(StoreMissing,         "STORE-MISSING")                    \
    X(StoreDamaged,         "STORE-DAMAGED")                    \
    X(StoreNewer,           "STORE-NEWER-VERSION")              \
    X(StoreBusy,            "STORE-BUSY")                       \
    X(StoreFailed,          "STORE-FAILED")                     \
    X(StoreLocked,          "STORE-LOCKED")                     \
    X(ConstraintViolated,   "STORE-CONSTRAINT")                 \
    X(AuditBroken,          "AUDIT-BROKEN")                     \
    /* signing in */                                            \
    X(PassphraseWrong,      "SIGNIN-WRONG")                     \
    X(AccountLocked,        "SIGNIN-LOCKED")                    \
    X(AccountDisabled,      "SIGNIN-DISABLED")                  \
    X(PassphraseTooShort,   "SIGNIN-TOO-SHORT")                 \
    X(PassphraseCommon,     "SIGNIN-TOO-COMMON")                \
    X(OperatorExists,       "SIGNIN-NAME-TAKEN")                \
    X(SupervisorNeeded,     "SIGNIN-SUPERVISOR-NEEDED")         \
    X(SupervisorIsOperator, "SIGNIN-SUPERVISOR-SAME")           \
    /* the line to central */                                   \
    X(Offline,              "NET-OFFLINE")                      \
    X(NetTimedOut,          "NET-TIMED-OUT")                    \
    X(NetTls,               "NET-TLS")                          \
    X(NetNotCentral,        "NET-NOT-CENTRAL")                  \
    X(NetBusy,              "NET-BUSY")                         \
    X(NotEnrolled,          "NET-NOT-ENROLLED")                 \
    X(EnrolmentCodeWrong,   "NET-ENROLMENT-CODE")               \
    X(EnrolmentRevoked,     "NET-ENROLMENT-REVOKED")            \
    X(ProtocolTooOld,       "NET-PROTOCOL-TOO-OLD")             \
    X(PlainHttpRefused,     "NET-PLAIN-HTTP")                   \
    /* what central answers about a person or a case */         \
    X(PersonNotFound,       "CASE-PERSON-NOT-FOUND")            \
    X(PersonDeceased,       "CASE-PERSON-DECEASED")             \
    X(NotChineseCitizen,    "CASE-NOT-CITIZEN")                 \
    X(ApplicationRunning,   "CASE-APPLICATION-RUNNING")         \
    X(CardHeld,             "CASE-CARD-HELD")                   \
    X(SeveralCards,         "CASE-SEVERAL-CARDS")               \
    X(NoTieToProvince,      "CASE-NO-TIE-PROVINCE")             \
    X(NoTieToCity,          "CASE-NO-TIE-CITY")                 \
    X(NotPermittedHere,     "CASE-OTHER-OUTLET")                \
    X(RevisionConflict,     "CASE-REVISION-CONFLICT")           \
    X(FilesMissing,         "CASE-FILES-MISSING")               \
    X(CaseRefused,          "CASE-REFUSED")                     \
    X(CaseNumbered,         "CASE-NUMBERED")                    \
    X(AcceptanceNumberTaken,"CASE-NUMBER-TAKEN")                \
    /* what this workstation itself knows of its cases */       \
    X(OwnCaseRunning,       "CASE-RUNNING-HERE")                \
    /* why a card was not cleared */                            \
    X(ClearingNotReceived,  "CLEAR-NOT-RECEIVED")               \
    X(CardNotOfPerson,      "CLEAR-CARD-UNKNOWN")               \
    X(CardNotClearable,     "CLEAR-CARD-BARRED")                \
    X(CardBankBusy,         "CLEAR-BANK-BUSY")                  \
    X(CardIssuerOnly,       "CLEAR-ISSUER-ONLY")                \
    /* SMS code */                                              \
    X(SmsTooSoon,           "SMS-TOO-SOON")                     \
    X(SmsCodeWrong,         "SMS-CODE-WRONG")                   \
    X(SmsCodeExpired,       "SMS-CODE-EXPIRED")                 \
    X(SmsTooManyTries,      "SMS-TOO-MANY-TRIES")               \
    X(SmsNotSent,           "SMS-NOT-SENT")                     \
    /* card photo */                                            \
    X(ReceiptUnknown,       "PHOTO-RECEIPT-UNKNOWN")            \
    X(ReceiptOfOther,       "PHOTO-RECEIPT-OTHER-PERSON")       \
    X(ReceiptExpired,       "PHOTO-RECEIPT-EXPIRED")            \
    X(NoPhotoOnFile,        "PHOTO-NONE-ON-FILE")               \
    /* pictures from files and devices */                       \
    X(FileEmpty,            "FILE-EMPTY")                       \
    X(FileTooLarge,         "FILE-TOO-LARGE")                   \
    X(FileTooManyPixels,    "FILE-TOO-MANY-PIXELS")             \
    X(FileFormatRefused,    "FILE-FORMAT-REFUSED")              \
    X(FileHeic,             "FILE-HEIC")                        \
    X(FileOtherPicture,     "FILE-OTHER-PICTURE")               \
    X(FileDocument,         "FILE-DOCUMENT")                    \
    X(FileArchive,          "FILE-ARCHIVE")                     \
    X(FileFilm,             "FILE-FILM")                        \
    X(FileProgram,          "FILE-PROGRAM")                     \
    X(FileMislabelled,      "FILE-MISLABELLED")                 \
    X(FileBroken,           "FILE-BROKEN")                      \
    X(FileFormUnseen,       "FILE-FORM-UNSEEN")                 \
    X(FileEncrypted,        "FILE-ENCRYPTED")                   \
    X(FileNoPages,          "FILE-NO-PAGES")                    \
    X(FileTooManyPages,     "FILE-TOO-MANY-PAGES")              \
    X(FileTimedOut,         "FILE-TIMED-OUT")                   \
    X(ImporterCrashed,      "FILE-IMPORTER-CRASHED")            \
    X(ImporterUnconfined,   "FILE-IMPORTER-UNCONFINED")         \
    X(CameraMissing,        "CAMERA-MISSING")                   \
    X(CameraBusy,           "CAMERA-BUSY")                      \
    X(CameraRefused,        "CAMERA-REFUSED")                   \
    X(CameraLost,           "CAMERA-LOST")                      \
    X(ScannerMissing,       "SCANNER-MISSING")                  \
    X(ScannerBusy,          "SCANNER-BUSY")                     \
    X(ScannerDenied,        "SCANNER-DENIED")                   \
    X(ScannerJammed,        "SCANNER-JAMMED")                   \
    X(ScannerCoverOpen,     "SCANNER-COVER-OPEN")               \
    X(ScannerFeederEmpty,   "SCANNER-FEEDER-EMPTY")             \
    X(ScannerLost,          "SCANNER-LOST")                     \
    X(ScannerFailed,        "SCANNER-FAILED")                   \
    X(WatchedFolderMissing, "SCANNER-FOLDER-MISSING")           \
    /* the ID-card reader */                                    \
    X(IdReaderMissing,      "IDREADER-MISSING")                 \
    X(IdReaderBusy,         "IDREADER-BUSY")                    \
    X(IdReaderSilent,       "IDREADER-SILENT")                  \
    X(IdReaderFault,        "IDREADER-FAULT")                   \
    X(IdReaderLost,         "IDREADER-LOST")                    \
    X(IdCardMoved,          "IDCARD-MOVED")                     \
    X(IdCardGarbled,        "IDCARD-GARBLED")                   \
    X(IdCardMalformed,      "IDCARD-MALFORMED")                 \
    X(IdCardOfForeigner,    "IDCARD-FOREIGNER")                 \
    /* paper */                                                 \
    X(TemplateBroken,       "PRINT-TEMPLATE")                   \
    X(PrinterMissing,       "PRINT-NO-PRINTER")                 \
    X(PrintFailed,          "PRINT-FAILED")                     \
    X(ModuleMissing,        "APP-MODULE-MISSING")               \
    X(ModelMissing,         "APP-MODEL-MISSING")                \
    X(NetworkFailed,        "APP-NETWORK-FAILED")
// clang-format on

namespace shouli::base {

enum class ErrorCode {
#define SHOULI_X(name, text) name,
    SHOULI_ERROR_CODES(SHOULI_X)
#undef SHOULI_X
};

/// The stable text of a code, e.g. "STORE-DAMAGED".
QLatin1StringView textOf(ErrorCode code);

/// The code whose stable text this is; absent when unknown to this version.
std::optional<ErrorCode> errorCodeFromText(QStringView text);

} // namespace shouli::base
