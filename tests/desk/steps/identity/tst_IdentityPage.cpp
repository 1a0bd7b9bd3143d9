// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/identity/IdentityPage.h"

#include "desk/fields/CodeBox.h"
#include "desk/fields/DateField.h"
#include "desk/fields/IssueLabel.h"
#include "desk/fields/RareCharacterDialog.h"
#include "desk/sheets/PictureSlot.h"
#include "desk/wizard/DraftKeeper.h"
#include "domain/Issue.h"
#include "support/FakeDesk.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;

namespace {

Application begun() { return test::CaseBuilder().begun().build(); }

QLineEdit* line(const QWidget& page, const char* name) { return page.findChild<QLineEdit*>(QLatin1String(name)); }
QString text(const QWidget& page, const char* name) { return page.findChild<QLabel*>(QLatin1String(name))->text(); }
desk::CodeBox* box(const QWidget& page, const char* name) {
    return page.findChild<desk::CodeBox*>(QLatin1String(name));
}
desk::DateField* birth(const QWidget& page) { return page.findChild<desk::DateField*>(); }

QString issueOf(const QWidget& page, const char* name) {
    const auto* issue = page.findChild<desk::IssueLabel*>(QLatin1String(name));
    return issue->isVisible() ? issue->text() : QString();
}

QStringList placesOn(const QWidget& page) {
    QStringList names;
    for (const auto* place : page.findChildren<desk::PictureSlot*>())
        if (place->isVisible())
            names.append(place->accessibleName());
    return names;
}

/// The page in a window, its cursor where it begins, so that keys go where an operator's would.
struct Shown {
    explicit Shown(test::FakeDesk& fake, const Application& application = begun())
        : page(fake.open(application, StepId::Identity)) {
        page.show();
        page.firstInput()->setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(page.window()->focusWidget() ? page.window()->focusWidget() : &page, key, modifiers);
    }
    void type(const QString& text) { QTest::keyClicks(page.window()->focusWidget(), text); }

    desk::IdentityPage page;
};

} // namespace

class tst_IdentityPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBirthSexAndAgeFromTheNumber();
    void saysWhatIsWrongWithACompleteNumber_data();
    void saysWhatIsWrongWithACompleteNumber();
    void writesThePerson();
    void keepsThePersonWhenTheNumberIsWrong();
    void saysThatANameAloneIsNotWritten();
    void sendsTheCursorToTheFirstWrongField();
    void putsBackWhatWasBeingTyped();
    void takesARareCharacterByKeys();
    void aPictureIsAMaterialAtOnce();
    void offersTheDocumentsOfTheManual();
    void aDocumentHasTheSameKeyInAClearing();
    void aKeyChoosesTheDocument_data();
    void aKeyChoosesTheDocument();
    void takesAPermitByKeyboard();
    void aBirthDateToComeIsSaidAtOnce();
    void saysWhatIsWrongWithAPermit_data();
    void saysWhatIsWrongWithAPermit();
    void asksForWhatNoNumberTells();
    void showsAPermitAgain();
    void aNumberThatTellsThemNeedsNoBirthOrSex();
    void aDocumentChosenBackHasItsPicturesStill();
    void putsBackAPermitThatWasBeingTyped();
};

void tst_IdentityPage::readsBirthSexAndAgeFromTheNumber() {
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(begun(), StepId::Identity));
    page.show();
    QCOMPARE(page.firstInput(), line(page, "name"));
    QTest::keyClicks(line(page, "number"), QStringLiteral("449999199003070023"));
    QCOMPARE(text(page, "birthDate"), QStringLiteral("1990-03-07"));
    QVERIFY(text(page, "age").contains(QStringLiteral("36")));
    QVERIFY(text(page, "sex") != QStringLiteral("—"));
    QVERIFY(page.findChild<desk::IssueLabel*>(QStringLiteral("numberIssue"))->isHidden());
}

void tst_IdentityPage::saysWhatIsWrongWithACompleteNumber_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isSaid");
    QTest::newRow("a wrong check digit is said") << QStringLiteral("449999199003070024") << true;
    QTest::newRow("a day that does not exist is said") << QStringLiteral("449999199002300024") << true;
    QTest::newRow("nothing is said while it is being typed") << QStringLiteral("4499991990") << false;
    QTest::newRow("blanks between are no mistake") << QStringLiteral("449999 19900307 0023") << false;
}

void tst_IdentityPage::saysWhatIsWrongWithACompleteNumber() {
    QFETCH(QString, typed);
    QFETCH(bool, isSaid);
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(begun(), StepId::Identity));
    page.show();
    QTest::keyClicks(line(page, "number"), typed);
    const auto* issue = page.findChild<desk::IssueLabel*>(QStringLiteral("numberIssue"));
    QCOMPARE(issue->isVisible(), isSaid);
    QCOMPARE(issue->text().isEmpty(), !isSaid);
}

void tst_IdentityPage::writesThePerson() {
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(begun(), StepId::Identity));
    line(page, "name")->setText(QStringLiteral("林晓岚"));
    line(page, "number")->setText(QStringLiteral("449999199003070023"));
    Application written = fake.session->application();
    QVERIFY(page.write(written).empty());
    QCOMPARE(written.applicant, std::optional<Person>(test::lin()));
}

void tst_IdentityPage::keepsThePersonWhenTheNumberIsWrong() {
    test::FakeDesk fake;
    Application application = begun();
    application.applicant = test::lin();
    desk::IdentityPage page(fake.open(application, StepId::Identity));
    line(page, "number")->setText(QStringLiteral("449999199003070024"));
    Application written = fake.session->application();
    const Issues issues = page.write(written);
    QCOMPARE(issues.size(), size_t(1));
    QCOMPARE(issues.front().field, Field::Number);
    QCOMPARE(written.applicant, std::optional<Person>(test::lin()));
}

void tst_IdentityPage::saysThatANameAloneIsNotWritten() {
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(begun(), StepId::Identity));
    Application written = fake.session->application();
    QVERIFY(page.write(written).empty());
    line(page, "name")->setText(QStringLiteral("林晓岚"));
    const Issues issues = page.write(written);
    QCOMPARE(issues.size(), size_t(1));
    QCOMPARE(issues.front().field, Field::Number);
    QVERIFY(!written.applicant);
}

void tst_IdentityPage::sendsTheCursorToTheFirstWrongField() {
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(begun(), StepId::Identity));
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    line(page, "name")->setText(QStringLiteral("林晓岚"));
    Application written = fake.session->application();
    Issues issues = page.write(written);
    const Issues rules = fake.session->issues();
    issues.insert(issues.end(), rules.begin(), rules.end());
    page.showIssues({{Field::Number, IssueCode::Missing, Severity::Error, {}}});
    QTRY_VERIFY(line(page, "number")->hasFocus());
    QVERIFY(page.findChild<desk::IssueLabel*>(QStringLiteral("numberIssue"))->isVisible());
    QVERIFY(hasErrors(rules));
}

void tst_IdentityPage::takesARareCharacterByKeys() {
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(begun(), StepId::Identity));
    page.show();
    line(page, "name")->setText(QStringLiteral("刘"));
    line(page, "name")->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QTest::keyClick(line(page, "name"), Qt::Key_F6);
    auto* dialog = page.findChild<desk::RareCharacterDialog*>();
    QVERIFY(dialog);
    auto* query = dialog->findChild<QLineEdit*>(QStringLiteral("query"));
    QTest::keyClicks(query, QStringLiteral("U+4DAE"));
    QTest::keyClick(query, Qt::Key_Return);
    line(page, "number")->setText(QStringLiteral("449999199003070023"));
    Application application = begun();
    QVERIFY(page.write(application).empty());
    QCOMPARE(application.applicant->name.text(), QStringLiteral("刘䶮"));
}

void tst_IdentityPage::putsBackWhatWasBeingTyped() {
    test::FakeDesk fake;
    const Application application = begun();
    {
        desk::IdentityPage page(fake.open(application, StepId::Identity));
        desk::DraftKeeper keeper(fake.drafts, application.id, QStringLiteral("identity"), &page);
        keeper.restore();
        line(page, "number")->setText(QStringLiteral("44999919900"));
        keeper.flush();
    }
    desk::IdentityPage page(fake.open(application, StepId::Identity));
    desk::DraftKeeper keeper(fake.drafts, application.id, QStringLiteral("identity"), &page);
    QSignalSpy restored(&keeper, &desk::DraftKeeper::restored);
    keeper.restore();
    QTRY_COMPARE(restored.count(), 1);
    QCOMPARE(line(page, "number")->text(), QStringLiteral("44999919900"));
}

void tst_IdentityPage::aPictureIsAMaterialAtOnce() {
    test::FakeDesk fake;
    desk::IdentityPage page(fake.open(begun(), StepId::Identity));
    page.show();
    QSignalSpy kept(&page, &desk::StepPage::keepNow);
    auto* portrait = page.findChild<desk::PictureSlot*>(QStringLiteral("slot_id_card_portrait"));
    portrait->takeImage(test::sharpPicture({1011, 638}), PictureSource::Camera);
    QTRY_COMPARE(kept.count(), 1);
    const Application written = fake.written(page);
    QCOMPARE(written.materials.size(), size_t(1));
    QVERIFY(fake.pictures.jpegs.contains(written.materials.at(MaterialSlot::IdCardPortrait).id));
}

void tst_IdentityPage::offersTheDocumentsOfTheManual() {
    test::FakeDesk fake;
    Shown shown(fake);
    const auto* kinds = box(shown.page, "documentKind");
    QStringList offered;
    for (int i = 0; i < kinds->count(); ++i)
        offered.append(kinds->itemData(i).toString());
    // No passport: overseas Chinese and foreigners are not served (1.1-3).
    QCOMPARE(offered.join(u' '),
             QStringLiteral("resident_id_card hk_macao_travel_permit hk_macao_residence_permit taiwan_travel_permit "
                            "taiwan_residence_permit"));
    QCOMPARE(kinds->code(), QStringLiteral("resident_id_card"));
    QCOMPARE(text(shown.page, "documentKindKeys"), QStringLiteral("Alt+1 – Alt+5"));
    QVERIFY(!birth(shown.page)->isVisible());
    QVERIFY(!box(shown.page, "sexInput")->isVisible());
}

// A hand that knows the key of a document knows it everywhere.
void tst_IdentityPage::aDocumentHasTheSameKeyInAClearing() {
    test::FakeDesk fake;
    Application clearing = test::CaseBuilder().begun().build();
    clearing.flow = FlowKind::CardClearing;
    desk::IdentityPage page(fake.open(clearing, StepId::Identity));
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto* kinds = page.findChild<desk::CodeBox*>(QStringLiteral("documentKind"));
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(page.findChild<QLineEdit*>(QStringLiteral("name")), key, Qt::AltModifier);
        return kinds->code();
    };
    QCOMPARE(press(Qt::Key_2), QStringLiteral("hk_macao_travel_permit"));
    QCOMPARE(press(Qt::Key_5), QStringLiteral("taiwan_residence_permit"));
    QCOMPARE(press(Qt::Key_6), QStringLiteral("household_register"));
    QCOMPARE(press(Qt::Key_1), QStringLiteral("resident_id_card"));
    QCOMPARE(text(page, "documentKindKeys"), QStringLiteral("Alt+1 – Alt+6"));
}

void tst_IdentityPage::aKeyChoosesTheDocument_data() {
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("document");
    QTest::addColumn<bool>("asksBirth");
    QTest::addColumn<QStringList>("places");
    const QString hongKong = QStringLiteral("Mainland travel permit for Hong Kong and Macao residents");
    const QString taiwan = QStringLiteral("Mainland travel permit for Taiwan residents");
    QTest::newRow("the identity card") << Qt::Key_1 << QStringLiteral("resident_id_card") << false
                                       << QStringList{QStringLiteral("Identity card, portrait side"),
                                                      QStringLiteral("Identity card, emblem side")};
    QTest::newRow("Hong Kong's and Macao's travel permit")
        << Qt::Key_2 << QStringLiteral("hk_macao_travel_permit") << true
        << QStringList{hongKong + QStringLiteral(", front"), hongKong + QStringLiteral(", back")};
    QTest::newRow("Hong Kong's and Macao's residence permit")
        << Qt::Key_3 << QStringLiteral("hk_macao_residence_permit") << false
        << QStringList{QStringLiteral("Residence permit for Hong Kong and Macao residents, portrait side"),
                       QStringLiteral("Residence permit for Hong Kong and Macao residents, emblem side")};
    QTest::newRow("Taiwan's travel permit")
        << Qt::Key_4 << QStringLiteral("taiwan_travel_permit") << true
        << QStringList{taiwan + QStringLiteral(", front"), taiwan + QStringLiteral(", back")};
    QTest::newRow("Taiwan's residence permit")
        << Qt::Key_5 << QStringLiteral("taiwan_residence_permit") << false
        << QStringList{QStringLiteral("Residence permit for Taiwan residents, portrait side"),
                       QStringLiteral("Residence permit for Taiwan residents, emblem side")};
}

void tst_IdentityPage::aKeyChoosesTheDocument() {
    QFETCH(Qt::Key, key);
    QFETCH(bool, asksBirth);
    QFETCH(QStringList, places);
    test::FakeDesk fake;
    Shown shown(fake);
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    shown.press(key == Qt::Key_1 ? Qt::Key_2 : Qt::Key_1, Qt::AltModifier);
    shown.press(key, Qt::AltModifier);
    QTEST(box(shown.page, "documentKind")->code(), "document");
    QTRY_COMPARE(placesOn(shown.page), places);
    QCOMPARE(birth(shown.page)->isVisible(), asksBirth);
    QCOMPARE(box(shown.page, "sexInput")->isVisible(), asksBirth);
    QVERIFY(line(shown.page, "name")->hasFocus());
}

void tst_IdentityPage::takesAPermitByKeyboard() {
    test::FakeDesk fake;
    Shown shown(fake);
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    shown.press(Qt::Key_2, Qt::AltModifier);
    line(shown.page, "name")->setText(QStringLiteral("陈一鸣")); // as an input method does
    shown.press(Qt::Key_Tab);
    shown.type(QStringLiteral("h0000000102"));
    QCOMPARE(issueOf(shown.page, "numberIssue"), QString());
    QCOMPARE(text(shown.page, "kind"), QStringLiteral("Hong Kong resident"));
    shown.press(Qt::Key_Tab);
    shown.type(QStringLiteral("19850615"));
    QVERIFY(text(shown.page, "age").contains(QStringLiteral("41")));
    while (!box(shown.page, "sexInput")->hasFocus())
        shown.press(Qt::Key_Tab);
    shown.press(Qt::Key_Down);
    Application written = fake.session->application();
    QVERIFY(shown.page.write(written).empty());
    QCOMPARE(written.applicant, std::optional<Person>(test::chan()));
}

void tst_IdentityPage::aBirthDateToComeIsSaidAtOnce() {
    test::FakeDesk fake;
    Shown shown(fake);
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    shown.press(Qt::Key_2, Qt::AltModifier);
    birth(shown.page)->edit()->setFocus();
    shown.type(test::today().addDays(1).toString(QStringLiteral("yyyyMMdd")));
    QVERIFY(!issueOf(shown.page, "birthDateIssue").isEmpty());
    QCOMPARE(text(shown.page, "age"), QStringLiteral("—"));
    birth(shown.page)->edit()->selectAll();
    shown.type(test::today().toString(QStringLiteral("yyyyMMdd")));
    QCOMPARE(issueOf(shown.page, "birthDateIssue"), QString());
    QVERIFY(text(shown.page, "age").contains(u'0'));

    shown.press(Qt::Key_1, Qt::AltModifier);
    line(shown.page, "number")->setText(QStringLiteral("449999203003070022"));
    QVERIFY(!issueOf(shown.page, "numberIssue").isEmpty());
    QCOMPARE(text(shown.page, "birthDate"), QStringLiteral("2030-03-07"));
    QCOMPARE(text(shown.page, "age"), QStringLiteral("—"));
}

void tst_IdentityPage::saysWhatIsWrongWithAPermit_data() {
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isLeft"); ///< said only when the field is left
    QTest::addColumn<QString>("said");
    const auto row = [](const char* sentence, const char* document, const char* typed, const char* said,
                        bool isLeft = false) {
        QTest::newRow(sentence) << QString::fromLatin1(document) << QString::fromLatin1(typed) << isLeft
                                << QString::fromLatin1(said);
    };
    const char* const travel = "hk_macao_travel_permit";
    row("a permit of no Chinese citizen (1.1-3)", travel, "HA1234567", "not Chinese citizens");
    row("it is said with the identity card chosen too", "resident_id_card", "MA1234567", "not Chinese citizens");
    row("nothing is said of ten characters: one of eleven", travel, "H123456780", "");
    row("ten characters, left", travel, "H123456780", "wrong length", true);
    row("another letter", travel, "K12345678", "expected format");
    row("Taiwan's number", travel, "12345678", "another kind of document", true);
    row("a residence permit's number with the identity card", "resident_id_card", "810000198506150127",
        "another kind of document");
    row("a travel permit's number with the identity card", "resident_id_card", "H12345678", "another kind of document");
    row("an old booklet of Taiwan", "taiwan_travel_permit", "1234567801", "old booklets");
    row("seven digits of Taiwan, left", "taiwan_travel_permit", "1234567", "wrong length", true);
    row("a letter among Taiwan's digits, left", "taiwan_travel_permit", "1234567A", "Digits are expected", true);
    row("a wrong check digit of a residence permit", "taiwan_residence_permit", "830000198506150330", "check digit");
    row("Hong Kong's number as Taiwan's residence permit", "taiwan_residence_permit", "810000198506150127",
        "another kind of document");
    row("fifteen digits, left", "resident_id_card", "449999900307002", "first-generation", true);
}

void tst_IdentityPage::saysWhatIsWrongWithAPermit() {
    QFETCH(QString, document);
    QFETCH(QString, typed);
    QFETCH(bool, isLeft);
    QFETCH(QString, said);
    test::FakeDesk fake;
    Shown shown(fake);
    QVERIFY(QTest::qWaitForWindowActive(&shown.page));
    box(shown.page, "documentKind")->setCode(document);
    line(shown.page, "number")->setFocus();
    shown.type(typed);
    if (isLeft)
        shown.press(Qt::Key_Tab);
    const QString shownText = issueOf(shown.page, "numberIssue");
    QVERIFY2(said.isEmpty() ? shownText.isEmpty() : shownText.contains(said), qPrintable(shownText));
    Application written = fake.session->application();
    QVERIFY(hasErrors(shown.page.write(written)));
    QVERIFY(!written.applicant);
}

void tst_IdentityPage::asksForWhatNoNumberTells() {
    test::FakeDesk fake;
    Shown shown(fake);
    box(shown.page, "documentKind")->setCode(QStringLiteral("taiwan_travel_permit"));
    line(shown.page, "name")->setText(QStringLiteral("林晓岚"));
    line(shown.page, "number")->setText(QStringLiteral("00123456"));
    Application written = fake.session->application();
    Issues issues = shown.page.write(written);
    QVERIFY((issues == Issues{{Field::BirthDate, IssueCode::Missing, Severity::Error, {}},
                              {Field::Sex, IssueCode::Missing, Severity::Error, {}}}));
    QVERIFY(!written.applicant);
    shown.page.showIssues(issues);
    QVERIFY(!issueOf(shown.page, "birthDateIssue").isEmpty());
    QVERIFY(!issueOf(shown.page, "sexIssue").isEmpty());

    birth(shown.page)->setDraftText(QStringLiteral("19850230"));
    box(shown.page, "sexInput")->setCode(QStringLiteral("female"));
    QVERIFY(issueOf(shown.page, "sexIssue").isEmpty());
    issues = shown.page.write(written);
    QVERIFY((issues == Issues{{Field::BirthDate, IssueCode::BadDate, Severity::Error, {}}}));
    birth(shown.page)->setDate(QDate(1985, 2, 28));
    QVERIFY(shown.page.write(written).empty());
    QCOMPARE(written.applicant->kind, ApplicantKind::Taiwan);
    QCOMPARE(written.applicant->sex, Sex::Female);
    QCOMPARE(written.applicant->birthDate, QDate(1985, 2, 28));
}

void tst_IdentityPage::showsAPermitAgain() {
    test::FakeDesk fake;
    Shown shown(fake, test::CaseBuilder().ofHongKong().build());
    QCOMPARE(box(shown.page, "documentKind")->code(), QStringLiteral("hk_macao_travel_permit"));
    QCOMPARE(line(shown.page, "number")->text(), QStringLiteral("H00000001"));
    QCOMPARE(birth(shown.page)->date(), QDate(1985, 6, 15));
    QCOMPARE(box(shown.page, "sexInput")->code(), QStringLiteral("male"));
    QCOMPARE(fake.written(shown.page), fake.session->application());
}

void tst_IdentityPage::aNumberThatTellsThemNeedsNoBirthOrSex() {
    test::FakeDesk fake;
    Shown shown(fake, test::CaseBuilder().ofHongKong().build());
    box(shown.page, "documentKind")->setCode(QStringLiteral("hk_macao_residence_permit"));
    line(shown.page, "number")->setText(QStringLiteral("820000198506150217"));
    QCOMPARE(text(shown.page, "birthDate"), QStringLiteral("1985-06-15"));
    QCOMPARE(text(shown.page, "kind"), QStringLiteral("Macao resident"));
    const Application written = fake.written(shown.page);
    QCOMPARE(written.applicant->birthDate, QDate(1985, 6, 15));
    QCOMPARE(written.applicant->kind, ApplicantKind::Macao);
}

void tst_IdentityPage::aDocumentChosenBackHasItsPicturesStill() {
    test::FakeDesk fake;
    Shown shown(fake);
    QSignalSpy kept(&shown.page, &desk::StepPage::keepNow);
    shown.page.findChild<desk::PictureSlot*>(QStringLiteral("slot_id_card_portrait"))
        ->takeImage(test::sharpPicture({1011, 638}), PictureSource::Camera);
    QTRY_COMPARE(kept.count(), 1);
    auto* kind = box(shown.page, "documentKind");
    kind->setCode(QStringLiteral("hk_macao_travel_permit"));
    QVERIFY(!shown.page.findChild<desk::PictureSlot*>(QStringLiteral("slot_travel_permit_front"))->picture());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    kind->setCode(QStringLiteral("resident_id_card"));
    QVERIFY(shown.page.findChild<desk::PictureSlot*>(QStringLiteral("slot_id_card_portrait"))->picture());
}

void tst_IdentityPage::putsBackAPermitThatWasBeingTyped() {
    test::FakeDesk fake;
    const Application application = begun();
    {
        desk::IdentityPage page(fake.open(application, StepId::Identity));
        desk::DraftKeeper keeper(fake.drafts, application.id, QStringLiteral("identity"), &page);
        keeper.restore();
        box(page, "documentKind")->setCode(QStringLiteral("taiwan_travel_permit"));
        line(page, "number")->setText(QStringLiteral("0012"));
        birth(page)->setDraftText(QStringLiteral("198506"));
        box(page, "sexInput")->setCode(QStringLiteral("female"));
        keeper.flush();
    }
    desk::IdentityPage page(fake.open(application, StepId::Identity));
    desk::DraftKeeper keeper(fake.drafts, application.id, QStringLiteral("identity"), &page);
    QSignalSpy restored(&keeper, &desk::DraftKeeper::restored);
    keeper.restore();
    QTRY_COMPARE(restored.count(), 1);
    QCOMPARE(box(page, "documentKind")->code(), QStringLiteral("taiwan_travel_permit"));
    QCOMPARE(line(page, "number")->text(), QStringLiteral("0012"));
    QCOMPARE(birth(page)->draftText(), QStringLiteral("198506"));
    QCOMPARE(box(page, "sexInput")->code(), QStringLiteral("female"));
    QVERIFY(page.findChild<desk::PictureSlot*>(QStringLiteral("slot_travel_permit_front")));
}

QTEST_MAIN(tst_IdentityPage)
#include "tst_IdentityPage.moc"
