// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ChipCard.h"

#include "support/CaseBuilder.h"

#include <QTest>

using namespace shouli::domain;
using namespace shouli::test;

namespace {

ChipCard cardOf(const IdentityNumber& number) {
    return {{}, number, Sex::Female,       QDate(1990, 3, 7), QStringLiteral("03"),
            {}, {},     QDate(2019, 1, 2), QDate(2039, 1, 2), false,
            {}, 0};
}

ChipCard named(const QString& name) {
    ChipCard card = cardOf(lin().number);
    card.name = name;
    return card;
}

} // namespace

// What the names of chips become, and which typed name one may be, is shown with whole records in tst_SdtFrames, too.
class tst_ChipCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void carriesAName_data() {
        QTest::addColumn<QString>("chip");
        QTest::addColumn<QString>("carried");
        QTest::newRow("as it is") << "王明"
                                  << "王明";
        QTest::newRow("blanks at the ends go") << QString(QStringLiteral("  王明 ") + QChar(0) + QChar(0)) << "王明";
        QTest::newRow("a run of blanks is one") << "ANNA   MARIA"
                                                << "ANNA MARIA";
        QTest::newRow("a question mark is one that is missing") << "王?" << QStringLiteral("王\uFFFD");
        QTest::newRow("so is a private code") << QString(u"王" + QString(QChar(0xE001))) << QStringLiteral("王\uFFFD");
        QTest::newRow("so is half a character")
            << QString(u"王" + QString(QChar(0xD842)) + u"明") << QStringLiteral("王\uFFFD明");
        QTest::newRow("so is a control code") << QString(u"王" + QString(QChar(7))) << QStringLiteral("王\uFFFD");
        QTest::newRow("a code of before GB 18030 is the character")
            << QString(u"刘" + QString(QChar(0xE863))) << "刘䶮";
        QTest::newRow("the first of those codes") << QString(u"刘" + QString(QChar(0xE815))) << QStringLiteral("刘⺁");
        QTest::newRow("the last of them") << QString(u"刘" + QString(QChar(0xE864))) << QStringLiteral("刘\u9FBB");
        QTest::newRow("the one after is none") << QString(u"刘" + QString(QChar(0xE865))) << QStringLiteral("刘\uFFFD");
    }
    void carriesAName() {
        QFETCH(QString, chip);
        QTEST(carriedName(chip), "carried");
    }

    void mayBe_data() {
        QTest::addColumn<QString>("card");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("isIt");
        QTest::newRow("the same") << "王明"
                                  << "王明" << true;
        QTest::newRow("another of the same length") << "王明"
                                                    << "王朋" << false;
        QTest::newRow("a longer one") << "王明"
                                      << "王明明" << false;
        QTest::newRow("a shorter one") << "王明明"
                                       << "王明" << false;
        QTest::newRow("any for one that is missing") << QStringLiteral("刘\uFFFD明") << "刘䶮明" << true;
        QTest::newRow("none for one that is missing") << QStringLiteral("刘\uFFFD明") << "刘明" << false;
        QTest::newRow("two for one that is missing") << QStringLiteral("刘\uFFFD明") << "刘䶮䶮明" << false;
        QTest::newRow("a gap may be one") << "刘 明"
                                          << "刘䶮明" << true;
        QTest::newRow("a gap may be nothing") << "刘 明"
                                              << "刘明" << true;
        QTest::newRow("a gap is not two") << "刘 明"
                                          << "刘䶮䶮明" << false;
        QTest::newRow("a blank between Latin words is itself") << "ANNA MARIA"
                                                               << "ANNAXMARIA" << false;
        QTest::newRow("and is there") << "ANNA MARIA"
                                      << "ANNA MARIA" << true;
        QTest::newRow("one beyond the first plane leaves no trace") << "刘明"
                                                                    << "刘𠮷明" << true;
        QTest::newRow("nor at the beginning") << "明明"
                                              << "𠮷明明" << true;
        QTest::newRow("nor at the end, twice") << "刘"
                                               << "刘𠮷𠮷" << true;
        QTest::newRow("one of the first plane would have") << "刘明"
                                                           << "刘小明" << false;
    }
    void mayBe() {
        QFETCH(QString, card);
        QFETCH(QString, typed);
        QTEST(named(card).mayBe(name(typed)), "isIt");
    }

    void aNameThatLacksNothingIsWhole() {
        for (const char* whole : {"王明", "欧阳·示范", "ANNA MARIA"})
            QCOMPARE(named(QString::fromUtf8(whole)).wholeName()->text(), QString::fromUtf8(whole));
        for (const char16_t* lacking : {u"王\uFFFD", u"\uFFFD明", u"王 明", u"王", u""})
            QVERIFY2(!named(QString::fromUtf16(lacking)).wholeName(), qPrintable(QString::fromUtf16(lacking)));
    }

    void aCardIsFoundByItsNumber() {
        Application application = CaseBuilder().ofMinor().build();
        application.chipCards = {cardOf(lin().number), cardOf(chan().number)};
        QCOMPARE(chipCardOf(application, lin().number), &application.chipCards[0]);
        QCOMPARE(chipCardOf(application, chan().number), &application.chipCards[1]);
        QVERIFY(!chipCardOf(application, mei().number));
        application.chipCards.clear();
        QVERIFY(!chipCardOf(application, lin().number));
    }

    void cardsOfOthersAreForgotten() {
        Application application = CaseBuilder().ofMinor().build();
        const ChipCard guardians = cardOf(lin().number);
        const ChipCard childs = cardOf(mei().number);
        application.chipCards = {guardians, cardOf(chan().number), childs};
        forgetCardsOfOthers(application);
        QCOMPARE(application.chipCards, (std::vector{guardians, childs}));
        application.guardian.reset();
        forgetCardsOfOthers(application);
        QCOMPARE(application.chipCards, std::vector{childs});
        application.applicant.reset();
        forgetCardsOfOthers(application);
        QVERIFY(application.chipCards.empty());
    }

    void fillsOnlyWhatIsEmpty() {
        ChipCard card = cardOf(lin().number);
        Details filled;
        fillFromCard(filled, card);
        QCOMPARE(filled.ethnicGroup, card.ethnicGroup);
        QCOMPARE(filled.validFrom, card.validFrom);
        QCOMPARE(filled.validUntil, card.validUntil);
        QVERIFY(!filled.longTerm);

        Details typed;
        typed.ethnicGroup = QStringLiteral("01");
        fillFromCard(typed, card);
        QCOMPARE(typed.ethnicGroup, QStringLiteral("01"));
        QCOMPARE(typed.validUntil, card.validUntil);

        card.validUntil = {};
        card.longTerm = true;
        Details longTerm;
        fillFromCard(longTerm, card);
        QVERIFY(longTerm.longTerm && !longTerm.validUntil.isValid());
    }
    // Any part of a term is the term that was typed.
    void aTermThatWasTypedStays() {
        Details from;
        from.validFrom = QDate(2020, 1, 1);
        Details until;
        until.validUntil = QDate(2040, 1, 1);
        Details without;
        without.longTerm = true;
        for (const Details& typed : {from, until, without}) {
            Details filled = typed;
            fillFromCard(filled, cardOf(lin().number));
            QCOMPARE(filled.validFrom, typed.validFrom);
            QCOMPARE(filled.validUntil, typed.validUntil);
            QCOMPARE(filled.longTerm, typed.longTerm);
        }
    }
};

QTEST_GUILESS_MAIN(tst_ChipCard)
#include "tst_ChipCard.moc"
