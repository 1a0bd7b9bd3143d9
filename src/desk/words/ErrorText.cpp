// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/words/ErrorText.h"

#include "base/DeviceCode.h"
#include "base/ErrorClass.h"
#include "base/ErrorCode.h"
#include "desk/words/Labels.h"

#include <QCoreApplication>
#include <QDateTime>

namespace shouli::desk {
namespace {

QString inWords(const char* source) { return QCoreApplication::translate("ErrorText", source); }

QString sentenceOf(base::DeviceFault fault) {
    switch (fault) {
    case base::DeviceFault::FileEmpty:
        return inWords(
            QT_TRANSLATE_NOOP("ErrorText", "The file is empty. Choose another, or scan the document again."));
    case base::DeviceFault::FileTooLarge:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The file is too large: at most 64 MB. Scan the document again with a lower resolution."));
    case base::DeviceFault::FileTooManyPixels:
        return inWords(QT_TRANSLATE_NOOP("ErrorText",
                                         "The picture is too large: at most 100 megapixels, and 65,500 points along "
                                         "a side. Scan the document again with a lower resolution."));
    case base::DeviceFault::FileFormatRefused:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "Only JPEG, PNG, TIFF and PDF can be taken. Choose such a file, or scan the document."));
    case base::DeviceFault::FileHeic:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "This is a HEIC picture, as phones take them, whatever its name "
                                                      "says; it cannot be taken. On the phone, have "
                                                      "it sent or saved as JPEG (camera settings, formats: “Most "
                                                      "compatible”), or photograph the document here."));
    case base::DeviceFault::FileOtherPicture:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText",
            "This is a %1 picture, whatever its name says; only JPEG, PNG, TIFF and PDF can be taken. Have "
            "it saved as JPEG or PNG where it came from, or scan the document."));
    case base::DeviceFault::FileDocument:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText",
            "This is a document of another program (%1), whatever its name says; only JPEG, PNG, TIFF and PDF can be "
            "taken. "
            "Have it saved as PDF in that program, or scan the paper."));
    case base::DeviceFault::FileArchive:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText",
            "This is an archive (%1) in which files are packed. Unpack it, then choose the picture or PDF in it."));
    case base::DeviceFault::FileFilm:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText",
            "This is a film (%1), not a picture. Have a photograph of the document sent, or scan it here."));
    case base::DeviceFault::FileProgram:
        return inWords(QT_TRANSLATE_NOOP("ErrorText",
                                         "This is a program, not a picture, whatever its name says. Do not open it: "
                                         "delete it, and tell the administrator."));
    case base::DeviceFault::FileMislabelled:
        return inWords(QT_TRANSLATE_NOOP("ErrorText",
                                         "The file is named like a program, though a picture is in it. Do not open it "
                                         "elsewhere: ask where it came from, and have it sent under the right name."));
    case base::DeviceFault::FileFormUnseen:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText",
            "What was filled into this form cannot be shown. Have it printed into a new PDF by the program in which it "
            "was filled in, or scan the paper."));
    case base::DeviceFault::FileBroken:
        return inWords(QT_TRANSLATE_NOOP("ErrorText",
                                         "The file is damaged, cut off, or of a kind that cannot be shown. Copy it "
                                         "again from where it came from, or scan the document."));
    case base::DeviceFault::FileEncrypted:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "The file is protected by a password. Save it without one."));
    case base::DeviceFault::FileTooManyPages:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The document has more than 500 pages. Save only the pages that are needed as a new file."));
    case base::DeviceFault::FileNoPages:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "The file has no pages. Choose another, or scan the document."));
    case base::DeviceFault::FileTimedOut:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The file took too long to read and was given up. Scan the document instead."));
    case base::DeviceFault::ImporterCrashed:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "The file made the reader fail; nothing else was touched. Do not "
                                                      "use this file: scan the document instead."));
    case base::DeviceFault::ImporterUnconfined:
        return inWords(
            QT_TRANSLATE_NOOP("ErrorText", "Files cannot be read safely on this machine. Tell the administrator."));
    case base::DeviceFault::CameraMissing:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "There is no such camera. Check that it is plugged in."));
    case base::DeviceFault::CameraBusy:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "The camera is used by another program. Close that one."));
    case base::DeviceFault::CameraRefused:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "This program may not use the camera. Allow it in the system's "
                                                      "settings for cameras, or ask who looks after this machine."));
    case base::DeviceFault::CameraLost:
        return inWords(
            QT_TRANSLATE_NOOP("ErrorText", "The camera was unplugged. Plug it in again: it goes on by itself."));
    case base::DeviceFault::ScannerMissing:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "There is no such scanner. Check that it is plugged in and switched on, then search again."));
    case base::DeviceFault::ScannerBusy:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The scanner is used by another program. Close that one, or switch the scanner off and on."));
    case base::DeviceFault::ScannerDenied:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "This account may not use the scanner. Ask the administrator."));
    case base::DeviceFault::ScannerJammed:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "Paper is jammed in the scanner. Take it out, then scan the remaining pages."));
    case base::DeviceFault::ScannerCoverOpen:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "The cover of the scanner is open. Close it, then scan again."));
    case base::DeviceFault::ScannerFeederEmpty:
        return inWords(
            QT_TRANSLATE_NOOP("ErrorText", "The feeder of the scanner is empty. Lay the pages in, then scan again."));
    case base::DeviceFault::ScannerLost:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The scanner was unplugged or switched off. The pages that came before are kept."));
    case base::DeviceFault::ScannerFailed:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The scanner did not do as it should. Switch it off and on, then scan again."));
    case base::DeviceFault::WatchedFolderMissing:
        return inWords(
            QT_TRANSLATE_NOOP("ErrorText", "The folder of the scanner's files is not there. Choose it again."));
    case base::DeviceFault::IdReaderMissing:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "No ID-card reader is plugged in."));
    case base::DeviceFault::IdReaderBusy:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The ID-card reader is used by another program, or this user may not open its port."));
    case base::DeviceFault::IdReaderSilent:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "No ID-card reader answers at this port. Choose another one."));
    case base::DeviceFault::IdReaderFault:
        return inWords(
            QT_TRANSLATE_NOOP("ErrorText", "The ID-card reader is out of order: its security module does not work."));
    case base::DeviceFault::IdReaderLost:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "The ID-card reader was unplugged. Plug it in again."));
    case base::DeviceFault::IdCardMoved:
        return inWords(
            QT_TRANSLATE_NOOP("ErrorText", "The card could not be read. Lift it, place it again and let it lie."));
    case base::DeviceFault::IdCardGarbled:
        return inWords(
            QT_TRANSLATE_NOOP("ErrorText", "The card's data were damaged on the way. Lift it and place it again."));
    case base::DeviceFault::IdCardMalformed:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "What this card's chip says is not right. Type the document."));
    case base::DeviceFault::IdCardOfForeigner:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "This is a permanent residence card of a foreigner. The service is for Chinese citizens."));
    case base::DeviceFault::TemplateBroken:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The form cannot be made: its template is damaged. Install the program again."));
    case base::DeviceFault::PrinterMissing:
        return inWords(QT_TRANSLATE_NOOP("ErrorText",
                                         "The printer cannot be found. Connect one or switch it on and print "
                                         "again, or save the paper as PDF in its preview."));
    case base::DeviceFault::PrintFailed:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "Printing failed. Check the printer, then print again."));
    case base::DeviceFault::ModuleMissing:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "A part of the program is missing. Install the program again."));
    case base::DeviceFault::ModelMissing:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "A file of the automatic checks is missing or damaged. Decide "
                                                      "yourself, and have the program installed again."));
    case base::DeviceFault::NetworkFailed:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The automatic check failed. Try again with another picture, or decide yourself."));
    }
    Q_UNREACHABLE();
}

QString sentenceOf(base::ErrorCode code) {
    if (const auto fault = base::deviceFaultOf(code))
        return sentenceOf(*fault);
    switch (code) {
    case base::ErrorCode::Malformed:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "Something that was received or read is not in order."));
    case base::ErrorCode::NotFound:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "What was asked for does not exist."));
    case base::ErrorCode::Conflict:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "This case was changed elsewhere meanwhile. Return to the workbench and open it again."));
    case base::ErrorCode::NotAllowed:
        return inWords(
            QT_TRANSLATE_NOOP("ErrorText", "You are not permitted to do this. Ask a supervisor or the administrator."));
    case base::ErrorCode::Cancelled:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "It was cancelled."));
    case base::ErrorCode::TimedOut:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "It took too long. Try again."));
    case base::ErrorCode::Internal:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText",
            "The program made a mistake. Nothing is lost; try again, and tell the administrator if it happens again."));
    case base::ErrorCode::DiskFull:
        return inWords(
            QT_TRANSLATE_NOOP("ErrorText", "The disk is full. Nothing was lost: free some space, then try again."));
    case base::ErrorCode::ReadOnly:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The data folder cannot be written to. Ask the administrator to check its rights."));
    case base::ErrorCode::ReadFailed:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The file cannot be read. Check that it is still there, then choose it again."));
    case base::ErrorCode::WriteFailed:
        return inWords(
            QT_TRANSLATE_NOOP("ErrorText", "The file cannot be written. Choose another place, then try again."));
    case base::ErrorCode::SealBroken:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText",
            "Stored data was changed or is damaged. Tell the administrator; do not go on with this case."));
    case base::ErrorCode::SealUnknownVersion:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "Stored data comes from a newer version of the program. Update this workstation."));
    case base::ErrorCode::SealUnknownKey:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "The key of this data is not here. Tell the administrator."));
    case base::ErrorCode::SignatureWrong:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "A signature does not hold. Tell the administrator."));
    case base::ErrorCode::StoreMissing:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The local database is missing. Tell the administrator before anything else is done here."));
    case base::ErrorCode::StoreDamaged:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText",
            "The local database is damaged. Leave it as it is and tell the administrator: it can be restored."));
    case base::ErrorCode::StoreAltered:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The local database was changed by something else than this program. What was changed is not "
                         "used. Tell the administrator now: it has to be looked into."));
    case base::ErrorCode::StoreRestored:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The local database is an older copy: what was done after it was made is missing here. Tell "
                         "the administrator, also when it was restored on purpose."));
    case base::ErrorCode::AuditBroken:
        return inWords(QT_TRANSLATE_NOOP("ErrorText",
                                         "An entry of the audit log was changed or removed. Go on with the cases, and "
                                         "tell the administrator today: it has to be looked into."));
    case base::ErrorCode::StoreNewer:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The local database belongs to a newer version of the program. Update this workstation."));
    case base::ErrorCode::StoreBusy:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "The local database is busy. Try again."));
    case base::ErrorCode::StoreFailed:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText",
            "The local database could not be used. Try again; tell the administrator if it happens again."));
    case base::ErrorCode::StoreLocked:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "Nobody is signed in. Sign in first."));
    case base::ErrorCode::ConstraintViolated:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "The change does not fit what is stored. Open the case again."));
    case base::ErrorCode::PassphraseWrong:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "The name or the passphrase is wrong."));
    case base::ErrorCode::AccountLocked:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText",
            "Too many wrong passphrases: this account is locked for a while. Wait, or ask another operator."));
    case base::ErrorCode::AccountDisabled:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "This account was closed. Ask the administrator."));
    case base::ErrorCode::PassphraseTooShort:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "A passphrase has at least ten characters."));
    case base::ErrorCode::PassphraseCommon:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "This passphrase is one of the commonest. Choose another."));
    case base::ErrorCode::OperatorExists:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "There is already an operator of this name."));
    case base::ErrorCode::SupervisorNeeded:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "This needs a supervisor. The account given is none."));
    case base::ErrorCode::SupervisorIsOperator:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "Another person has to approve this: the supervisor may not be who is signed in."));
    case base::ErrorCode::Offline:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "Central cannot be reached."));
    case base::ErrorCode::NetTimedOut:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "Central did not answer in time."));
    case base::ErrorCode::NetTls:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "The connection to central is not safe: its certificate is not "
                                                      "the one that was enrolled, or this machine's date is wrong. "
                                                      "Tell the administrator."));
    case base::ErrorCode::NetNotCentral:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText",
            "What answered is not central (perhaps the network asks for a sign-in). Nothing was taken as sent."));
    case base::ErrorCode::NetBusy:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "Central is busy. It will be tried again."));
    case base::ErrorCode::NotEnrolled:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "This workstation is not enrolled. Ask the administrator."));
    case base::ErrorCode::EnrolmentCodeWrong:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The enrolment code is wrong, used or expired. Ask the province for a new one."));
    case base::ErrorCode::EnrolmentRevoked:
        return inWords(
            QT_TRANSLATE_NOOP("ErrorText", "The enrolment of this workstation was revoked. Ask the administrator."));
    case base::ErrorCode::ProtocolTooOld:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText",
            "Central no longer speaks this version. Update this workstation; what is waiting will be sent then."));
    case base::ErrorCode::PlainHttpRefused:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "Central has to be reached by https."));
    case base::ErrorCode::PersonNotFound:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "Central does not find this identity. Check name and number against the document."));
    case base::ErrorCode::PersonDeceased:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The record of this person says deceased. The application cannot go on here."));
    case base::ErrorCode::NotChineseCitizen:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "Only Chinese citizens may apply here."));
    case base::ErrorCode::ApplicationRunning:
        return inWords(QT_TRANSLATE_NOOP("ErrorText",
                                         "There is already an application running for this person (存在有申请记录)."));
    case base::ErrorCode::OwnCaseRunning:
        return inWords(QT_TRANSLATE_NOOP("ErrorText",
                                         "This workstation took an application of this person already, and "
                                         "central cannot be reached to say how it stands. Try again when "
                                         "the line is back, or go on with that application."));
    case base::ErrorCode::CardHeld:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "This person already holds a valid card."));
    case base::ErrorCode::SeveralCards:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText",
            "This person has several cards in the province. They have to be cleared before a new one is applied for."));
    case base::ErrorCode::NoTieToProvince:
        return inWords(
            QT_TRANSLATE_NOOP("ErrorText", "This person has no tie to Guangdong (living, working or insured)."));
    case base::ErrorCode::NoTieToCity:
        return inWords(
            QT_TRANSLATE_NOOP("ErrorText", "This person has no tie to the chosen city. Choose another one."));
    case base::ErrorCode::NotPermittedHere:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "This case belongs to another outlet."));
    case base::ErrorCode::RevisionConflict:
        return inWords(
            QT_TRANSLATE_NOOP("ErrorText", "Central holds another version of this case. Tell the administrator."));
    case base::ErrorCode::FilesMissing:
        return inWords(
            QT_TRANSLATE_NOOP("ErrorText", "Central still lacks files of this case; they are being sent again."));
    case base::ErrorCode::CaseNumbered:
        return inWords(QT_TRANSLATE_NOOP("ErrorText",
                                         "This case was submitted before and keeps its number: it cannot be "
                                         "discarded. A supervisor can void it, with a reason."));
    case base::ErrorCode::CaseRefused:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "Central refused the case."));
    case base::ErrorCode::AcceptanceNumberTaken:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "This acceptance number is already taken. Submit the case again: it gets another "
                         "number. Tell the administrator."));
    case base::ErrorCode::ClearingNotReceived:
        return inWords(
            QT_TRANSLATE_NOOP("ErrorText", "Central did not receive the order: no card was cleared. Try again."));
    case base::ErrorCode::CardNotOfPerson:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "Central does not find this card among the applicant's."));
    case base::ErrorCode::CardNotClearable:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "In its present state this card cannot be cleared. The issuing city's agency can help."));
    case base::ErrorCode::CardBankBusy:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "The card's bank did not answer. Try again in a while."));
    case base::ErrorCode::CardIssuerOnly:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "Only the city that issued this card may clear it. The applicant has to go there."));
    case base::ErrorCode::SmsTooSoon:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "A code was sent a moment ago. Wait until another may be sent."));
    case base::ErrorCode::SmsCodeWrong:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "The code is wrong. Have it read out again."));
    case base::ErrorCode::SmsCodeExpired:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "The code has expired. Send a new one."));
    case base::ErrorCode::SmsTooManyTries:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "Too many wrong codes. Send a new one."));
    case base::ErrorCode::SmsNotSent:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "The code could not be sent. Check the number, then try again."));
    case base::ErrorCode::ReceiptUnknown:
        return inWords(QT_TRANSLATE_NOOP("ErrorText",
                                         "There is no photo with this receipt number. Check it against the receipt."));
    case base::ErrorCode::ReceiptOfOther:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "This receipt number belongs to another person."));
    case base::ErrorCode::ReceiptExpired:
        return inWords(QT_TRANSLATE_NOOP("ErrorText", "This receipt has expired. Take a new photo."));
    case base::ErrorCode::NoPhotoOnFile:
        return inWords(QT_TRANSLATE_NOOP(
            "ErrorText", "The social-insurance system has no photo of this person. Choose another way."));
    }
    Q_UNREACHABLE();
}

// Of files that are not taken the detail is the kind's own name, which is the same in all languages.
QString withKind(const QString& sentence, const QString& kind) {
    return sentence.contains(u"%1") ? sentence.arg(kind.isEmpty() ? QStringLiteral("?") : kind) : sentence;
}

// How long, where the store says so (SignInStore): "until minutes".
QString lockSentence(const QString& detail) {
    const QDateTime until = QDateTime::fromString(detail.section(u' ', 0, 0), Qt::ISODate);
    const int minutes = detail.section(u' ', 1).toInt();
    if (!until.isValid() || minutes <= 0)
        return sentenceOf(base::ErrorCode::AccountLocked);
    return QCoreApplication::translate("ErrorText",
                                       "Too many wrong passphrases: this account is locked until %1, for another %n "
                                       "minute(s). Wait, or ask another operator.",
                                       nullptr, minutes)
        .arg(momentText(until));
}

} // namespace

QString errorSentence(const base::Error& error) {
    return error.code == base::ErrorCode::AccountLocked ? lockSentence(error.detail)
                                                        : withKind(sentenceOf(error.code), error.detail);
}

QString refusedBeforeText(const QString& code, const QDateTime& at) {
    const auto known = base::errorCodeFromText(code);
    return QCoreApplication::translate("ErrorText", "Refused on %1: %2")
        .arg(momentText(at), sentenceOf(known.value_or(base::ErrorCode::CaseRefused)));
}

QString errorText(const base::Error& error) {
    return QCoreApplication::translate("ErrorText", "%1 (%2)").arg(errorSentence(error), base::textOf(error.code));
}

} // namespace shouli::desk
