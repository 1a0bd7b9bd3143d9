// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "capture/idreader/IdCardReader.h"

#include "support/FakeCardReaders.h"

#include <QElapsedTimer>
#include <QTest>

using namespace shouli;
using namespace shouli::capture;
using base::DeviceCode;
using base::ErrorCode;
using State = IdCardReader::State;
using test::FakeReader;
using test::MadeCard;

namespace {

const QString kFirst = QStringLiteral("/dev/first");
const QString kSecond = QStringLiteral("/dev/second");

MadeCard wang() {
    MadeCard card;
    card.name = QStringLiteral("王示例");
    card.number = QStringLiteral("449999198506120120");
    card.birth = QStringLiteral("19850612");
    card.sex = QStringLiteral("2");
    return card;
}

/// A reader of ours at these fakes, and what it gave.
struct Running {
    explicit Running(test::FakeReaders& fakes, const IdCardReaderChoice& choice = {})
        : reader(fakes.lines(), fakes.ports(), clock, test::quickPace()) {
        QObject::connect(&reader, &IdCardReader::cardRead, &reader,
                         [this](const domain::ChipCard& card) { cards.push_back(card); });
        QObject::connect(&reader, &IdCardReader::stateChanged, &reader, [this] {
            states.append(reader.state());
            if (reader.fault())
                faults.append(reader.fault()->code);
        });
        reader.start(choice);
    }
    bool faultIs(ErrorCode code) const { return reader.fault() && reader.fault()->code == code; }

    base::SystemClock clock;
    std::vector<domain::ChipCard> cards;
    QList<State> states;
    QList<ErrorCode> faults;
    IdCardReader reader;
};

} // namespace

class tst_IdCardReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAPlacedCardOnce();
    void readsTheNextCardAfterIt();
    void aReaderThatGoesOnFindingIsNotReadTwice();
    void survivesWhatGoesWrong_data();
    void survivesWhatGoesWrong();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void aCardLiftedTooSoonIsReadWhenPlacedAgain();
    void aReaderUnpluggedIsFoundAgain();
    void aReaderUnpluggedWhileItReadsIsFoundAgain();
    void searchesThePortsForOneThatAnswers();
    void saysThatThereAreTwo();
    void asksFirstWhereOneAnsweredBefore();
    void aChosenPortIsTheOnlyOne();
    void saysWhyThereIsNone_data();
    void saysWhyThereIsNone();
    void aCardThatStillLiesThereIsNotGivenToTheNextCase();
    void stopsAtOnceAndLetsThePortGo();
};

void tst_IdCardReader::readsAPlacedCardOnce() {
    test::FakeReaders fakes;
    fakes.with(kFirst, [](FakeReader&) {});
    Running running(fakes);
    QTRY_COMPARE(running.reader.state(), State::Waiting);
    QCOMPARE(running.reader.port(), kFirst);
    QVERIFY(running.reader.otherPorts().isEmpty());
    fakes.place(kFirst, MadeCard().text());
    QTRY_COMPARE(running.cards.size(), 1U);
    QCOMPARE(running.cards[0].number.text(), MadeCard().number);
    QTRY_COMPARE(running.states, (QList{State::Waiting, State::Reading, State::Read}));
    QVERIFY(running.faults.isEmpty());
}

void tst_IdCardReader::readsTheNextCardAfterIt() {
    test::FakeReaders fakes;
    fakes.place(kFirst, MadeCard().text());
    Running running(fakes);
    QTRY_COMPARE(running.cards.size(), 1U);
    fakes.lift(kFirst);
    QTRY_VERIFY(fakes.seen(kFirst).emptyFinds > 0);
    fakes.place(kFirst, wang().text());
    QTRY_COMPARE(running.cards.size(), 2U);
    QCOMPARE(running.cards[1].number.text(), wang().number);
}

// Some do, though the card was not lifted.
void tst_IdCardReader::aReaderThatGoesOnFindingIsNotReadTwice() {
    test::FakeReaders fakes;
    fakes.with(kFirst, [](FakeReader& reader) { reader.keepsFinding = true; });
    fakes.place(kFirst, MadeCard().text());
    Running running(fakes);
    QTRY_COMPARE(running.cards.size(), 1U);
    fakes.lift(kFirst);
    QTRY_VERIFY(fakes.seen(kFirst).emptyFinds > 0);
    fakes.place(kFirst, wang().text());
    QTRY_COMPARE(running.cards.size(), 2U);
    QCOMPARE(fakes.seen(kFirst).texts, 2);
}

void tst_IdCardReader::survivesWhatGoesWrong_data() {
    QTest::addColumn<std::function<void(FakeReader&)>>("wrong");
    using Wrong = std::function<void(FakeReader&)>;
    QTest::newRow("a wrong check, twice") << Wrong([](FakeReader& reader) { reader.wrongChecks = 2; });
    QTest::newRow("a reply cut short") << Wrong([](FakeReader& reader) { reader.shortReplies = 1; });
    QTest::newRow("garbage before a reply")
        << Wrong([](FakeReader& reader) { reader.garbage = QByteArray("\xAA\xAA\xAA\x96\x00noise\xAA\xAA", 12); });
    QTest::newRow("a card that is not selected at first") << Wrong([](FakeReader& reader) { reader.badSelects = 2; });
}

void tst_IdCardReader::survivesWhatGoesWrong() {
    QFETCH(std::function<void(FakeReader&)>, wrong);
    test::FakeReaders fakes;
    fakes.with(kFirst, wrong);
    fakes.place(kFirst, MadeCard().text());
    Running running(fakes);
    QTRY_COMPARE(running.cards.size(), 1U);
    QVERIFY(running.faults.isEmpty());
}

void tst_IdCardReader::saysWhatIsWrong_data() {
    QTest::addColumn<std::function<void(FakeReader&)>>("wrong");
    QTest::addColumn<QByteArray>("card");
    QTest::addColumn<ErrorCode>("said");
    using Wrong = std::function<void(FakeReader&)>;
    const Wrong nothing = [](FakeReader&) {};
    MadeCard contradictory;
    contradictory.sex = QStringLiteral("2");
    QTest::newRow("wrong checks again and again") << Wrong([](FakeReader& reader) { reader.wrongChecks = 100; })
                                                  << MadeCard().text() << DeviceCode::IdCardGarbled;
    QTest::newRow("replies cut short again and again") << Wrong([](FakeReader& reader) { reader.shortReplies = 100; })
                                                       << MadeCard().text() << DeviceCode::IdCardGarbled;
    QTest::newRow("a card lifted while it is read")
        << Wrong([](FakeReader& reader) { reader.vanishesWhileRead = true; }) << MadeCard().text()
        << DeviceCode::IdCardMoved;
    QTest::newRow("a card that is never selected")
        << Wrong([](FakeReader& reader) { reader.badSelects = 100; }) << MadeCard().text() << DeviceCode::IdCardMoved;
    QTest::newRow("a chip that contradicts itself") << nothing << contradictory.text() << DeviceCode::IdCardMalformed;
    QTest::newRow("a foreigner's card of 2017")
        << nothing << test::foreignersText2017() << DeviceCode::IdCardOfForeigner;
    QTest::newRow("a foreigner's card of 2023")
        << nothing << test::foreignersText2023() << DeviceCode::IdCardOfForeigner;
}

void tst_IdCardReader::saysWhatIsWrong() {
    QFETCH(std::function<void(FakeReader&)>, wrong);
    QFETCH(QByteArray, card);
    QFETCH(ErrorCode, said);
    test::FakeReaders fakes;
    fakes.with(kFirst, wrong);
    fakes.place(kFirst, card);
    Running running(fakes);
    QTRY_COMPARE(running.reader.state(), State::Failed);
    QVERIFY(running.faultIs(said));
    QVERIFY(running.cards.empty());
}

void tst_IdCardReader::aCardLiftedTooSoonIsReadWhenPlacedAgain() {
    test::FakeReaders fakes;
    fakes.with(kFirst, [](FakeReader& reader) { reader.vanishesWhileRead = true; });
    fakes.place(kFirst, MadeCard().text());
    Running running(fakes);
    QTRY_COMPARE(running.reader.state(), State::Failed);
    QTRY_VERIFY(fakes.seen(kFirst).emptyFinds > 1); // the second is no try of the first reading
    fakes.with(kFirst, [](FakeReader& reader) { reader.vanishesWhileRead = false; });
    fakes.place(kFirst, MadeCard().text());
    QTRY_COMPARE(running.reader.state(), State::Read);
    QCOMPARE(running.cards.size(), 1U);
}

void tst_IdCardReader::aReaderUnpluggedIsFoundAgain() {
    test::FakeReaders fakes;
    fakes.with(kFirst, [](FakeReader&) {});
    Running running(fakes);
    QTRY_COMPARE(running.reader.state(), State::Waiting);
    fakes.with(kFirst, [](FakeReader& reader) { reader.isUnplugged = true; });
    QTRY_COMPARE(running.reader.state(), State::Missing);
    QVERIFY(running.faultIs(DeviceCode::IdReaderLost));
    fakes.with(kFirst, [](FakeReader& reader) { reader.isUnplugged = false; });
    QTRY_COMPARE(running.reader.state(), State::Waiting);
    fakes.place(kFirst, MadeCard().text());
    QTRY_COMPARE(running.cards.size(), 1U);
}

void tst_IdCardReader::aReaderUnpluggedWhileItReadsIsFoundAgain() {
    test::FakeReaders fakes;
    fakes.with(kFirst, [](FakeReader& reader) { reader.losesPowerWhileRead = true; });
    fakes.place(kFirst, MadeCard().text());
    Running running(fakes);
    QTRY_VERIFY(running.faultIs(DeviceCode::IdReaderLost));
    fakes.with(kFirst, [](FakeReader& reader) { reader = FakeReader{}; });
    fakes.place(kFirst, MadeCard().text());
    QTRY_COMPARE(running.cards.size(), 1U);
}

void tst_IdCardReader::searchesThePortsForOneThatAnswers() {
    test::FakeReaders fakes;
    fakes.with(kFirst, [](FakeReader& reader) { reader.isDeaf = true; });
    fakes.with(kSecond, [](FakeReader&) {});
    Running running(fakes);
    QTRY_COMPARE(running.reader.state(), State::Waiting);
    QCOMPARE(running.reader.port(), kSecond);
    QVERIFY(running.reader.otherPorts().isEmpty());
    QVERIFY(running.faults.isEmpty());
}

void tst_IdCardReader::saysThatThereAreTwo() {
    test::FakeReaders fakes;
    fakes.with(kFirst, [](FakeReader&) {});
    fakes.with(kSecond, [](FakeReader&) {});
    Running running(fakes);
    QTRY_COMPARE(running.reader.state(), State::Waiting);
    QCOMPARE(running.reader.port(), kFirst);
    QCOMPARE(running.reader.otherPorts(), QStringList{kSecond});
}

void tst_IdCardReader::asksFirstWhereOneAnsweredBefore() {
    test::FakeReaders fakes;
    fakes.with(kFirst, [](FakeReader&) {});
    fakes.with(kSecond, [](FakeReader&) {});
    Running running(fakes, {{}, kSecond});
    QTRY_COMPARE(running.reader.state(), State::Waiting);
    QCOMPARE(running.reader.port(), kSecond);
    running.reader.stop();
    QCOMPARE(fakes.readers[kFirst].opened, 0);
}

void tst_IdCardReader::aChosenPortIsTheOnlyOne() {
    test::FakeReaders fakes;
    fakes.with(kFirst, [](FakeReader&) {});
    fakes.with(kSecond, [](FakeReader& reader) { reader.isDeaf = true; });
    Running running(fakes, {kSecond, kFirst});
    QTRY_VERIFY(running.faultIs(DeviceCode::IdReaderSilent));
    running.reader.stop();
    QCOMPARE(fakes.readers[kFirst].opened, 0);
}

void tst_IdCardReader::saysWhyThereIsNone_data() {
    QTest::addColumn<std::function<void(FakeReader&)>>("wrong");
    QTest::addColumn<ErrorCode>("said");
    using Wrong = std::function<void(FakeReader&)>;
    QTest::newRow("nothing is plugged in")
        << Wrong([](FakeReader& reader) { reader.isUnplugged = true; }) << DeviceCode::IdReaderMissing;
    QTest::newRow("what is plugged in is something else")
        << Wrong([](FakeReader& reader) { reader.isDeaf = true; }) << DeviceCode::IdReaderMissing;
    QTest::newRow("another program has the port")
        << Wrong([](FakeReader& reader) { reader.isTaken = true; }) << DeviceCode::IdReaderBusy;
    QTest::newRow("its security module is broken")
        << Wrong([](FakeReader& reader) { reader.samStatus = '\x31'; }) << DeviceCode::IdReaderFault;
}

void tst_IdCardReader::saysWhyThereIsNone() {
    QFETCH(std::function<void(FakeReader&)>, wrong);
    QFETCH(ErrorCode, said);
    test::FakeReaders fakes;
    fakes.with(kFirst, wrong);
    Running running(fakes);
    QTRY_COMPARE(running.reader.state(), State::Missing);
    QVERIFY(running.faultIs(said));
    QVERIFY(running.reader.port().isEmpty());
}

void tst_IdCardReader::aCardThatStillLiesThereIsNotGivenToTheNextCase() {
    test::FakeReaders fakes;
    fakes.with(kFirst, [](FakeReader& reader) { reader.keepsFinding = true; });
    fakes.place(kFirst, MadeCard().text());
    Running running(fakes);
    QTRY_COMPARE(running.cards.size(), 1U);
    running.reader.stop();
    running.states.clear();
    running.reader.start({});
    QTRY_COMPARE(running.states, (QList{State::Waiting, State::Reading, State::Waiting}));
    QCOMPARE(running.cards.size(), 1U);
    fakes.lift(kFirst);
    QTRY_VERIFY(fakes.seen(kFirst).emptyFinds > 0);
    fakes.place(kFirst, wang().text());
    QTRY_COMPARE(running.cards.size(), 2U);
}

void tst_IdCardReader::stopsAtOnceAndLetsThePortGo() {
    test::FakeReaders fakes;
    fakes.with(kFirst, [](FakeReader&) {});
    Running running(fakes);
    QTRY_COMPARE(running.reader.state(), State::Waiting);
    QElapsedTimer timer;
    timer.start();
    running.reader.stop();
    QVERIFY(timer.elapsed() < 1000);
    QCOMPARE(running.reader.state(), State::Off);
    running.states.clear();
    fakes.place(kFirst, MadeCard().text());
    QCoreApplication::sendPostedEvents();
    QVERIFY(running.states.isEmpty() && running.cards.empty());
}

QTEST_GUILESS_MAIN(tst_IdCardReader)
#include "tst_IdCardReader.moc"
