// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/IdentityNumber.h"
#include "domain/Issue.h"

#include <QTest>

using namespace shouli::domain;

// Check characters are those of python3-stdnum 1.18 (stdnum.cn.ric); 11010519491231002X and 440524188001010014 are the
// examples of GB 11643-1999.
class tst_IdentityNumber : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void acceptsCitizenNumbers_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("birth");
        QTest::addColumn<Sex>("sex");
        const auto row = [](const char* sentence, QStringView typed, QStringView text, QDate birth, Sex sex) {
            QTest::newRow(sentence) << typed.toString() << text.toString() << birth << sex;
        };
        row("the standard's example ending in X", u"11010519491231002X", u"11010519491231002X", {1949, 12, 31},
            Sex::Female);
        row("a male ends the serial with an odd digit", u"449999199003070015", u"449999199003070015", {1990, 3, 7},
            Sex::Male);
        row("a small x is taken as X", u"44999919900307004x", u"44999919900307004X", {1990, 3, 7}, Sex::Female);
        row("full-width digits are taken", u"４４９９９９１９９００３０７００２３", u"449999199003070023", {1990, 3, 7},
            Sex::Female);
        row("blanks of any width are left out", u" 449999 19900307 \u3000 0023 ", u"449999199003070023", {1990, 3, 7},
            Sex::Female);
        row("hyphens part it for the eye", u"449999-19900307-0218", u"449999199003070218", {1990, 3, 7}, Sex::Male);
        row("and so do dots, in every shape", u"449999.1990·03。07．0023", u"449999199003070023", {1990, 3, 7},
            Sex::Female);
        row("a birth on 29 February of a leap year", u"449999196002290039", u"449999196002290039", {1960, 2, 29},
            Sex::Male);
        row("29 February 2000 exists", u"449999200002290046", u"449999200002290046", {2000, 2, 29}, Sex::Female);
        row("a residence permit of Hong Kong", u"810000198506150127", u"810000198506150127", {1985, 6, 15},
            Sex::Female);
        row("a residence permit of Taiwan", u"830000198506150331", u"830000198506150331", {1985, 6, 15}, Sex::Male);
    }
    void acceptsCitizenNumbers() {
        QFETCH(QString, typed);
        const auto number = CitizenNumber::parse(typed);
        QVERIFY(number);
        QTEST(number->text(), "text");
        QTEST(number->birthDate(), "birth");
        QTEST(number->sex(), "sex");
        QCOMPARE(number->regionCode(), number->text().left(6));
    }

    // GB/T 2260-2007, and 81 to 83 of the residence permits.
    void everyProvinceIsKnown() {
        QStringList known;
        for (int province = 0; province < 100; ++province) {
            const QString two = QStringLiteral("%1").arg(province, 2, 10, QLatin1Char('0'));
            const auto number = CitizenNumber::parse(QString(two + u"0105194912310020"));
            if (number || number.error() != IssueCode::UnknownRegion)
                known.append(two);
        }
        QCOMPARE(known.join(u' '),
                 QStringLiteral("11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 "
                                "53 54 61 62 63 64 65 71 81 82 83"));
    }

    void refusesCitizenNumbers_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<IssueCode>("code");
        const auto row = [](const char* sentence, QStringView typed, IssueCode code) {
            QTest::newRow(sentence) << typed.toString() << code;
        };
        row("nothing is missing", u"", IssueCode::Missing);
        row("only blanks are missing", u" \u3000", IssueCode::Missing);
        row("15 digits are of the first generation", u"449999900307002", IssueCode::FirstGenerationNumber);
        row("17 characters are too few", u"44999919900307002", IssueCode::WrongLength);
        row("19 characters are too many", u"4499991990030700233", IssueCode::WrongLength);
        row("X stands only at the end", u"44999919900307X023", IssueCode::NotDigits);
        row("a letter at the end is no check character", u"44999919900307002A", IssueCode::NotDigits);
        row("Arabic-Indic digits are no digits here", u"44999919900307002\u0663", IssueCode::NotDigits);
        row("a zero-width character is none: one digit is missing", u"4499991990030700\u200b3", IssueCode::WrongLength);
        row("no province begins with 99", u"990105194912310021", IssueCode::UnknownRegion);
        row("no province begins with 16", u"160105194912310021", IssueCode::UnknownRegion);
        row("there is no 30 February", u"449999199002300023", IssueCode::BadBirthDate);
        row("1990 has no 29 February", u"449999199002290023", IssueCode::BadBirthDate);
        row("there is no month 13", u"449999199013070023", IssueCode::BadBirthDate);
        row("nobody alive was born in 1899", u"449999189912310013", IssueCode::BadBirthDate);
        row("what hyphens part is judged as what is left", u"449999-19900307-0217", IssueCode::WrongCheckDigit);
        row("one digit changed", u"449999199003080023", IssueCode::WrongCheckDigit);
        row("two neighbours changed places", u"449999199003700023", IssueCode::BadBirthDate);
        row("neighbours in the serial changed places", u"449999199003070203", IssueCode::WrongCheckDigit);
        row("1 where 3 belongs", u"449999199003070021", IssueCode::WrongCheckDigit);
    }
    void refusesCitizenNumbers() {
        QFETCH(QString, typed);
        const auto number = CitizenNumber::parse(typed);
        QVERIFY(!number);
        QTEST(number.error(), "code");
    }

    void everyWrongCheckCharacterIsRefused() {
        const QString body = QStringLiteral("44999919900307002");
        int accepted = 0;
        for (const QChar c : QStringLiteral("0123456789X"))
            accepted += CitizenNumber::parse(QString(body + c)).has_value();
        QCOMPARE(accepted, 1);
    }

    void acceptsDocuments_data() {
        QTest::addColumn<DocumentKind>("kind");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("tellsBirth");
        const auto row = [](const char* sentence, DocumentKind kind, QStringView typed, QStringView text, bool tells) {
            QTest::newRow(sentence) << kind << typed.toString() << text.toString() << tells;
        };
        row("an identity card", DocumentKind::ResidentIdCard, u"449999199003070023", u"449999199003070023", true);
        row("a household register carries the citizen's number", DocumentKind::HouseholdRegister, u"449999200811230035",
            u"449999200811230035", true);
        row("a Hong Kong permit of nine", DocumentKind::HkMacaoTravelPermit, u"h00000001", u"H00000001", false);
        row("a Macao permit of nine", DocumentKind::HkMacaoTravelPermit, u"M12345678", u"M12345678", false);
        row("of eleven the renewal count is left out", DocumentKind::HkMacaoTravelPermit, u"H0000000102", u"H00000001",
            false);
        row("a residence permit of Macao", DocumentKind::HkMacaoResidencePermit, u"820000198506150217",
            u"820000198506150217", true);
        row("a Taiwan permit keeps its zeros", DocumentKind::TaiwanTravelPermit, u"00123456", u"00123456", false);
        row("a residence permit of Taiwan", DocumentKind::TaiwanResidencePermit, u"830000198506150331",
            u"830000198506150331", true);
    }
    void acceptsDocuments() {
        QFETCH(DocumentKind, kind);
        QFETCH(QString, typed);
        const auto number = IdentityNumber::parse(kind, typed);
        QVERIFY(number);
        QCOMPARE(number->kind(), kind);
        QTEST(number->text(), "text");
        QTEST(number->birthDate().has_value(), "tellsBirth");
        QTEST(number->sex().has_value(), "tellsBirth");
    }

    void saysWhoseDocumentItIs_data() {
        QTest::addColumn<DocumentKind>("kind");
        QTest::addColumn<QString>("number");
        QTest::addColumn<ApplicantKind>("applicant");
        const auto row = [](const char* sentence, DocumentKind kind, QStringView number, ApplicantKind applicant) {
            QTest::newRow(sentence) << kind << number.toString() << applicant;
        };
        using enum DocumentKind;
        row("an identity card is the mainland's", ResidentIdCard, u"449999199003070023", ApplicantKind::Mainland);
        row("H is Hong Kong's", HkMacaoTravelPermit, u"H00000001", ApplicantKind::HongKong);
        row("M is Macao's", HkMacaoTravelPermit, u"M00000001", ApplicantKind::Macao);
        row("81 is Hong Kong's", HkMacaoResidencePermit, u"810000198506150127", ApplicantKind::HongKong);
        row("82 is Macao's", HkMacaoResidencePermit, u"820000198506150217", ApplicantKind::Macao);
        row("eight digits are Taiwan's", TaiwanTravelPermit, u"00123456", ApplicantKind::Taiwan);
        row("83 is Taiwan's", TaiwanResidencePermit, u"830000198506150331", ApplicantKind::Taiwan);
    }
    void saysWhoseDocumentItIs() {
        QFETCH(DocumentKind, kind);
        QFETCH(QString, number);
        QTEST(IdentityNumber::parse(kind, number)->applicant(), "applicant");
    }

    void refusesDocuments_data() {
        QTest::addColumn<DocumentKind>("kind");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<IssueCode>("code");
        const auto row = [](const char* sentence, DocumentKind kind, QStringView typed, IssueCode code) {
            QTest::newRow(sentence) << kind << typed.toString() << code;
        };
        using enum DocumentKind;
        row("HA is not a Chinese citizen's", HkMacaoTravelPermit, u"HA1234567", IssueCode::NotChineseCitizenPermit);
        row("MA is not a Chinese citizen's", HkMacaoTravelPermit, u"ma1234567", IssueCode::NotChineseCitizenPermit);
        row("a permit of ten characters", HkMacaoTravelPermit, u"H123456789", IssueCode::WrongLength);
        row("a permit of another letter", HkMacaoTravelPermit, u"K12345678", IssueCode::WrongFormat);
        row("a permit with a second letter", HkMacaoTravelPermit, u"HB1234567", IssueCode::WrongFormat);
        row("MA in small letters, with the count of its renewals", HkMacaoTravelPermit, u"ma123456701",
            IssueCode::NotChineseCitizenPermit);
        row("HA is said whatever document was chosen", ResidentIdCard, u"HA1234567",
            IssueCode::NotChineseCitizenPermit);
        row("an old Taiwan booklet", TaiwanTravelPermit, u"1234567801", IssueCode::OldTravelBooklet);
        row("an old Taiwan booklet with its office", TaiwanTravelPermit, u"1234567801（B）",
            IssueCode::OldTravelBooklet);
        row("eleven digits are no booklet's", TaiwanTravelPermit, u"12345678012", IssueCode::WrongLength);
        row("nine digits", TaiwanTravelPermit, u"123456789", IssueCode::WrongLength);
        row("seven digits", TaiwanTravelPermit, u"1234567", IssueCode::WrongLength);
        row("a residence permit with a wrong check digit", HkMacaoResidencePermit, u"810000198506150120",
            IssueCode::WrongCheckDigit);
        row("71 is not Taiwan's residence permit", TaiwanResidencePermit, u"710000198506150334",
            IssueCode::DocumentOfOtherKind);
        row("letters in a Taiwan permit", TaiwanTravelPermit, u"T1234567", IssueCode::NotDigits);
        row("a residence permit is no identity card", ResidentIdCard, u"810000198506150127",
            IssueCode::DocumentOfOtherKind);
        row("an identity card is no residence permit", HkMacaoResidencePermit, u"449999199003070023",
            IssueCode::DocumentOfOtherKind);
        row("a Taiwan residence permit is none of Hong Kong", HkMacaoResidencePermit, u"830000198506150331",
            IssueCode::DocumentOfOtherKind);
        row("a Hong Kong residence permit is none of Taiwan", TaiwanResidencePermit, u"810000198506150127",
            IssueCode::DocumentOfOtherKind);
        row("a travel permit is no identity card", ResidentIdCard, u"H00000001", IssueCode::DocumentOfOtherKind);
        row("a Taiwan permit is no Hong Kong permit", HkMacaoTravelPermit, u"12345678", IssueCode::DocumentOfOtherKind);
        row("a wrong number of the right kind says what is wrong", ResidentIdCard, u"449999199003070021",
            IssueCode::WrongCheckDigit);
        row("nothing typed", TaiwanTravelPermit, u" ", IssueCode::Missing);
    }
    void refusesDocuments() {
        QFETCH(DocumentKind, kind);
        QFETCH(QString, typed);
        const auto number = IdentityNumber::parse(kind, typed);
        QVERIFY(!number);
        QTEST(number.error(), "code");
    }
};

QTEST_GUILESS_MAIN(tst_IdentityNumber)
#include "tst_IdentityNumber.moc"
