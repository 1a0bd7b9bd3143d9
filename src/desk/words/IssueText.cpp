// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/words/IssueText.h"

#include "desk/words/ErrorText.h"
#include "desk/words/Labels.h"
#include "domain/Issue.h"
#include "domain/NameCharacters.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace shouli::desk {
namespace {

QString inWords(const char* source) { return QCoreApplication::translate("IssueText", source); }

QString sentenceOf(domain::IssueCode code) {
    switch (code) {
    case domain::IssueCode::Missing:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Please fill this in."));
    case domain::IssueCode::TooLong:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Too long: at most %1 characters."));
    case domain::IssueCode::TooShort:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Too short: at least %1 characters."));
    case domain::IssueCode::BadCharacter:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Contains a character that cannot be used here."));
    case domain::IssueCode::WrongLength:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "The number has the wrong length."));
    case domain::IssueCode::FirstGenerationNumber:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Fifteen digits: first-generation cards are no longer valid."));
    case domain::IssueCode::NotDigits:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Digits are expected here."));
    case domain::IssueCode::UnknownRegion:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "The first two digits name no province."));
    case domain::IssueCode::BadBirthDate:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "The birth date in the number does not exist."));
    case domain::IssueCode::WrongCheckDigit:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "The check digit is wrong: please compare with the document."));
    case domain::IssueCode::WrongFormat:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Not in the expected format."));
    case domain::IssueCode::NotChineseCitizenPermit:
        return inWords(QT_TRANSLATE_NOOP(
            "IssueText", "This permit (HA/MA) is for persons who are not Chinese citizens: it cannot be used here."));
    case domain::IssueCode::OldTravelBooklet:
        return inWords(QT_TRANSLATE_NOOP(
            "IssueText", "A number of the old booklets: the last of them expired in 2020. Ask for the present card."));
    case domain::IssueCode::DocumentOfOtherKind:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "This number belongs to another kind of document."));
    case domain::IssueCode::Under16NeedsGuardian:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Under 16: the legal guardian has to apply."));
    case domain::IssueCode::PermitUnder16OnPaper:
        return inWords(QT_TRANSLATE_NOOP(
            "IssueText",
            "Under 16 with a permit: the guardian applies on the paper form, this program cannot take the case."));
    case domain::IssueCode::RegisterAt16:
        return inWords(QT_TRANSLATE_NOOP(
            "IssueText", "From 16 on an identity card is needed; the household register is not enough."));
    case domain::IssueCode::BadDate:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Not a date. Type it as yyyymmdd."));
    case domain::IssueCode::DateInFuture:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "This date lies in the future."));
    case domain::IssueCode::EndBeforeStart:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "The end has to lie after the start."));
    case domain::IssueCode::Expired:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "The document has expired."));
    case domain::IssueCode::BeforeBirth:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "This date lies before the birth."));
    case domain::IssueCode::TermDoesNotFitAge:
        return inWords(QT_TRANSLATE_NOOP(
            "IssueText", "The term does not fit the age at its start: please compare with the document."));
    case domain::IssueCode::LongTermNeeds46:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Long-term validity is for cards begun at 46 or later."));
    case domain::IssueCode::LongTermNeedsIdCard:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Only an identity card can be valid for the long term."));
    case domain::IssueCode::OneEntryPermit:
        return inWords(QT_TRANSLATE_NOOP(
            "IssueText", "A permit for one entry (three months) cannot be used here: ask for the five-year card."));
    case domain::IssueCode::NotInList:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Please choose from the list."));
    case domain::IssueCode::NotVerified:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "The number is not verified yet: send a code and enter it."));
    case domain::IssueCode::ChangedSinceVerified:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "The number was changed: please verify it again."));
    case domain::IssueCode::NotAsked:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "This was not checked yet."));
    case domain::IssueCode::NotDone:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "This was not done yet."));
    case domain::IssueCode::NotAgreed:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Please have it read and agreed to."));
    case domain::IssueCode::OutletElsewhere:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "This outlet is not of the chosen city and bank."));
    case domain::IssueCode::MailNotForKind:
        return inWords(
            QT_TRANSLATE_NOOP("IssueText", "Residents of Hong Kong, Macao and Taiwan can only pick up at an outlet."));
    case domain::IssueCode::PictureMissing:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "This picture is still missing: %1"));
    case domain::IssueCode::GuardianUnder18:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "A guardian has to be of age: 18 or older."));
    case domain::IssueCode::GuardianIsApplicant:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "This is the guardian's own number: type the child's."));
    case domain::IssueCode::AdultNeedsNoGuardian:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "18 or older: adults apply by themselves."));
    case domain::IssueCode::PhotoDueAt7:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Only under seven may the photo be left out."));
    case domain::IssueCode::RelationOfOtherSex:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "This does not fit the guardian's sex."));
    case domain::IssueCode::RefusedByCentral: // with central's reason: refusedBeforeText()
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Central refused."));
    case domain::IssueCode::SamePicture:
        return inWords(QT_TRANSLATE_NOOP("IssueText",
                                         "%1 and %2 are the same picture: replace the one that shows the other side."));
    case domain::IssueCode::TooLongAgo:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "More than 130 years ago: please compare with the document."));
    }
    Q_UNREACHABLE();
}

// A slot's stable text, with the document's where it is known, is shown as the slot's label.
QString valueText(const QString& value, const QStringList& values) {
    const auto slot = base::enumFromText<domain::MaterialSlot>(value);
    const auto document = base::enumFromText<domain::DocumentKind>(values.last());
    return !slot ? value : document ? label(*slot, *document) : label(*slot);
}

QString badCharacterText(const QStringList& values) {
    if (values.size() == 2)
        return inWords(QT_TRANSLATE_NOOP("IssueText", "%1 only looks like the character %2: type that one."));
    if (values.front() == QLatin1String("  "))
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Two blanks in a row: type one."));
    if (values.front() == QStringLiteral("··"))
        return inWords(QT_TRANSLATE_NOOP("IssueText", "The separator · twice in a row: type it once."));
    return inWords(QT_TRANSLATE_NOOP("IssueText", "Contains a character that cannot be used here: %1."));
}

} // namespace

QString issueText(const domain::Issue& issue) {
    if (issue.code == domain::IssueCode::RefusedByCentral && issue.values.size() == 2)
        return refusedBeforeText(issue.values[0], QDateTime::fromString(issue.values[1], Qt::ISODateWithMs));
    QString sentence = sentenceOf(issue.code);
    QStringList values = issue.values;
    if (issue.code == domain::IssueCode::BadCharacter && !values.isEmpty())
        sentence = badCharacterText(values);
    if (issue.code == domain::IssueCode::DateInFuture && issue.field == domain::Field::Number)
        sentence = inWords(QT_TRANSLATE_NOOP("IssueText", "The birth date in the number lies in the future."));
    if (issue.code == domain::IssueCode::WrongLength && values.size() == 3)
        sentence = inWords(QT_TRANSLATE_NOOP("IssueText", "%1 characters: such numbers have %2 to %3."));
    if (values.isEmpty() && (issue.code == domain::IssueCode::TooShort || issue.code == domain::IssueCode::TooLong))
        values.append(
            QString::number(issue.code == domain::IssueCode::TooShort ? domain::kNameShortest : domain::kNameLongest));
    static const QRegularExpression kPlace(QStringLiteral("%[1-3]"));
    for (const QString& value : std::as_const(values))
        if (sentence.contains(kPlace))
            sentence = sentence.arg(valueText(value, values));
    return sentence;
}

QString fieldLabel(domain::Field field) {
    switch (field) {
    case domain::Field::Consent:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Consent"));
    case domain::Field::DocumentKind:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Document kind"));
    case domain::Field::Name:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Name"));
    case domain::Field::Number:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Document number"));
    case domain::Field::Sex:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Sex"));
    case domain::Field::BirthDate:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Birth date"));
    case domain::Field::PortraitSide:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Portrait side"));
    case domain::Field::EmblemSide:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Emblem side"));
    case domain::Field::FaceConsent:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Consent to face verification"));
    case domain::Field::Face:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Face verification"));
    case domain::Field::FaceReason:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Reason"));
    case domain::Field::IssuingCity:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Intended issuing city"));
    case domain::Field::Eligibility:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Check of eligibility"));
    case domain::Field::Materials:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Materials"));
    case domain::Field::PhotoReceipt:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Photo receipt number"));
    case domain::Field::CardPhoto:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Photo for the card"));
    case domain::Field::EthnicGroup:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Ethnic group"));
    case domain::Field::ValidFrom:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Document valid from"));
    case domain::Field::ValidUntil:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Document valid until"));
    case domain::Field::LongTerm:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Document valid long-term"));
    case domain::Field::Mobile:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Mobile number"));
    case domain::Field::SmsCode:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Verification code"));
    case domain::Field::Occupation:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Occupation"));
    case domain::Field::Residence:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Place of residence"));
    case domain::Field::ResidenceAddress:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Residential address"));
    case domain::Field::Bank:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Service bank"));
    case domain::Field::InsuranceType:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Insurance type"));
    case domain::Field::DeliveryWay:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Way of delivery"));
    case domain::Field::Outlet:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Outlet"));
    case domain::Field::MailTips:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Notes on mailing"));
    case domain::Field::RecipientName:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Recipient"));
    case domain::Field::RecipientMobile:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Recipient's mobile number"));
    case domain::Field::RecipientSmsCode:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Recipient's verification code"));
    case domain::Field::RecipientDivision:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Recipient's area"));
    case domain::Field::RecipientAddress:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Recipient's address"));
    case domain::Field::Cards:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "Cards to be cleared"));
    case domain::Field::Relation:
        return inWords(QT_TRANSLATE_NOOP("IssueText", "The guardian is the applicant's"));
    }
    Q_UNREACHABLE();
}

} // namespace shouli::desk
