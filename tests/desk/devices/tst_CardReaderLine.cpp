// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/devices/CardReaderLine.h"

#include "capture/idreader/IdCardRecord.h"
#include "desk/devices/CardReaderChooser.h"
#include "desk/fields/ChoiceField.h"
#include "desk/fields/CodeBox.h"
#include "desk/fields/DateField.h"
#include "desk/offers/ChipOffer.h"
#include "desk/sheets/PictureSlot.h"
#include "desk/steps/details/DetailsPage.h"
#include "desk/steps/eligibility/EligibilityPage.h"
#include "desk/steps/identity/IdentityPage.h"
#include "support/FakeCardReaders.h"
#include "support/FakeDesk.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using capture::IdCardReader;
using flow::StepId;
using test::MadeCard;

namespace {

const QString kPort = QStringLiteral("/dev/reader");

/// A desk with a reader at kPort.
struct ReaderDesk : test::FakeDesk {
    ReaderDesk()
        : reader(fakes.lines(), fakes.ports(), readersClock, test::quickPace()) {
        fakes.with(kPort, [](test::FakeReader&) {});
        services.cardReader = &reader;
    }
    void place(const QByteArray& text) { fakes.place(kPort, text); }

    base::SystemClock readersClock; // its patience is real
    test::FakeReaders fakes;
    IdCardReader reader;
};

template <typename Widget>
Widget* in(const QWidget& page, const char* name) {
    Widget* found = page.findChild<Widget*>(QLatin1String(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

QString textIn(const QWidget& page, const char* name) { return in<QLineEdit>(page, name)->text(); }
QString stateOn(const QWidget& page) { return in<QLabel>(page, "cardReaderState")->text(); }
QString kindOn(const QWidget& page) { return in<desk::CodeBox>(page, "documentKind")->code(); }

/// What is offered there; empty while nothing is.
QString offered(const QWidget& page, const char* name) {
    const auto* offer = in<desk::ChipOffer>(page, name);
    return offer->isVisible() ? offer->findChild<QLabel*>()->text() : QString();
}
QPushButton* takeOf(const QWidget& page, const char* name) {
    return in<desk::ChipOffer>(page, name)->findChild<QPushButton*>();
}

void show(desk::StepPage& page) {
    page.show();
    page.activateWindow();
    page.firstInput()->setFocus();
}

Application begun(FlowKind flow = FlowKind::Adult) {
    Application application = test::CaseBuilder().begun().build();
    application.flow = flow;
    return application;
}

MadeCard ho() {
    MadeCard card;
    card.name = QStringLiteral("何港居");
    card.number = QStringLiteral("810000198602030125");
    card.birth = QStringLiteral("19860203");
    card.sex = QStringLiteral("2");
    card.ethnicGroup.clear();
    return card;
}

MadeCard liu() { // 刘䶮𠮷, of whom the chip has two characters
    MadeCard card;
    card.name = QStringLiteral("刘䶮?");
    card.number = QStringLiteral("449999199411200616");
    card.birth = QStringLiteral("19941120");
    card.sex = QStringLiteral("1");
    return card;
}

/// The card of `made`, as a case has it.
ChipCard read(const MadeCard& made) { return *capture::parseIdCardRecord(made.text()); }

} // namespace

class tst_CardReaderLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlacedCardFillsThePage();
    void theCursorStaysWhereTheOperatorIsBusy();
    void anotherPersonIsOfferedAndNotPutOver();
    void anotherNameIsOfferedBesideTheNumber();
    void aNameThatTheChipCannotCarryStays();
    void aNameThatTheChipCannotCarryIsNotFilledIn();
    void aPermitChoosesItsDocument();
    void saysWhatIsNotTakenHere_data();
    void saysWhatIsNotTakenHere();
    void saysThatTheCardExpired();
    void theChildsCardFillsTheMinorsForm();
    void theGuardiansCardIsNotTheChilds();
    void aCorrectedNameIsTyped();
    void aRestartKnowsTheCard();
    void theCardOfSomebodyElseIsNotKept();
    void holdsTheReaderOnlyWhileItIsSeen();
    void remembersThePort();
    void aDeskWithoutReaderShowsNoLine();
    void detailsAreFilledFromTheCard();
    void detailsThatWereTypedStay();
    void theAddressIsOffered();
    void aLongTermCardIsLongTerm();
};

void tst_CardReaderLine::aPlacedCardFillsThePage() {
    ReaderDesk desk;
    desk::IdentityPage page(desk.open(begun(), StepId::Identity));
    QSignalSpy kept(&page, &desk::StepPage::keepNow);
    show(page);
    QTRY_VERIFY(stateOn(page).contains(QStringLiteral("Place the card")));
    desk.place(MadeCard().text());
    QTRY_COMPARE(textIn(page, "number"), MadeCard().number);
    QCOMPARE(textIn(page, "name"), MadeCard().name);
    QCOMPARE(kindOn(page), QStringLiteral("resident_id_card"));
    QVERIFY(stateOn(page).contains(QStringLiteral("is read")));
    QCOMPARE(kept.size(), 1);
    QVERIFY(page.findChildren<desk::PictureSlot*>().first()->isAncestorOf(page.window()->focusWidget()));
    const Application written = desk.written(page);
    QCOMPARE(written.applicant->source, EntrySource::CardReader);
    QCOMPARE(written.chipCards, std::vector{read(MadeCard())});
    for (const char* offer : {"personOffer", "kindOffer", "nameOffer"})
        QVERIFY(offered(page, offer).isEmpty());
}

void tst_CardReaderLine::theCursorStaysWhereTheOperatorIsBusy() {
    ReaderDesk desk;
    desk::IdentityPage page(desk.open(begun(), StepId::Identity));
    show(page);
    QWidget* busyAt = page.findChildren<desk::PictureSlot*>().last()->focusProxy();
    busyAt->setFocus();
    desk.place(MadeCard().text());
    QTRY_COMPARE(textIn(page, "number"), MadeCard().number);
    QCOMPARE(page.window()->focusWidget(), busyAt);
}

void tst_CardReaderLine::anotherPersonIsOfferedAndNotPutOver() {
    ReaderDesk desk;
    desk::IdentityPage page(desk.open(begun(), StepId::Identity));
    show(page);
    in<QLineEdit>(page, "name")->setText(QStringLiteral("王示例"));
    in<QLineEdit>(page, "number")->setText(QStringLiteral("449999198506120120"));
    desk.place(MadeCard().text());
    QTRY_VERIFY(offered(page, "personOffer").contains(MadeCard().name));
    QCOMPARE(textIn(page, "number"), QStringLiteral("449999198506120120"));
    QCOMPARE(textIn(page, "name"), QStringLiteral("王示例"));
    QCOMPARE(desk.written(page).applicant->source, EntrySource::Typed);
    QVERIFY(desk.written(page).chipCards.empty());
    takeOf(page, "personOffer")->click();
    QCOMPARE(textIn(page, "number"), MadeCard().number);
    QCOMPARE(textIn(page, "name"), MadeCard().name);
    QVERIFY(offered(page, "personOffer").isEmpty());
    QCOMPARE(desk.written(page).applicant->source, EntrySource::CardReader);
}

void tst_CardReaderLine::anotherNameIsOfferedBesideTheNumber() {
    ReaderDesk desk;
    desk::IdentityPage page(desk.open(begun(), StepId::Identity));
    show(page);
    in<QLineEdit>(page, "name")->setText(QStringLiteral("李示凡"));
    desk.place(MadeCard().text());
    QTRY_COMPARE(textIn(page, "number"), MadeCard().number);
    QCOMPARE(textIn(page, "name"), QStringLiteral("李示凡"));
    QVERIFY(offered(page, "nameOffer").contains(MadeCard().name));
    QVERIFY(offered(page, "personOffer").isEmpty());
    takeOf(page, "nameOffer")->click();
    QCOMPARE(textIn(page, "name"), MadeCard().name);
    QVERIFY(offered(page, "nameOffer").isEmpty());
}

void tst_CardReaderLine::aNameThatTheChipCannotCarryStays() {
    ReaderDesk desk;
    desk::IdentityPage page(desk.open(begun(), StepId::Identity));
    show(page);
    in<QLineEdit>(page, "name")->setText(QStringLiteral("刘䶮𠮷"));
    in<QLineEdit>(page, "number")->setText(liu().number);
    desk.place(liu().text());
    QTRY_VERIFY(stateOn(page).contains(QStringLiteral("刘䶮□")));
    QCOMPARE(textIn(page, "name"), QStringLiteral("刘䶮𠮷"));
    QVERIFY(offered(page, "nameOffer").isEmpty());
    QCOMPARE(desk.written(page).applicant->source, EntrySource::CardReader);
}

void tst_CardReaderLine::aNameThatTheChipCannotCarryIsNotFilledIn() {
    ReaderDesk desk;
    desk::IdentityPage page(desk.open(begun(), StepId::Identity));
    show(page);
    desk.place(liu().text());
    QTRY_COMPARE(textIn(page, "number"), liu().number);
    QVERIFY(textIn(page, "name").isEmpty());
    QCOMPARE(page.window()->focusWidget(), in<QLineEdit>(page, "name"));
    QCOMPARE(desk.written(page).chipCards.size(), 1U); // though there is no person yet
    test::typeText(in<QLineEdit>(page, "name"), QStringLiteral("刘䶮𠮷"));
    QCOMPARE(desk.written(page).applicant->source, EntrySource::CardReader);
}

void tst_CardReaderLine::aPermitChoosesItsDocument() {
    ReaderDesk desk;
    desk::IdentityPage page(desk.open(begun(), StepId::Identity));
    show(page);
    desk.place(ho().permitText(QStringLiteral("H87654321"), QStringLiteral("01")));
    QTRY_COMPARE(textIn(page, "number"), ho().number);
    QCOMPARE(kindOn(page), QStringLiteral("hk_macao_residence_permit"));
    const Application written = desk.written(page);
    QCOMPARE(written.applicant->kind, ApplicantKind::HongKong);
    QCOMPARE(written.chipCards.front().permitNumber, QStringLiteral("H87654321"));
}

void tst_CardReaderLine::saysWhatIsNotTakenHere_data() {
    QTest::addColumn<FlowKind>("flow");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("said");
    MadeCard contradictory;
    contradictory.sex = QStringLiteral("2");
    QTest::newRow("a foreigner's card") << FlowKind::Adult << test::foreignersText2023()
                                        << QStringLiteral("IDCARD-FOREIGNER");
    QTest::newRow("a chip that contradicts itself")
        << FlowKind::Adult << contradictory.text() << QStringLiteral("IDCARD-MALFORMED");
    QTest::newRow("a guardian's residence permit")
        << FlowKind::Minor << ho().permitText({}, {}) << QStringLiteral("Not taken here");
}

void tst_CardReaderLine::saysWhatIsNotTakenHere() {
    QFETCH(FlowKind, flow);
    QFETCH(QByteArray, text);
    QFETCH(QString, said);
    ReaderDesk desk;
    desk::IdentityPage page(desk.open(begun(flow), StepId::Identity));
    show(page);
    desk.place(text);
    QTRY_VERIFY2(stateOn(page).contains(said), qUtf8Printable(stateOn(page)));
    QVERIFY(textIn(page, "number").isEmpty() && textIn(page, "name").isEmpty());
}

void tst_CardReaderLine::saysThatTheCardExpired() {
    ReaderDesk desk;
    desk::IdentityPage page(desk.open(begun(), StepId::Identity));
    show(page);
    MadeCard expired;
    expired.validUntil = QStringLiteral("20261122"); // the day before the counter's
    desk.place(expired.text());
    QTRY_VERIFY(stateOn(page).contains(QStringLiteral("2026-11-22")));
    QCOMPARE(textIn(page, "number"), expired.number);
}

void tst_CardReaderLine::theChildsCardFillsTheMinorsForm() {
    ReaderDesk desk;
    desk::EligibilityPage page(desk.open(test::CaseBuilder().ofGuardian().build(), StepId::Eligibility));
    show(page);
    MadeCard child;
    child.name = QStringLiteral("王小例");
    child.number = QStringLiteral("449999201203150132");
    child.birth = QStringLiteral("20120315");
    child.sex = QStringLiteral("1");
    desk.place(child.text());
    QTRY_COMPARE(textIn(page, "number"), child.number);
    QCOMPARE(kindOn(page), QStringLiteral("resident_id_card")); // a register is offered first
    const Application written = desk.written(page);
    QCOMPARE(written.applicant->source, EntrySource::CardReader);
    QCOMPARE(written.chipCards.size(), 1U);
}

void tst_CardReaderLine::theGuardiansCardIsNotTheChilds() {
    ReaderDesk desk;
    Application application = test::CaseBuilder().ofGuardian().build();
    application.guardian->person =
        test::person(ApplicantKind::Mainland, DocumentKind::ResidentIdCard, MadeCard().number);
    desk::EligibilityPage page(desk.open(application, StepId::Eligibility));
    show(page);
    desk.place(MadeCard().text());
    QTRY_VERIFY(stateOn(page).contains(QStringLiteral("guardian's card")));
    QVERIFY(textIn(page, "number").isEmpty());
}

void tst_CardReaderLine::aCorrectedNameIsTyped() {
    ReaderDesk desk;
    Application application = begun();
    application.applicant = Person{ApplicantKind::Mainland,
                                   test::name(MadeCard().name),
                                   test::number(DocumentKind::ResidentIdCard, MadeCard().number),
                                   Sex::Male,
                                   QDate(1990, 3, 7),
                                   EntrySource::CardReader};
    application.chipCards = {read(MadeCard())};
    desk::IdentityPage page(desk.open(application, StepId::Identity));
    in<QLineEdit>(page, "name")->setText(QStringLiteral("李示凡"));
    QCOMPARE(desk.written(page).applicant->source, EntrySource::Typed);
}

void tst_CardReaderLine::aRestartKnowsTheCard() {
    ReaderDesk desk;
    Application stored;
    {
        desk::IdentityPage page(desk.open(begun(), StepId::Identity));
        show(page);
        desk.place(MadeCard().text());
        QTRY_COMPARE(textIn(page, "number"), MadeCard().number);
        stored = desk.written(page);
    }
    desk::IdentityPage again(desk.open(stored, StepId::Identity));
    const Application written = desk.written(again);
    QCOMPARE(written.applicant->source, EntrySource::CardReader);
    QCOMPARE(written.chipCards, stored.chipCards);
}

void tst_CardReaderLine::theCardOfSomebodyElseIsNotKept() {
    ReaderDesk desk;
    Application application = begun();
    application.chipCards = {read(liu())};
    desk::IdentityPage page(desk.open(application, StepId::Identity));
    in<QLineEdit>(page, "name")->setText(MadeCard().name);
    in<QLineEdit>(page, "number")->setText(MadeCard().number);
    QVERIFY(desk.written(page).chipCards.empty());
}

void tst_CardReaderLine::holdsTheReaderOnlyWhileItIsSeen() {
    ReaderDesk desk;
    desk::IdentityPage page(desk.open(begun(), StepId::Identity));
    QCOMPARE(desk.reader.state(), IdCardReader::State::Off);
    show(page);
    QTRY_COMPARE(desk.reader.state(), IdCardReader::State::Waiting);
    page.hide();
    QCOMPARE(desk.reader.state(), IdCardReader::State::Off);
    page.show();
    QTRY_COMPARE(desk.reader.state(), IdCardReader::State::Waiting);
}

void tst_CardReaderLine::remembersThePort() {
    ReaderDesk desk;
    const auto setting = [&](const char* key) {
        return QSettings(desk.settings.filePath(QStringLiteral("desk.ini")), QSettings::IniFormat)
            .value(QLatin1String(key))
            .toString();
    };
    {
        desk::IdentityPage page(desk.open(begun(), StepId::Identity));
        show(page);
        QTRY_COMPARE(setting("card_reader/last_port"), kPort);
        QVERIFY(setting("card_reader/port").isEmpty());
        auto* choose = in<QPushButton>(page, "chooseCardReader");
        choose->click();
        auto* chooser = in<desk::CardReaderChooser>(page, "cardReaderPort");
        QVERIFY(chooser->isVisible());
        chooser->lineEdit()->selectAll();
        QTest::keyClicks(chooser->lineEdit(), QStringLiteral("/dev/other"));
        QTest::keyClick(chooser->lineEdit(), Qt::Key_Tab);
        QCOMPARE(setting("card_reader/port"), QStringLiteral("/dev/other"));
        QTRY_COMPARE(desk.reader.state(), IdCardReader::State::Missing);
    }
    desk::CardReaderChooser again;
    again.setDataFolder(desk.settings.path());
    QCOMPARE(again.choice(), (capture::IdCardReaderChoice{QStringLiteral("/dev/other"), kPort}));
}

void tst_CardReaderLine::aDeskWithoutReaderShowsNoLine() {
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(begun(), StepId::Identity));
    show(page);
    QVERIFY(!page.findChild<desk::CardReaderLine*>()->isVisible());
}

namespace {

/// A case of `made` as far as its details, which are not filled in.
Application withCard(const MadeCard& made) {
    Application application = test::CaseBuilder()
                                  .of(test::person(ApplicantKind::Mainland, DocumentKind::ResidentIdCard, made.number))
                                  .build();
    application.chipCards = {read(made)};
    application.details.reset();
    return application;
}

} // namespace

void tst_CardReaderLine::detailsAreFilledFromTheCard() {
    test::FakeDesk fake;
    desk::DetailsPage page(fake.open(withCard(MadeCard()), StepId::Details));
    show(page);
    const Details details = *fake.written(page).details;
    QCOMPARE(details.ethnicGroup, QStringLiteral("01"));
    QCOMPARE(details.validFrom, QDate(2020, 6, 1));
    QCOMPARE(details.validUntil, QDate(2040, 6, 1));
    QVERIFY(!details.longTerm && details.residenceAddress.isEmpty());
    for (const char* offer : {"ethnicGroupOffer", "termOffer"}) {
        QCOMPARE(offered(page, offer), QStringLiteral("From the card"));
        QVERIFY(!takeOf(page, offer)->isVisible());
    }
}

void tst_CardReaderLine::detailsThatWereTypedStay() {
    test::FakeDesk fake;
    Application application = withCard(MadeCard());
    application.details = Details{};
    application.details->ethnicGroup = QStringLiteral("03");
    application.details->validFrom = QDate(2019, 5, 1);
    desk::DetailsPage page(fake.open(application, StepId::Details));
    show(page);
    QCOMPARE(fake.written(page).details->ethnicGroup, QStringLiteral("03"));
    QCOMPARE(fake.written(page).details->validFrom, QDate(2019, 5, 1));
    QVERIFY(!fake.written(page).details->validUntil.isValid());
    QVERIFY(offered(page, "ethnicGroupOffer").contains(QStringLiteral("汉族")));
    QVERIFY(offered(page, "termOffer").contains(QStringLiteral("2040-06-01")));
    takeOf(page, "ethnicGroupOffer")->click();
    takeOf(page, "termOffer")->click();
    QCOMPARE(fake.written(page).details->ethnicGroup, QStringLiteral("01"));
    QCOMPARE(fake.written(page).details->validFrom, QDate(2020, 6, 1));
    QCOMPARE(offered(page, "termOffer"), QStringLiteral("From the card"));
}

void tst_CardReaderLine::theAddressIsOffered() {
    test::FakeDesk fake;
    desk::DetailsPage page(fake.open(withCard(MadeCard()), StepId::Details));
    show(page);
    QVERIFY(offered(page, "addressOffer").contains(MadeCard().address));
    QVERIFY(textIn(page, "residenceAddress").isEmpty());
    in<QLineEdit>(page, "residenceAddress")->setFocus();
    QTest::keyClick(page.window()->focusWidget(), Qt::Key_Tab);
    QCOMPARE(page.window()->focusWidget(), takeOf(page, "addressOffer"));
    QTest::keyClick(page.window()->focusWidget(), Qt::Key_Space);
    QCOMPARE(textIn(page, "residenceAddress"), MadeCard().address);
}

void tst_CardReaderLine::aLongTermCardIsLongTerm() {
    test::FakeDesk fake;
    MadeCard longTerm;
    longTerm.validUntil = QStringLiteral("长期");
    desk::DetailsPage page(fake.open(withCard(longTerm), StepId::Details));
    show(page);
    QVERIFY(in<QCheckBox>(page, "longTerm")->isChecked());
    QCOMPARE(offered(page, "termOffer"), QStringLiteral("From the card"));
    in<QCheckBox>(page, "longTerm")->setChecked(false);
    QVERIFY(offered(page, "termOffer").contains(QStringLiteral("long-term")));
    takeOf(page, "termOffer")->click();
    QVERIFY(in<QCheckBox>(page, "longTerm")->isChecked());
}

QTEST_MAIN(tst_CardReaderLine)
#include "tst_CardReaderLine.moc"
