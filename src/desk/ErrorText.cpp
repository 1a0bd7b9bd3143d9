// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/ErrorText.h"

#include <QCoreApplication>

namespace shouli::desk {
namespace {

QString tr(const char* source) { return QCoreApplication::translate("ErrorText", source); }

QString sentenceOf(base::ErrorCode code) {
    switch (code) {
    case base::ErrorCode::Malformed:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "Something that was received or read is not in order."));
    case base::ErrorCode::NotFound:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "What was asked for does not exist."));
    case base::ErrorCode::Conflict:
        return tr(QT_TRANSLATE_NOOP(
            "ErrorText", "This case was changed elsewhere meanwhile. Return to the workbench and open it again."));
    case base::ErrorCode::NotAllowed:
        return tr(
            QT_TRANSLATE_NOOP("ErrorText", "You are not permitted to do this. Ask a supervisor or the administrator."));
    case base::ErrorCode::Cancelled:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "It was cancelled."));
    case base::ErrorCode::TimedOut:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "It took too long. Try again."));
    case base::ErrorCode::Internal:
        return tr(QT_TRANSLATE_NOOP(
            "ErrorText",
            "The program made a mistake. Nothing is lost; try again, and tell the administrator if it happens again."));
    case base::ErrorCode::DiskFull:
        return tr(
            QT_TRANSLATE_NOOP("ErrorText", "The disk is full. Nothing was lost: free some space, then try again."));
    case base::ErrorCode::ReadOnly:
        return tr(QT_TRANSLATE_NOOP(
            "ErrorText", "The data folder cannot be written to. Ask the administrator to check its rights."));
    case base::ErrorCode::ReadFailed:
        return tr(QT_TRANSLATE_NOOP("ErrorText",
                                    "The file cannot be read. Check that it is still there, then choose it again."));
    case base::ErrorCode::WriteFailed:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The file cannot be written. Choose another place, then try again."));
    case base::ErrorCode::SealBroken:
        return tr(QT_TRANSLATE_NOOP(
            "ErrorText",
            "Stored data was changed or is damaged. Tell the administrator; do not go on with this case."));
    case base::ErrorCode::SealUnknownVersion:
        return tr(QT_TRANSLATE_NOOP("ErrorText",
                                    "Stored data comes from a newer version of the program. Update this workstation."));
    case base::ErrorCode::SealUnknownKey:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The key of this data is not here. Tell the administrator."));
    case base::ErrorCode::SignatureWrong:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "A signature does not hold. Tell the administrator."));
    case base::ErrorCode::StoreMissing:
        return tr(QT_TRANSLATE_NOOP(
            "ErrorText", "The local database is missing. Tell the administrator before anything else is done here."));
    case base::ErrorCode::StoreDamaged:
        return tr(QT_TRANSLATE_NOOP(
            "ErrorText",
            "The local database is damaged. Leave it as it is and tell the administrator: it can be restored."));
    case base::ErrorCode::StoreNewer:
        return tr(QT_TRANSLATE_NOOP(
            "ErrorText", "The local database belongs to a newer version of the program. Update this workstation."));
    case base::ErrorCode::StoreBusy:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The local database is busy. Try again."));
    case base::ErrorCode::StoreFailed:
        return tr(QT_TRANSLATE_NOOP(
            "ErrorText",
            "The local database could not be used. Try again; tell the administrator if it happens again."));
    case base::ErrorCode::StoreLocked:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "Nobody is signed in. Sign in first."));
    case base::ErrorCode::ConstraintViolated:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The change does not fit what is stored. Open the case again."));
    case base::ErrorCode::PassphraseWrong:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The name or the passphrase is wrong."));
    case base::ErrorCode::AccountLocked:
        return tr(QT_TRANSLATE_NOOP(
            "ErrorText",
            "Too many wrong passphrases: this account is locked for a while. Wait, or ask another operator."));
    case base::ErrorCode::AccountDisabled:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "This account was closed. Ask the administrator."));
    case base::ErrorCode::PassphraseTooShort:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "A passphrase has at least ten characters."));
    case base::ErrorCode::PassphraseCommon:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "This passphrase is one of the commonest. Choose another."));
    case base::ErrorCode::OperatorExists:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "There is already an operator of this name."));
    case base::ErrorCode::SupervisorNeeded:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "This needs a supervisor. The account given is none."));
    case base::ErrorCode::SupervisorIsOperator:
        return tr(QT_TRANSLATE_NOOP("ErrorText",
                                    "Another person has to approve this: the supervisor may not be who is signed in."));
    case base::ErrorCode::Offline:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "Central cannot be reached."));
    case base::ErrorCode::NetTimedOut:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "Central did not answer in time."));
    case base::ErrorCode::NetTls:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The connection to central is not safe: its certificate is not the "
                                                 "one that was enrolled. Tell the administrator."));
    case base::ErrorCode::NetNotCentral:
        return tr(QT_TRANSLATE_NOOP(
            "ErrorText",
            "What answered is not central (perhaps the network asks for a sign-in). Nothing was taken as sent."));
    case base::ErrorCode::NetBusy:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "Central is busy. It will be tried again."));
    case base::ErrorCode::NotEnrolled:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "This workstation is not enrolled. Ask the administrator."));
    case base::ErrorCode::EnrolmentCodeWrong:
        return tr(QT_TRANSLATE_NOOP("ErrorText",
                                    "The enrolment code is wrong, used or expired. Ask the province for a new one."));
    case base::ErrorCode::EnrolmentRevoked:
        return tr(
            QT_TRANSLATE_NOOP("ErrorText", "The enrolment of this workstation was revoked. Ask the administrator."));
    case base::ErrorCode::ProtocolTooOld:
        return tr(QT_TRANSLATE_NOOP(
            "ErrorText",
            "Central no longer speaks this version. Update this workstation; what is waiting will be sent then."));
    case base::ErrorCode::PlainHttpRefused:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "Central has to be reached by https."));
    case base::ErrorCode::PersonNotFound:
        return tr(QT_TRANSLATE_NOOP(
            "ErrorText", "Central does not find this identity. Check name and number against the document."));
    case base::ErrorCode::PersonDeceased:
        return tr(QT_TRANSLATE_NOOP("ErrorText",
                                    "The record of this person says deceased. The application cannot go on here."));
    case base::ErrorCode::NotChineseCitizen:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "Only Chinese citizens may apply here."));
    case base::ErrorCode::ApplicationRunning:
        return tr(QT_TRANSLATE_NOOP("ErrorText",
                                    "There is already an application running for this person (存在有申请记录)."));
    case base::ErrorCode::CardHeld:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "This person already holds a valid card."));
    case base::ErrorCode::SeveralCards:
        return tr(QT_TRANSLATE_NOOP(
            "ErrorText",
            "This person has several cards in the province. They have to be cleared before a new one is applied for."));
    case base::ErrorCode::NoTieToProvince:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "This person has no tie to Guangdong (living, working or insured)."));
    case base::ErrorCode::NoTieToCity:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "This person has no tie to the chosen city. Choose another one."));
    case base::ErrorCode::NotPermittedHere:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "This case belongs to another outlet."));
    case base::ErrorCode::RevisionConflict:
        return tr(
            QT_TRANSLATE_NOOP("ErrorText", "Central holds another version of this case. Tell the administrator."));
    case base::ErrorCode::FilesMissing:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "Central still lacks files of this case; they are being sent again."));
    case base::ErrorCode::CaseRefused:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "Central refused the case."));
    case base::ErrorCode::AcceptanceNumberTaken:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "This acceptance number is already taken. Tell the administrator."));
    case base::ErrorCode::SmsTooSoon:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "A code was sent a moment ago. Wait until another may be sent."));
    case base::ErrorCode::SmsCodeWrong:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The code is wrong. Ask the applicant to read it out again."));
    case base::ErrorCode::SmsCodeExpired:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The code has expired. Send a new one."));
    case base::ErrorCode::SmsTooManyTries:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "Too many wrong codes. Send a new one."));
    case base::ErrorCode::SmsNotSent:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The code could not be sent. Check the number, then try again."));
    case base::ErrorCode::ReceiptUnknown:
        return tr(QT_TRANSLATE_NOOP("ErrorText",
                                    "There is no photo with this receipt number. Check it against the receipt."));
    case base::ErrorCode::ReceiptOfOther:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "This receipt number belongs to another person."));
    case base::ErrorCode::ReceiptExpired:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "This receipt has expired. Take a new photo."));
    case base::ErrorCode::NoPhotoOnFile:
        return tr(QT_TRANSLATE_NOOP("ErrorText",
                                    "The social-insurance system has no photo of this person. Choose another way."));
    case base::ErrorCode::FileEmpty:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The file is empty."));
    case base::ErrorCode::FileTooLarge:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The file is too large: at most 64 MB."));
    case base::ErrorCode::FileTooManyPixels:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The picture is too large: at most 100 megapixels."));
    case base::ErrorCode::FileFormatRefused:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "Only JPEG, PNG, TIFF and PDF can be taken."));
    case base::ErrorCode::FileMislabelled:
        return tr(
            QT_TRANSLATE_NOOP("ErrorText", "The file is not what its name says. Save it anew in the right format."));
    case base::ErrorCode::FileBroken:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The file is damaged and cannot be shown."));
    case base::ErrorCode::FileEncrypted:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The file is protected by a password. Save it without one."));
    case base::ErrorCode::FileTooManyPages:
        return tr(QT_TRANSLATE_NOOP(
            "ErrorText", "The document has more than 500 pages. Save only the pages that are needed as a new file."));
    case base::ErrorCode::FileNoPages:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The file has no pages."));
    case base::ErrorCode::FileTimedOut:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The file took too long to read."));
    case base::ErrorCode::ImporterCrashed:
        return tr(QT_TRANSLATE_NOOP("ErrorText",
                                    "The file could not be read: it made the reader fail. Nothing else was touched."));
    case base::ErrorCode::ImporterUnconfined:
        return tr(
            QT_TRANSLATE_NOOP("ErrorText", "Files cannot be read safely on this machine. Tell the administrator."));
    case base::ErrorCode::CameraMissing:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "There is no such camera. Check that it is plugged in."));
    case base::ErrorCode::CameraBusy:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The camera is used by another program. Close that one."));
    case base::ErrorCode::CameraLost:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The camera was unplugged."));
    case base::ErrorCode::TemplateBroken:
        return tr(QT_TRANSLATE_NOOP("ErrorText",
                                    "The form cannot be made: its template is damaged. Install the program again."));
    case base::ErrorCode::PrinterMissing:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "The printer cannot be found. Choose another one."));
    case base::ErrorCode::PrintFailed:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "Printing failed. Check the printer, then print again."));
    case base::ErrorCode::ModuleMissing:
        return tr(QT_TRANSLATE_NOOP("ErrorText", "A part of the program is missing. Install the program again."));
    }
    Q_UNREACHABLE();
}

} // namespace

QString errorText(const base::Error& error) {
    return QCoreApplication::translate("ErrorText", "%1 (%2)").arg(sentenceOf(error.code), base::textOf(error.code));
}

} // namespace shouli::desk
