// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "desk/steps/confirm/ConfirmPage.h"

#include "desk/review/CaseReview.h"
#include "desk/review/ReviewSection.h"
#include "desk/widgets/KeyButton.h"
#include "desk/widgets/MaskedLabel.h"
#include "desk/widgets/PictureViewer.h"
#include "support/FakeDesk.h"

#include <QGridLayout>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace shouli;
using namespace shouli::domain;
using base::ErrorCode;
using flow::StepId;

namespace {

desk::ReviewSection* sectionOf(const QWidget& page, const QString& name) {
    return page.findChild<desk::ReviewSection*>(name);
}

// All that stands in a section, one label a line.
QString textOf(const QWidget& page, const QString& name) {
    QStringList lines;
    if (const auto* section = sectionOf(page, name))
        for (const QLabel* each : section->findChildren<QLabel*>())
            lines.append(each->text());
    return lines.join(QLatin1Char('\n'));
}

// "label: value" of each of its rows, in their order.
QStringList rowsOf(const QWidget& page, const QString& name) {
    QStringList rows;
    const auto* grid = sectionOf(page, name)->findChild<QGridLayout*>();
    const auto textAt = [grid](int row, int column) {
        return qobject_cast<QLabel*>(grid->itemAtPosition(row, column)->widget())->text();
    };
    for (int row = 0; row < grid->rowCount(); ++row)
        if (grid->itemAtPosition(row, 0))
            rows.append(textAt(row, 0) + QStringLiteral(": ") + textAt(row, 1));
    return rows;
}

desk::MaskedLabel* secretOf(const QWidget& page, const char* section, const QString& name) {
    for (auto* each : sectionOf(page, QLatin1String(section))->findChildren<desk::MaskedLabel*>())
        if (each->accessibleName() == name)
            return each;
    return nullptr;
}

Application caseIn(const QSignalSpy& replaced) { return replaced.at(0).at(0).value<Application>(); }

} // namespace

class tst_ConfirmPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsAllThatWillBeSent_data();
    void showsAllThatWillBeSent();
    void showsEveryRow_data();
    void showsEveryRow();
    void showsTheRecipientOnlyOfAMailedCard();
    void numbersAreMaskedUntilHeld();
    void everyChangeLeadsToItsStep_data();
    void everyChangeLeadsToItsStep();
    void showsAPermitUnderItsLegalName();
    void showsThePicturesAndEnlargesThem();
    void saysWhatIsStillOpen();
    void aReviewThatIsDueIsNotCalledOffline();
    void showsCentralsReasonsBesideWhatTheyConcern();
    void whatIsToBeLookedAtCannotBeChanged();
    void submitsAndShowsWhatCentralAnswers_data();
    void submitsAndShowsWhatCentralAnswers();
    void goesOnQueuedWhenCentralIsSilent();
    void doesNotWaitForALineThatIsDown_data();
    void doesNotWaitForALineThatIsDown();
    void nobodyOverruledAPhotoOfCentrals();
    void submitsOnlyOnce();
    void aFullDiskIsSaidAndNothingIsSubmitted();
    void writesNothing();
};

void tst_ConfirmPage::showsAllThatWillBeSent_data() {
    QTest::addColumn<QString>("section");
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QStringList>("values");
    QTest::newRow("personal information") << "person"
                                          << "Personal information"
                                          << QStringList{"林晓岚",
                                                         "Resident identity card",
                                                         "Female",
                                                         "1990-03-07",
                                                         "汉族",
                                                         "2018-05-10 to 2038-05-10",
                                                         "广东省广州市天河区",
                                                         "虚构路一号二〇三房"};
    QTest::newRow("photo for the card") << "photo"
                                        << "Photo for the card"
                                        << QStringList{"Use the applicant's social-insurance photo"};
    QTest::newRow("card information") << "card"
                                      << "Card information"
                                      << QStringList{"广东省广州市", "中国工商银行", "城镇职工", "Passed"};
    QTest::newRow("way of collecting") << "way"
                                       << "Way of collecting the card" << QStringList{"Pickup at an outlet"};
    QTest::newRow("collecting outlet") << "outlet"
                                       << "Collecting outlet" << QStringList{"中国工商银行", "广东省广州市"};
    QTest::newRow("uploaded materials") << "materials"
                                        << "Uploaded materials" << QStringList{};
}

void tst_ConfirmPage::showsAllThatWillBeSent() {
    QFETCH(QString, section);
    QFETCH(QString, heading);
    QFETCH(QStringList, values);
    test::FakeDesk fake;
    desk::ConfirmPage page(fake.open(test::CaseBuilder().build(), StepId::Confirm));
    QVERIFY(sectionOf(page, section));
    QCOMPARE(sectionOf(page, section)->findChild<QLabel*>(QStringLiteral("heading"))->text(), heading);
    const QString shown = textOf(page, section);
    for (const QString& value : values)
        QVERIFY2(shown.contains(value), qPrintable(value + QStringLiteral(" is not in:\n") + shown));
    QCOMPARE(page.primaryText(), QStringLiteral("Confirm and submit"));
}

void tst_ConfirmPage::showsEveryRow_data() {
    QTest::addColumn<Application>("whole");
    QTest::addColumn<QString>("section");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char* sentence, const Application& whole, const char* section, const QStringList& rows) {
        QTest::newRow(sentence) << whole << section << rows;
    };
    const Application mailed = test::CaseBuilder().mailed().build();
    const Application minor = test::CaseBuilder().ofMinor().build();
    row("of the person", mailed, "person",
        {"Name: 林晓岚", "Document kind: Resident identity card", "Document number: 4499**********0023", "Sex: Female",
         "Birth date: 1990-03-07", "Ethnic group: 汉族", "Document validity: 2018-05-10 to 2038-05-10",
         "Mobile number: 130****0001, Verified", "Occupation: 公务员", "Place of residence: 广东省广州市天河区",
         "Residential address: 虚构路一号二〇三房", "Face verification: Passed"});
    row("of the card", mailed, "card",
        {"Social security number: 4499**********0023", "Intended issuing city: 广东省广州市",
         "Service bank: 中国工商银行", "Insurance type: 城镇职工", "Eligibility: Passed"});
    row("of the way of collecting", mailed, "way", {"Way of delivery: Mail, postage paid by the recipient"});
    row("of the outlet", mailed, "outlet",
        {"Outlet's name: 中国工商银行广州越秀区兴业支行", "Outlet's address: 广东省广州市越秀区兴业路3号",
         "Outlet's phone: 020-55503524"});
    row("of the recipient", mailed, "recipient",
        {"Recipient: 林晓岚", "Recipient's mobile number: 130****0001, Verified",
         "Recipient's area: 广东省广州市天河区", "Recipient's address: 虚构路一号二〇三房"});
    row("of a photo by its receipt", test::CaseBuilder().offline().build(), "photo",
        {"Way: Enter the receipt number of a card photo", "Photo receipt number: AX2000000000001"});
    row("of the guardian", minor, "guardian",
        {"Name: 林晓岚", "Document kind: Resident identity card", "Document number: 4499**********0023",
         "Relation to the applicant: 母亲", "Face verification: Passed"});
    row("of the child", minor, "person",
        {"Name: 林小梅", "Document kind: Household register", "Document number: 4499**********0022", "Sex: Female",
         "Birth date: 2015-06-01", "Ethnic group: 汉族", "Document validity: 2015-06-21 to 2031-05-31",
         "Legal guardian's mobile number: 130****0001, Verified", "Place of residence: 广东省广州市天河区",
         "Residential address: 虚构路一号二〇三房"});
}

void tst_ConfirmPage::showsEveryRow() {
    QFETCH(Application, whole);
    QFETCH(QString, section);
    test::FakeDesk fake;
    desk::ConfirmPage page(fake.open(whole, StepId::Confirm));
    QTEST(rowsOf(page, section), "rows");
}

void tst_ConfirmPage::showsTheRecipientOnlyOfAMailedCard() {
    test::FakeDesk fake;
    desk::ConfirmPage collected(fake.open(test::CaseBuilder().build(), StepId::Confirm));
    QVERIFY(!sectionOf(collected, QStringLiteral("recipient")));
    desk::ConfirmPage mailed(fake.open(test::CaseBuilder().mailed().build(), StepId::Confirm));
    const QString shown = textOf(mailed, "recipient");
    QVERIFY(shown.contains(QStringLiteral("林晓岚")));
    QVERIFY(shown.contains(QStringLiteral("广东省广州市天河区")));
    QVERIFY(shown.contains(QStringLiteral("虚构路一号二〇三房")));
}

void tst_ConfirmPage::numbersAreMaskedUntilHeld() {
    test::FakeDesk fake;
    desk::ConfirmPage page(fake.open(test::CaseBuilder().mailed().build(), StepId::Confirm));
    page.show();
    for (const QLabel* each : page.findChildren<QLabel*>()) {
        QVERIFY2(!each->text().contains(test::lin().number.text()), qPrintable(each->text()));
        QVERIFY2(!each->text().contains(QStringLiteral("13000000001")), qPrintable(each->text()));
    }
    auto* number = secretOf(page, "person", QStringLiteral("Document number"));
    QVERIFY(number);
    const QString masked = number->text();
    QVERIFY(masked.contains(QLatin1Char('*')));
    QTest::mousePress(number, Qt::LeftButton);
    QCOMPARE(number->text(), test::lin().number.text());
    QTest::mouseRelease(number, Qt::LeftButton);
    QCOMPARE(number->text(), masked);
    QTest::keyPress(number, Qt::Key_Space);
    QCOMPARE(number->text(), test::lin().number.text());
    QTest::keyRelease(number, Qt::Key_Space);
    QCOMPARE(number->text(), masked);
    QTest::keyPress(number, Qt::Key_Space);
    page.hide();
    QCOMPARE(number->text(), masked);
    QVERIFY(secretOf(page, "person", QStringLiteral("Mobile number")));
    QVERIFY(secretOf(page, "recipient", QStringLiteral("Recipient's mobile number")));
    QVERIFY(secretOf(page, "card", QStringLiteral("Social security number")));
}

void tst_ConfirmPage::everyChangeLeadsToItsStep_data() {
    QTest::addColumn<QString>("section");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<int>("step");
    const auto row = [](const char* name, const char* section, Qt::Key key, StepId step) {
        QTest::newRow(name) << QString::fromLatin1(section) << key << int(step);
    };
    row("personal information leads to the details", "person", Qt::Key_1, StepId::Details);
    row("the photo leads to the card photo", "photo", Qt::Key_2, StepId::CardPhoto);
    row("card information leads to the details", "card", Qt::Key_3, StepId::Details);
    row("the way of collecting leads to the delivery", "way", Qt::Key_4, StepId::Delivery);
    row("the outlet leads to the delivery", "outlet", Qt::Key_5, StepId::Delivery);
    row("the recipient leads to the delivery", "recipient", Qt::Key_6, StepId::Delivery);
    row("the materials lead to the materials", "materials", Qt::Key_7, StepId::Materials);
}

void tst_ConfirmPage::everyChangeLeadsToItsStep() {
    QFETCH(QString, section);
    QFETCH(Qt::Key, key);
    QFETCH(int, step);
    test::FakeDesk fake;
    desk::ConfirmPage page(fake.open(test::CaseBuilder().mailed().build(), StepId::Confirm));
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy asked(&page, &desk::StepPage::editRequested);
    auto* edit = sectionOf(page, section)->findChild<desk::KeyButton*>(QStringLiteral("edit"));
    QCOMPARE(edit->text(), QStringLiteral("Change"));
    edit->click();
    QTest::keyClick(&page, key, Qt::AltModifier);
    QCOMPARE(asked.count(), 2);
    for (const QList<QVariant>& each : asked) {
        QCOMPARE(int(each.front().value<StepId>()), step);
        flow::FlowSession moved = *fake.session;
        QVERIFY(moved.editFromConfirm(each.front().value<StepId>()));
        QCOMPARE(int(moved.current()), step);
    }
}

void tst_ConfirmPage::showsAPermitUnderItsLegalName() {
    test::FakeDesk fake;
    desk::ConfirmPage page(fake.open(test::CaseBuilder().ofHongKong().build(), StepId::Confirm));
    page.show();
    const auto pictures = sectionOf(page, QStringLiteral("materials"))->findChildren<QToolButton*>();
    QCOMPARE(pictures.size(), 2);
    QCOMPARE(pictures.front()->accessibleName(),
             QStringLiteral("Mainland travel permit for Hong Kong and Macao residents, front"));
    QStringList card;
    for (const auto* shown : sectionOf(page, QStringLiteral("card"))->findChildren<QLabel*>())
        card.append(shown->text());
    QVERIFY2(card.contains(QStringLiteral("Assigned by central")), qPrintable(card.join(u'|')));
}

void tst_ConfirmPage::showsThePicturesAndEnlargesThem() {
    test::FakeDesk fake;
    const Application application = test::CaseBuilder().build();
    for (const auto& [slot, picture] : application.materials) {
        fake.pictures.thumbnails[picture.id] = test::plainJpeg({240, 150});
        fake.pictures.jpegs[picture.id] = test::plainJpeg({1011, 638});
    }
    desk::ConfirmPage page(fake.open(application, StepId::Confirm));
    page.show();
    const auto pictures = sectionOf(page, QStringLiteral("materials"))->findChildren<QToolButton*>();
    QCOMPARE(pictures.size(), 2);
    QCOMPARE(pictures.front()->accessibleName(), QStringLiteral("Identity card, portrait side"));
    QTRY_VERIFY(!pictures.front()->icon().isNull());
    pictures.front()->click();
    QTRY_VERIFY(page.findChild<desk::PictureViewer*>());
    page.findChild<desk::PictureViewer*>()->close();

    // The card photo is not there: it is said, not left blank.
    auto* photo = sectionOf(page, QStringLiteral("photo"))->findChild<QToolButton*>();
    QTRY_VERIFY(photo->text().contains(QStringLiteral("cannot be shown")));
    QSignalSpy failed(&page, &desk::StepPage::errorOccurred);
    photo->click();
    QTRY_COMPARE(failed.count(), 1);
}

void tst_ConfirmPage::saysWhatIsStillOpen() {
    test::FakeDesk fake;
    desk::ConfirmPage online(fake.open(test::CaseBuilder().build(), StepId::Confirm));
    online.show();
    QVERIFY(!online.findChild<QWidget*>(QStringLiteral("openQuestions"))->isVisible());
    desk::ConfirmPage offline(fake.open(test::CaseBuilder().offline().build(), StepId::Confirm));
    offline.show();
    QVERIFY(offline.findChild<QWidget*>(QStringLiteral("openQuestions"))->isVisible());
    const QString text = offline.findChild<QLabel*>(QStringLiteral("openText"))->text();
    QVERIFY(text.contains(QStringLiteral("Eligibility")));
    QVERIFY(text.contains(QStringLiteral("The photo's receipt number")));
    QVERIFY(textOf(offline, "photo").contains(QStringLiteral("AX2000000000001")));
}

void tst_ConfirmPage::submitsAndShowsWhatCentralAnswers_data() {
    QTest::addColumn<ApplicationState>("answer");
    QTest::newRow("central accepts") << ApplicationState::Accepted;
    QTest::newRow("central returns it") << ApplicationState::Returned;
}

void tst_ConfirmPage::submitsAndShowsWhatCentralAnswers() {
    QFETCH(ApplicationState, answer);
    test::FakeDesk fake;
    fake.applications.stateAfterSubmit = ApplicationState::Queued;
    const Application application = test::CaseBuilder().build();
    desk::ConfirmPage page(fake.open(application, StepId::Confirm));
    QSignalSpy replaced(&page, &desk::StepPage::caseReplaced);
    page.proceed();
    QTRY_VERIFY(fake.applications.cases.at(application.id).state == ApplicationState::Queued);
    fake.news.tellCaseChanged(ApplicationId::make()); // of another case
    QCOMPARE(replaced.count(), 0);
    fake.applications.cases.at(application.id).state = answer;
    fake.news.tellCaseChanged(application.id);
    QTRY_COMPARE(replaced.count(), 1);
    QCOMPARE(caseIn(replaced).state, answer);
    QVERIFY(caseIn(replaced).acceptanceNumber.has_value());
}

void tst_ConfirmPage::goesOnQueuedWhenCentralIsSilent() {
    test::FakeDesk fake;
    fake.applications.stateAfterSubmit = ApplicationState::Queued;
    desk::ConfirmPage page(fake.open(test::CaseBuilder().build(), StepId::Confirm));
    QSignalSpy replaced(&page, &desk::StepPage::caseReplaced);
    page.proceed();
    QTRY_COMPARE_WITH_TIMEOUT(replaced.count(), 1, 20'000); // ten seconds of silence
    QCOMPARE(caseIn(replaced).state, ApplicationState::Queued);
}

void tst_ConfirmPage::doesNotWaitForALineThatIsDown_data() {
    QTest::addColumn<bool>("isBeforeTheDisk");
    QTest::newRow("the line says so after the disk answered") << false;
    QTest::newRow("the line is quicker than the disk") << true;
}

// Ten seconds are for silence. A refused connection is an answer.
void tst_ConfirmPage::doesNotWaitForALineThatIsDown() {
    QFETCH(bool, isBeforeTheDisk);
    test::FakeDesk fake;
    fake.applications.stateAfterSubmit = ApplicationState::Queued;
    if (isBeforeTheDisk)
        fake.applications.submitted.hold();
    const Application application = test::CaseBuilder().build();
    desk::ConfirmPage page(fake.open(application, StepId::Confirm));
    QSignalSpy replaced(&page, &desk::StepPage::caseReplaced);
    page.proceed();
    if (!isBeforeTheDisk)
        QTRY_COMPARE(fake.applications.cases.at(application.id).state, ApplicationState::Queued);
    fake.news.tellNotSent(ApplicationId::make()); // another case
    fake.news.tellNotSent(application.id);
    fake.applications.submitted.release();
    QTRY_COMPARE(replaced.count(), 1);
    QCOMPARE(caseIn(replaced).state, ApplicationState::Queued);
}

void tst_ConfirmPage::nobodyOverruledAPhotoOfCentrals() {
    test::FakeDesk fake;
    Application application = test::CaseBuilder().build();
    application.cardPhoto->picture->overruled = {QStringLiteral("too_dark"), QStringLiteral("glasses")};
    desk::ConfirmPage fromCentral(fake.open(application, StepId::Confirm));
    QVERIFY(!textOf(fromCentral, "photo").contains(QStringLiteral("used all the same")));
    application.cardPhoto->way = CardPhotoWay::TakenHere;
    application.cardPhoto->picture->source = PictureSource::Camera;
    desk::ConfirmPage takenHere(fake.open(application, StepId::Confirm));
    QVERIFY(textOf(takenHere, "photo").contains(QStringLiteral("used all the same")));
}

void tst_ConfirmPage::submitsOnlyOnce() {
    test::FakeDesk fake;
    fake.applications.submitted.hold();
    desk::ConfirmPage page(fake.open(test::CaseBuilder().build(), StepId::Confirm));
    page.show();
    QSignalSpy replaced(&page, &desk::StepPage::caseReplaced);
    QTRY_VERIFY(page.isPrimaryEnabled());
    QVERIFY(!page.findChild<QLabel*>(QStringLiteral("progress"))->isVisible());
    page.proceed();
    QVERIFY(!page.isPrimaryEnabled());
    QVERIFY(page.findChild<QLabel*>(QStringLiteral("progress"))->isVisible());
    for (const auto* section : page.findChildren<desk::ReviewSection*>())
        QVERIFY(!section->findChild<desk::KeyButton*>(QStringLiteral("edit"))->isEnabled());
    page.proceed();
    QCOMPARE(fake.applications.submitted.asked, 1);
    fake.applications.submitted.release();
    QTRY_COMPARE(replaced.count(), 1);
}

void tst_ConfirmPage::aFullDiskIsSaidAndNothingIsSubmitted() {
    test::FakeDesk fake;
    fake.applications.submitted.value = base::fail(ErrorCode::DiskFull);
    desk::ConfirmPage page(fake.open(test::CaseBuilder().build(), StepId::Confirm));
    page.show();
    QSignalSpy failed(&page, &desk::StepPage::errorOccurred);
    QSignalSpy replaced(&page, &desk::StepPage::caseReplaced);
    page.proceed();
    QTRY_COMPARE(failed.count(), 1);
    QCOMPARE(failed.at(0).at(0).value<base::Error>().code, ErrorCode::DiskFull);
    QCOMPARE(replaced.count(), 0);
    QTRY_VERIFY(page.isPrimaryEnabled());
    QCOMPARE(fake.session->application().state, ApplicationState::Draft);
}

void tst_ConfirmPage::aReviewThatIsDueIsNotCalledOffline() {
    test::FakeDesk fake;
    Application application = test::CaseBuilder().build();
    application.face.outcome = FaceOutcome::AwaitingReview;
    desk::ConfirmPage page(fake.open(application, StepId::Confirm));
    const QString said = page.findChild<QLabel*>(QStringLiteral("openText"))->text();
    QVERIFY2(said.contains(QStringLiteral("reviewed")) && !said.contains(QStringLiteral("offline")), qPrintable(said));
}

void tst_ConfirmPage::showsCentralsReasonsBesideWhatTheyConcern() {
    test::FakeDesk fake;
    Application application = test::CaseBuilder().offline().build();
    const QString held = QStringLiteral("该人员在省内已持有有效的社会保障卡。");
    const QString file = QStringLiteral("「上传材料」不符合要求。");
    const QString other = QStringLiteral("受理号已被使用。");
    application.refusals = {{QStringLiteral("CASE-CARD-HELD"), held, {}},
                            {QStringLiteral("CASE-REFUSED"), file, QStringLiteral("materials")},
                            {QStringLiteral("CASE-OF-LATER"), other, {}}};
    desk::ConfirmPage page(fake.open(application, StepId::Confirm));
    const QString all = page.findChild<QLabel*>(QStringLiteral("refusalText"))->text();
    for (const QString& reason : {held, file, other})
        QVERIFY2(all.contains(QLatin1Char('\n') + reason), qPrintable(all));
    QVERIFY(textOf(page, QStringLiteral("card")).contains(held));
    QVERIFY(textOf(page, QStringLiteral("card")).contains(QStringLiteral("Refused by central")));
    QVERIFY(textOf(page, QStringLiteral("materials")).contains(file));
    QVERIFY(sectionOf(page, QStringLiteral("card"))->property("refused").toBool());
    QVERIFY(!sectionOf(page, QStringLiteral("person"))->property("refused").isValid());
    // What central said no to waits for it no more.
    const QString open = page.findChild<QLabel*>(QStringLiteral("openText"))->text();
    QVERIFY2(!open.contains(QStringLiteral("Eligibility")), qPrintable(open));
}

void tst_ConfirmPage::whatIsToBeLookedAtCannotBeChanged() {
    test::FakeDesk fake;
    const desk::PageContext context = fake.open(test::CaseBuilder().build(), StepId::Confirm);
    desk::CaseReview page(context.services, context.application(), desk::CaseReview::Use::Look);
    page.show();
    QVERIFY(textOf(page, QStringLiteral("person")).contains(QStringLiteral("林晓岚")));
    for (const auto* edit : page.findChildren<desk::KeyButton*>(QStringLiteral("edit")))
        QVERIFY(!edit->isVisible() && edit->keyText().isEmpty());
    QVERIFY(!page.findChildren<QToolButton*>(QStringLiteral("picture")).isEmpty());
}

void tst_ConfirmPage::writesNothing() {
    test::FakeDesk fake;
    desk::ConfirmPage page(fake.open(test::CaseBuilder().mailed().build(), StepId::Confirm));
    QCOMPARE(fake.written(page), fake.session->application());
}

QTEST_MAIN(tst_ConfirmPage)
#include "tst_ConfirmPage.moc"
