// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "desk/steps/outcome/OutcomePage.h"

#include "desk/papers/PaperDialog.h"
#include "desk/papers/PrinterChoice.h"
#include "desk/widgets/KeyButton.h"
#include "desk/words/ErrorText.h"
#include "support/FakeDesk.h"

#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using base::DeviceCode;
using flow::StepId;

namespace {

Application submitted(ApplicationState state) {
    Application application = test::CaseBuilder().build();
    application.state = state;
    application.submittedAt = test::TestClock().now();
    application.acceptanceNumber =
        AcceptanceNumber::make(*OutletCode::parse(u"901000001"), 1, test::today(), QLatin1Char('A'), 1);
    if (state == ApplicationState::Returned)
        application.refusals = {{QStringLiteral("CASE-CARD-HELD"), QStringLiteral("该人员已持卡"), {}},
                                {QStringLiteral("CASE-REFUSED"), QString(), {}}};
    return application;
}

QString textOf(const QWidget& page, const char* name) { return page.findChild<QLabel*>(QLatin1String(name))->text(); }

desk::KeyButton* button(const QWidget& page, const char* name) {
    return page.findChild<desk::KeyButton*>(QLatin1String(name));
}

} // namespace

class tst_OutcomePage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void successShowsTheNumberAndWhatIsNext();
    void successLeadsBackToTheStart();
    void aQueuedCaseIsMarkedAndChangesByItself();
    void showsWhatCentralAnsweredMeanwhile();
    void failureShowsCentralsReasons();
    void failureLeadsBackToTheStart();
    void failureIsSubmittedAgainFromTheConfirmation();
    void aFailedReopeningIsSaid();
    void leadsToTheWorkbench();
    void showsWhatWasSubmitted_data();
    void showsWhatWasSubmitted();
    void aVoidedCaseSaysWhyAndByWhom();
    void whatCentralSettledIsNotCalledOpen();
    void aMissingPrinterIsSaidAndForgotten();
    void previewsThePapers();
    void thePreviewTellsWhatWasPrinted();
    void anAnswerWaitsForThePreview();
};

void tst_OutcomePage::successShowsTheNumberAndWhatIsNext() {
    test::FakeDesk fake;
    const Application application = submitted(ApplicationState::Accepted);
    desk::OutcomePage page(fake.open(application, StepId::Outcome));
    QCOMPARE(textOf(page, "heading"), QStringLiteral("Submitted"));
    QCOMPARE(textOf(page, "state"), QStringLiteral("Accepted"));
    QCOMPARE(textOf(page, "number"), application.acceptanceNumber->grouped());
    QVERIFY(textOf(page, "text").contains(QStringLiteral("Print the papers")));
    QVERIFY(!textOf(page, "text").contains(QStringLiteral("safe on this workstation")));
}

void tst_OutcomePage::successLeadsBackToTheStart() {
    test::FakeDesk fake;
    desk::OutcomePage page(fake.open(submitted(ApplicationState::Accepted), StepId::Outcome));
    QSignalSpy home(&page, &desk::StepPage::newCaseRequested);
    QCOMPARE(page.primaryText(), QStringLiteral("Back to the start"));
    page.proceed();
    QCOMPARE(home.count(), 1);
}

void tst_OutcomePage::aQueuedCaseIsMarkedAndChangesByItself() {
    test::FakeDesk fake;
    Application application = submitted(ApplicationState::Queued);
    desk::OutcomePage page(fake.open(application, StepId::Outcome));
    QCOMPARE(textOf(page, "heading"), QStringLiteral("Submitted"));
    QCOMPARE(textOf(page, "state"), QStringLiteral("Saved, waiting to be sent"));
    QVERIFY(textOf(page, "text").contains(QStringLiteral("safe on this workstation")));
    QSignalSpy replaced(&page, &desk::StepPage::caseReplaced);
    fake.news.tellCaseChanged(application.id); // still queued
    QCoreApplication::sendPostedEvents();
    QCOMPARE(replaced.count(), 0);
    fake.applications.cases.at(application.id).state = ApplicationState::Returned;
    fake.news.tellCaseChanged(application.id);
    QTRY_COMPARE(replaced.count(), 1);
    QCOMPARE(replaced.at(0).at(0).value<Application>().state, ApplicationState::Returned);
}

// Its answer was being read when the wait for it ended, and nobody tells of it again.
void tst_OutcomePage::showsWhatCentralAnsweredMeanwhile() {
    test::FakeDesk fake;
    const Application queued = submitted(ApplicationState::Queued);
    const desk::PageContext context = fake.open(queued, StepId::Outcome);
    fake.applications.cases.at(queued.id).state = ApplicationState::Accepted;
    desk::OutcomePage page(context);
    QSignalSpy replaced(&page, &desk::StepPage::caseReplaced);
    QTRY_COMPARE(replaced.count(), 1);
    QCOMPARE(replaced.at(0).at(0).value<Application>().state, ApplicationState::Accepted);
}

void tst_OutcomePage::failureShowsCentralsReasons() {
    test::FakeDesk fake;
    desk::OutcomePage page(fake.open(submitted(ApplicationState::Returned), StepId::Outcome));
    page.show();
    QCOMPARE(textOf(page, "heading"), QStringLiteral("Submission failed"));
    QVERIFY(textOf(page, "text").contains(QStringLiteral("该人员已持卡")));
    QVERIFY(textOf(page, "text").contains(QStringLiteral("Central refused the case.")));
    QVERIFY(!button(page, "print")->isVisible());
    QVERIFY(!button(page, "preview")->isVisible());
}

void tst_OutcomePage::failureLeadsBackToTheStart() {
    test::FakeDesk fake;
    desk::OutcomePage page(fake.open(submitted(ApplicationState::Returned), StepId::Outcome));
    page.show();
    QSignalSpy home(&page, &desk::StepPage::newCaseRequested);
    QCOMPARE(button(page, "home")->text(), QStringLiteral("Back to the start"));
    QVERIFY(button(page, "home")->isVisible());
    button(page, "home")->click();
    QCOMPARE(home.count(), 1);
}

void tst_OutcomePage::failureIsSubmittedAgainFromTheConfirmation() {
    test::FakeDesk fake;
    const Application returned = submitted(ApplicationState::Returned);
    desk::OutcomePage page(fake.open(returned, StepId::Outcome));
    QSignalSpy replaced(&page, &desk::StepPage::caseReplaced);
    QCOMPARE(page.primaryText(), QStringLiteral("Submit again"));
    page.proceed();
    QTRY_COMPARE(replaced.count(), 1);
    const auto reopened = replaced.at(0).at(0).value<Application>();
    QCOMPARE(reopened.revision, returned.revision + 1);
    QCOMPARE(reopened.details, returned.details);
    QCOMPARE(reopened.acceptanceNumber, returned.acceptanceNumber);
    const flow::FlowSession again(reopened, fake.reference.current(), fake.clock.today());
    QCOMPARE(int(again.current()), int(StepId::Confirm));
}

void tst_OutcomePage::aFailedReopeningIsSaid() {
    test::FakeDesk fake;
    const Application returned = submitted(ApplicationState::Returned);
    desk::OutcomePage page(fake.open(returned, StepId::Outcome));
    fake.applications.cases.clear();
    QSignalSpy failed(&page, &desk::StepPage::errorOccurred);
    page.proceed();
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(page.isPrimaryEnabled());
}

void tst_OutcomePage::showsWhatWasSubmitted_data() {
    QTest::addColumn<ApplicationState>("state");
    for (const auto state : {ApplicationState::Queued, ApplicationState::Accepted, ApplicationState::Returned})
        QTest::newRow(textOf(state).data()) << state;
}

void tst_OutcomePage::showsWhatWasSubmitted() {
    QFETCH(ApplicationState, state);
    test::FakeDesk fake;
    desk::OutcomePage page(fake.open(submitted(state), StepId::Outcome));
    page.show();
    QStringList shown;
    for (const auto* label : page.findChildren<QLabel*>())
        shown.append(label->text());
    for (const QString text : {"林晓岚", "虚构路一号二〇三房", "中国工商银行"})
        QVERIFY2(shown.contains(text), qPrintable(text));
    for (const auto* edit : page.findChildren<desk::KeyButton*>(QStringLiteral("edit")))
        QVERIFY(!edit->isVisible());
}

void tst_OutcomePage::aVoidedCaseSaysWhyAndByWhom() {
    test::FakeDesk fake;
    Application application = submitted(ApplicationState::Voided);
    application.voiding = Voiding{QStringLiteral("重复受理"), application.owner,        QStringLiteral("王芳"),
                                  OperatorId::make(),         QStringLiteral("李主任"), fake.clock.now()};
    desk::OutcomePage page(fake.open(application, StepId::Outcome));
    page.show();
    QCOMPARE(textOf(page, "heading"), QStringLiteral("Voided"));
    for (const QString said : {"重复受理", "王芳", "李主任"})
        QVERIFY(textOf(page, "text").contains(said));
    QCOMPARE(textOf(page, "number"), application.acceptanceNumber->grouped());
    QVERIFY(!button(page, "print")->isVisible());
    QCOMPARE(page.primaryText(), QStringLiteral("Back to the start"));
}

void tst_OutcomePage::whatCentralSettledIsNotCalledOpen() {
    test::FakeDesk fake;
    Application application = test::CaseBuilder().offline().build();
    application.state = ApplicationState::Accepted;
    application.submittedAt = fake.clock.now();
    desk::OutcomePage page(fake.open(application, StepId::Outcome));
    QVERIFY(!textOf(page, "text").contains(QStringLiteral("still open")));
    for (const auto* label : page.findChildren<QLabel*>())
        QVERIFY2(!label->text().contains(QStringLiteral("To be checked by central")), qPrintable(label->text()));
    application.state = ApplicationState::Queued;
    desk::OutcomePage waiting(fake.open(application, StepId::Outcome));
    QVERIFY(textOf(waiting, "text").contains(QStringLiteral("still open")));
}

void tst_OutcomePage::leadsToTheWorkbench() {
    test::FakeDesk fake;
    desk::OutcomePage page(fake.open(submitted(ApplicationState::Accepted), StepId::Outcome));
    QSignalSpy left(&page, &desk::StepPage::workbenchRequested);
    button(page, "workbench")->click();
    QCOMPARE(left.count(), 1);
}

void tst_OutcomePage::aMissingPrinterIsSaidAndForgotten() {
    test::FakeDesk fake;
    fake.services.dataFolder = fake.settings.path();
    desk::PrinterChoice printers(fake.services.dataFolder);
    for (const char* paper : {"receipt", "application_form"})
        printers.remember(QLatin1String(paper), {QStringLiteral("no such printer"), 2});
    const Application application = submitted(ApplicationState::Accepted);
    desk::OutcomePage page(fake.open(application, StepId::Outcome));
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy failed(&page, &desk::StepPage::errorOccurred);
    QTest::keyClick(&page, Qt::Key_F7);
    QTRY_COMPARE(failed.count(), 2);
    const auto error = failed.at(0).at(0).value<base::Error>();
    QCOMPARE(error.code, DeviceCode::PrinterMissing);
    QVERIFY(desk::errorText(error).contains(QLatin1String("PDF"))); // a way that is there without any printer
    QCOMPARE(textOf(page, "job"),
             QStringLiteral("Acceptance receipt was not printed.\nApplication form was not printed."));
    QVERIFY(!printers.of(QStringLiteral("receipt")));
    QVERIFY(fake.prints.printed.isEmpty());
    QCOMPARE(fake.applications.cases.at(application.id), fake.session->application());
}

void tst_OutcomePage::previewsThePapers() {
    test::FakeDesk fake;
    const Application application = submitted(ApplicationState::Accepted);
    fake.pictures.jpegs[application.cardPhoto->picture->id] = test::plainJpeg({358, 441});
    desk::OutcomePage page(fake.open(application, StepId::Outcome));
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QTest::keyClick(&page, Qt::Key_F6);
    auto* dialog = page.findChild<desk::PaperDialog*>();
    QVERIFY(dialog);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->findChildren<QLabel*>(QStringLiteral("page")).size(), 1, 30000);
    const QPixmap sheet = dialog->findChild<QLabel*>(QStringLiteral("page"))->pixmap(Qt::ReturnByValue);
    QVERIFY(qAbs(sheet.width() - 794) <= 1); // 210 mm at 96 dpi
    QVERIFY(button(*dialog, "print")->isEnabled());
    const QImage receipt = sheet.toImage();
    QTest::keyClick(dialog, Qt::Key_2, Qt::AltModifier);
    QVERIFY(!button(*dialog, "print")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(button(*dialog, "print")->isEnabled(), 30000);
    QVERIFY(dialog->findChild<QLabel*>(QStringLiteral("page"))->pixmap(Qt::ReturnByValue).toImage() != receipt);
    QVERIFY(fake.prints.printed.isEmpty());

    // Saving warns first.
    button(*dialog, "save")->click();
    QTRY_VERIFY(test::openPopup());
    QVERIFY(test::openPopup()->informativeText().contains(QStringLiteral("responsible")));
    test::openPopup()->findChild<QPushButton*>(QStringLiteral("cancel"))->click();
    QTRY_VERIFY(!test::openPopup());
    QVERIFY(fake.prints.printed.isEmpty());
}

void tst_OutcomePage::thePreviewTellsWhatWasPrinted() {
    test::FakeDesk fake;
    const Application application = submitted(ApplicationState::Accepted);
    fake.pictures.jpegs[application.cardPhoto->picture->id] = test::plainJpeg({358, 441});
    desk::OutcomePage page(fake.open(application, StepId::Outcome));
    page.show();
    button(page, "preview")->click();
    auto* dialog = page.findChild<desk::PaperDialog*>();
    QVERIFY(dialog);
    auto* history = dialog->findChild<QListWidget*>(QStringLiteral("history"));
    QCOMPARE(history->item(0)->text(), QStringLiteral("Nothing was printed yet."));
    dialog->reject();
    QTRY_VERIFY(!page.findChild<desk::PaperDialog*>());
    fake.prints.record(application.id, QStringLiteral("receipt"), 2, QStringLiteral("HP"));
    fake.prints.record(application.id, QStringLiteral("application_form"), 1, {});
    button(page, "preview")->click();
    dialog = page.findChild<desk::PaperDialog*>();
    history = dialog->findChild<QListWidget*>(QStringLiteral("history"));
    QCOMPARE(history->count(), 2);
    QVERIFY(history->item(0)->text().contains(QStringLiteral("Application form\n王芳, saved as PDF")));
    QVERIFY(history->item(1)->text().contains(QStringLiteral("Acceptance receipt\n王芳")));
    QVERIFY(history->item(1)->text().contains(QStringLiteral("on HP")));
}

void tst_OutcomePage::anAnswerWaitsForThePreview() {
    test::FakeDesk fake;
    const Application application = submitted(ApplicationState::Queued);
    desk::OutcomePage page(fake.open(application, StepId::Outcome));
    page.show();
    QSignalSpy replaced(&page, &desk::StepPage::caseReplaced);
    button(page, "preview")->click();
    auto* dialog = page.findChild<desk::PaperDialog*>();
    QVERIFY(dialog);
    fake.applications.cases.at(application.id).state = ApplicationState::Accepted;
    fake.news.tellCaseChanged(application.id);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(replaced.count(), 0);
    dialog->reject();
    QTRY_COMPARE(replaced.count(), 1);
}

QTEST_MAIN(tst_OutcomePage)
#include "tst_OutcomePage.moc"
