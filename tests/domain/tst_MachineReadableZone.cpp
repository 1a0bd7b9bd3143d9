// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Issue.h"
#include "domain/MachineReadableZone.h"

#include <QTest>

using namespace shouli::domain;

namespace {

const QDate kToday(2026, 11, 27);

QString digitOf(const QString& text) { return QString::number(mrzCheckDigit(text)); }

// The first line of the mainland's cards, the others with nothing that is checked.
QString permit(const QString& code, const QString& number, const QString& until, const QString& birth) {
    const QString n = number + digitOf(number);
    const QString u = until + digitOf(until);
    const QString b = birth + digitOf(birth);
    const QString covered = n + u + b;
    return code + n + u'<' + u + u'<' + b + u'<' + digitOf(covered) + QString(60, u'<');
}

} // namespace

class tst_MachineReadableZone : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void computesCheckDigits_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("digit");
        const auto row = [](const char* sentence, const char* text, int digit) {
            QTest::newRow(sentence) << QString::fromLatin1(text) << digit;
        };
        // ICAO Doc 9303, part 3, appendix A, and the specimens of parts 4 and 5
        row("the date of the standard's first example", "520727", 3);
        row("the number of its second, with fillers", "AB2134<<<", 5);
        row("the number of the specimen of a card", "D23145890", 7);
        row("its birth date", "740812", 2);
        row("its end", "120415", 9);
        row("all that the specimen's last digit covers", "D231458907<<<<<<<<<<<<<<<74081221204159<<<<<<<<<<<", 6);
        row("the number of the specimen of a passport", "L898902C3", 6);
        row("the personal number of that passport", "ZE184226B<<<<<", 1);
        row("nothing", "", 0);
    }
    void computesCheckDigits() {
        QFETCH(QString, text);
        QTEST(mrzCheckDigit(text), "digit");
    }

    void readsTheSpecimenOfTheStandard() {
        const auto zone = MachineReadableZone::parse(u"I<UTOD231458907<<<<<<<<<<<<<<<\n"
                                                     u"7408122F1204159UTO<<<<<<<<<<<6\n"
                                                     u"ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
                                                     kToday);
        QVERIFY(zone);
        QCOMPARE(zone->code(), QStringLiteral("I"));
        QCOMPARE(zone->number(), QStringLiteral("D23145890"));
        QCOMPARE(zone->birthDate(), QDate(1974, 8, 12));
        QCOMPARE(zone->validUntil(), QDate(2012, 4, 15));
    }

    void readsPermits() {
        const auto hongKong = MachineReadableZone::parse(permit("CR", "H12345678", "330101", "850615"), kToday);
        QVERIFY(hongKong);
        QCOMPARE(hongKong->code(), QStringLiteral("CR"));
        QCOMPARE(hongKong->number(), QStringLiteral("H12345678"));
        QCOMPARE(hongKong->birthDate(), QDate(1985, 6, 15));
        QCOMPARE(hongKong->validUntil(), QDate(2033, 1, 1));
        const auto taiwan = MachineReadableZone::parse(permit("CT", "01234567<", "310930", "120229"), kToday);
        QVERIFY(taiwan);
        QCOMPARE(taiwan->number(), QStringLiteral("01234567"));
        QCOMPARE(taiwan->birthDate(), QDate(2012, 2, 29)); // not 1912: the later century that is not to come
    }

    void refusesEveryWrongCharacterThatACheckDigitCovers() {
        const QString right = permit("CR", "H12345678", "330101", "850615");
        for (int at = 2; at < 30; ++at) {
            if (right[at] == u'<')
                continue;
            QString wrong = right;
            wrong[at] = wrong[at].isDigit() ? QChar('0' + (wrong[at].digitValue() + 1) % 10) : QChar('J');
            const auto zone = MachineReadableZone::parse(wrong, kToday);
            QVERIFY2(!zone, qPrintable(QString::number(at)));
            QCOMPARE(zone.error(), IssueCode::WrongCheckDigit);
        }
    }

    void refusesWhatIsNoZone() {
        QCOMPARE(MachineReadableZone::parse(u"", kToday).error(), IssueCode::WrongLength);
        QCOMPARE(MachineReadableZone::parse(QString(89, u'<'), kToday).error(), IssueCode::WrongLength);
        QCOMPARE(MachineReadableZone::parse(QString(90, u'*'), kToday).error(), IssueCode::BadCharacter);
        QCOMPARE(MachineReadableZone::parse(QString(90, u'٣'), kToday).error(), IssueCode::BadCharacter);
        QCOMPARE(MachineReadableZone::parse(QString(90, u'0'), kToday).error(), IssueCode::BadDate);
        QCOMPARE(MachineReadableZone::parse(permit("CR", "H12345678", "331301", "850615"), kToday).error(),
                 IssueCode::BadDate);
    }
};

QTEST_APPLESS_MAIN(tst_MachineReadableZone)
#include "tst_MachineReadableZone.moc"
