// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/EveryWindow.h"

#include "base/DeviceCode.h"
#include "desk/fields/ApprovalDialog.h"
#include "desk/fields/DateField.h"
#include "desk/fields/RareCharacterDialog.h"
#include "desk/papers/CasePaper.h"
#include "desk/papers/HandoverDialog.h"
#include "desk/papers/PaperDialog.h"
#include "desk/papers/PaperJob.h"
#include "desk/papers/PrintersDialog.h"
#include "desk/sheets/CameraDialog.h"
#include "desk/sheets/DocumentDialog.h"
#include "desk/sheets/FileSheetsDialog.h"
#include "desk/sheets/ScanChoice.h"
#include "desk/sheets/ScanDialog.h"
#include "desk/sheets/ScanPanel.h"
#include "desk/shell/FirstStartView.h"
#include "desk/shell/OperatorsDialog.h"
#include "desk/shell/WorkbenchView.h"
#include "desk/steps/delivery/OutletDialog.h"
#include "desk/steps/face/NoticeDialog.h"
#include "desk/widgets/Banner.h"
#include "desk/widgets/FileChooser.h"
#include "desk/widgets/PictureViewer.h"
#include "desk/widgets/Popup.h"
#include "desk/wizard/WizardWindow.h"
#include "domain/Issue.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

namespace shouli::test {

using namespace domain;
using flow::StepId;

Stage::Stage() {
    readers.with(QStringLiteral("/dev/reader"), [](FakeReader&) {});
    fake.services.cardReader = &reader;
    fake.central.cards.value = twoCards();
    fake.accounts.stateAnswer.value = fake.counter.workstation;
    fake.accounts.signInAnswer.value = fake.counter.account;
    window = std::make_unique<desk::MainWindow>(fake.services);
    window->resize(kClient);
}

QWidget* Stage::at(Application application, StepId step) {
    application.owner = fake.counter.account.id;
    application.step = flow::textOf(step);
    for (const auto& [slot, picture] : application.materials) {
        fake.pictures.jpegs[picture.id] = plainJpeg({640, 400});
        fake.pictures.thumbnails[picture.id] = plainJpeg({320, 200});
    }
    fake.applications.cases[application.id] = application;
    window->enter(fake.counter.account, fake.counter.workstation);
    window->show();
    Q_EMIT window->findChild<desk::WorkbenchView*>()->caseRequested(application.id);
    if (!QTest::qWaitFor([this] { return window->findChild<desk::StepPage*>() != nullptr; }))
        qFatal("the case is not open");
    return window.get();
}

namespace {

Application clearingDone() {
    Application application = CaseBuilder().ofClearing().build();
    application.state = ApplicationState::Accepted;
    return application;
}

Application accepted(Application application) {
    application.state = ApplicationState::Accepted;
    application.submittedAt = QDateTime(today(), QTime(2, 5), Qt::UTC);
    application.acceptanceNumber =
        AcceptanceNumber::make(*OutletCode::parse(u"901000001"), 1, today(), QLatin1Char('A'), 1);
    return application;
}

Application without(Application application, StepId step) {
    if (step == StepId::Face || step == StepId::Identity)
        application.face = {};
    if (step == StepId::Eligibility) {
        application.eligibility = {};
        application.eligibility.precheck = CheckOutcome::Passed; // else it stands at the step before
    }
    if (step == StepId::CardPhoto)
        application.cardPhoto = {};
    return application;
}

/// The scan dialog at a folder.
desk::ScanDialog* folderScan(Stage& stage) {
    desk::ScanChoice choice(stage.fake.services.dataFolder);
    choice.setDevice(QString(desk::ScanChoice::kFolderId), {});
    choice.setFolder(stage.fake.services.dataFolder);
    auto* scan =
        new desk::ScanDialog(stage.fake.services, ScriptedScanner::source(stage.script), CaseBuilder().build().id,
                             {QStringLiteral("front"), QStringLiteral("back")}, stage.main());
    stage.opened(scan);
    return scan;
}

/// With so many sheets in it and all that can be said below them: five files that are not taken, and others that are
/// not finished.
desk::ScanDialog* refusedScan(Stage& stage, int sheets) {
    desk::ScanDialog* scan = folderScan(stage);
    for (int sheet = 0; sheet < sheets; ++sheet)
        scan->stack().add(sharpPicture({640, 480}), {});
    if (!QTest::qWaitFor([scan] { return !scan->stack().isBusy(); }))
        qFatal("the sheets do not come");
    for (int file = 1; file <= 5; ++file)
        Q_EMIT scan->files().failed(QStringLiteral("/scans/Scan of the second floor, %1.pdf").arg(file),
                                    base::Error{base::DeviceCode::FileFormUnseen, {}});
    Q_EMIT scan->findChild<desk::ScanPanel*>()->folder().waitingChanged({QStringLiteral("/scans/open.tif")},
                                                                        {QStringLiteral("/scans/unknown.tif")});
    return scan;
}

} // namespace

std::vector<std::pair<const char*, Show>> everyWindow() {
    std::vector<std::pair<const char*, Show>> all;
    const auto page = [&](const char* name, const Application& application, StepId step) {
        all.emplace_back(name,
                         [application, step](Stage& stage) { return stage.at(without(application, step), step); });
    };
    const auto exactly = [&](const char* name, const Application& application, StepId step) {
        all.emplace_back(name, [application, step](Stage& stage) { return stage.at(application, step); });
    };
    const Application adult = CaseBuilder().build();
    const Application guest = CaseBuilder().ofHongKong().build();
    const Application minor = CaseBuilder().ofMinor().build();
    const Application clearing = CaseBuilder().ofClearing().build();
    page("guide", CaseBuilder().begun().build(), StepId::Guide);
    page("identity", adult, StepId::Identity);
    page("identity with a permit", guest, StepId::Identity);
    page("identity of a guardian", minor, StepId::Identity);
    page("face", adult, StepId::Face);
    page("eligibility", adult, StepId::Eligibility);
    page("eligibility of a child", minor, StepId::Eligibility);
    page("materials", adult, StepId::Materials);
    page("materials of a child", minor, StepId::Materials);
    page("card photo", adult, StepId::CardPhoto);
    page("details", adult, StepId::Details);
    page("details with a permit", guest, StepId::Details);
    page("details of a child", minor, StepId::Details);
    page("delivery to an outlet", adult, StepId::Delivery);
    page("delivery by mail", CaseBuilder().mailed().build(), StepId::Delivery);
    page("delivery with a permit", guest, StepId::Delivery);
    page("confirmation", adult, StepId::Confirm);
    page("confirmation of a child", minor, StepId::Confirm);
    page("outcome", accepted(adult), StepId::Outcome);
    page("outcome of a child", accepted(minor), StepId::Outcome);
    page("guide of a clearing", clearing, StepId::Guide);
    page("cards", clearing, StepId::Cards);
    page("confirmation of a clearing", clearing, StepId::Confirm);
    page("outcome of a clearing", clearingDone(), StepId::Outcome);
    all.emplace_back("identity while the card reader is chosen", [adult](Stage& stage) {
        QWidget* window = stage.at(without(adult, StepId::Identity), StepId::Identity);
        window->findChild<QAbstractButton*>(QStringLiteral("chooseCardReader"))->click();
        return window;
    });
    all.emplace_back("a name with a sign in place of a character", [adult](Stage& stage) {
        QWidget* window = stage.at(without(adult, StepId::Identity), StepId::Identity);
        window->findChild<QLineEdit*>(QStringLiteral("name"))->setText(QStringLiteral("林\u2F92")); // a radical
        return window;
    });
    Application unsure = without(adult, StepId::Face);
    unsure.face.consent = adult.face.consent;
    unsure.face.livePicture = adult.materials.begin()->second;
    unsure.face.band = FaceBand::Unsure;
    unsure.face.attempts = 2;
    exactly("face to be decided by the operator", unsure, StepId::Face);
    Application photo = adult;
    for (const CardPhotoWay way : {CardPhotoWay::TakenHere, CardPhotoWay::SocialInsurance}) {
        photo.cardPhoto->way = way;
        exactly(way == CardPhotoWay::TakenHere ? "card photo by camera" : "card photo on file", photo,
                StepId::CardPhoto);
    }
    Application returned = adult;
    returned.refusals = {
        {QStringLiteral("CASE-CARD-HELD"), QStringLiteral("该人员在省内已持有有效的社会保障卡。"), {}},
        {QStringLiteral("CASE-REFUSED"), QStringLiteral("「上传材料」不符合要求。"), QStringLiteral("materials")}};
    page("confirmation of a returned case", returned, StepId::Confirm);
    all.emplace_back("a page under a long message", [adult](Stage& stage) {
        QWidget* window = stage.at(adult, StepId::Details);
        Q_EMIT window->findChild<desk::StepPage*>()->noticeRaised(
            QStringLiteral("An important sentence. ").repeated(60));
        return window;
    });
    all.emplace_back("details with everything wrong", [adult](Stage& stage) {
        Application empty = adult;
        empty.details.reset();
        QWidget* window = stage.at(empty, StepId::Details);
        Issues issues;
        for (const Field field :
             {Field::EthnicGroup, Field::ValidFrom, Field::ValidUntil, Field::LongTerm, Field::Mobile, Field::SmsCode,
              Field::Occupation, Field::Residence, Field::ResidenceAddress, Field::Bank, Field::InsuranceType})
            issues.push_back({field, IssueCode::ChangedSinceVerified, Severity::Error, {}});
        window->findChild<desk::StepPage*>()->desk::StepPage::showIssues(issues);
        return window;
    });
    all.emplace_back("the calendar", [guest](Stage& stage) {
        QWidget* window = stage.at(guest, StepId::Details);
        QTest::keyClick(window->findChild<desk::DateField*>(QStringLiteral("validUntil"))->edit(), Qt::Key_Down);
        return window;
    });
    all.emplace_back("sign-in", [](Stage& stage) {
        stage.window->begin();
        stage.window->show();
        return stage.main();
    });
    all.emplace_back("sign-in of a locked desk", [](Stage& stage) {
        stage.window->enter(stage.fake.counter.account, stage.fake.counter.workstation);
        stage.window->show();
        stage.window->findChild<QAbstractButton*>(QStringLiteral("lock"))->click();
        return stage.main();
    });
    all.emplace_back("first start", [](Stage& stage) {
        stage.fake.accounts.stateAnswer.value = WorkstationState{};
        stage.window->begin();
        stage.window->show();
        return stage.main();
    });
    const auto workbench = [&](const char* name, int cases, const QString& message) {
        all.emplace_back(name, [adult, cases, message](Stage& stage) {
            for (int i = 0; i < cases; ++i) {
                Application application = i % 2 == 0 ? adult : accepted(adult);
                application.id = ApplicationId::make();
                application.owner = stage.fake.counter.account.id;
                stage.fake.applications.cases[application.id] = application;
            }
            stage.window->enter(stage.fake.counter.account, stage.fake.counter.workstation);
            if (!message.isEmpty())
                stage.window->findChild<desk::WorkbenchView*>()->say(message);
            stage.window->show();
            return stage.main();
        });
    };
    workbench("workbench", 12, {});
    workbench("workbench without a case", 0, {});
    workbench("workbench of three cases under a message", 3, QStringLiteral("What has happened."));
    workbench("workbench of forty cases", 40, {});

    all.emplace_back("camera", [](Stage& stage) {
        return stage.opened(new desk::CameraDialog(
            stillCamera(sharpPicture({640, 480})), stage.fake.services.cameras.documents().source(),
            stage.fake.services.dataFolder, {{QStringLiteral("front"), capture::DocumentShape::Card}}, stage.main()));
    });
    all.emplace_back("no camera", [](Stage& stage) {
        return stage.opened(new desk::CameraDialog(
            missingCamera(), stage.fake.services.cameras.documents().source(), stage.fake.services.dataFolder,
            {{QStringLiteral("front"), capture::DocumentShape::Card}}, stage.main()));
    });
    all.emplace_back("the corners of a document", [](Stage& stage) {
        const QImage picture = sharpPicture({1280, 960});
        const capture::RectifiedDocument rectified{
            picture, {}, picture, {capture::PictureFinding::TooBlurred, capture::PictureFinding::TooDark}};
        return stage.opened(new desk::DocumentDialog(stage.fake.services.cameras.documents().source(),
                                                     QStringLiteral("front"), rectified, capture::DocumentShape::Card,
                                                     stage.main()));
    });
    all.emplace_back("scan", [](Stage& stage) {
        return stage.opened(new desk::ScanDialog(stage.fake.services, ScriptedScanner::source(stage.script),
                                                 CaseBuilder().build().id,
                                                 {QStringLiteral("front"), QStringLiteral("back")}, stage.main()));
    });
    all.emplace_back("scan after a page was deleted", [](Stage& stage) {
        desk::ScanChoice choice(stage.fake.services.dataFolder);
        choice.setDevice(QStringLiteral("a:1"), QStringLiteral("Maker Model"));
        choice.setSource(capture::ScanSource::Feeder);
        auto* dialog =
            new desk::ScanDialog(stage.fake.services, ScriptedScanner::source(stage.script), CaseBuilder().build().id,
                                 {QStringLiteral("front"), QStringLiteral("back")}, stage.main());
        stage.opened(dialog);
        const auto isEnabled = [dialog](const char* name) {
            return QTest::qWaitFor(
                [=] { return dialog->findChild<QAbstractButton*>(QLatin1String(name))->isEnabled(); });
        };
        if (!isEnabled("start"))
            qFatal("the scanner does not open");
        QTest::keyClick(dialog, Qt::Key_F2);
        if (!isEnabled("usePages"))
            qFatal("no page came");
        dialog->findChild<QListWidget*>(QStringLiteral("pages"))->setFocus();
        QTest::keyClick(dialog, Qt::Key_Delete);
        return dialog;
    });
    all.emplace_back("scan into a folder", [](Stage& stage) { return folderScan(stage); });
    all.emplace_back("scan with refused files", [](Stage& stage) { return refusedScan(stage, 0); });
    all.emplace_back("scan with refused files and sheets", [](Stage& stage) { return refusedScan(stage, 3); });
    all.emplace_back("scan with refused files, sheets and one dropped", [](Stage& stage) {
        desk::ScanDialog* scan = refusedScan(stage, 3);
        scan->findChild<QAbstractButton*>(QStringLiteral("drop"))->click();
        if (!scan->findChild<QWidget*>(QStringLiteral("undoBar"))->isVisible())
            qFatal("nothing can be undone");
        return scan;
    });
    all.emplace_back("pages of a file", [](Stage& stage) {
        capture::DocumentProbe probe;
        probe.pages.resize(3);
        return stage.opened(new desk::FileSheetsDialog(stage.fake.services.fileImport, {}, probe, stage.main()));
    });
    all.emplace_back("pages in order", [](Stage& stage) {
        return stage.opened(new desk::SheetsDialog(stage.fake.services, CaseBuilder().build().id,
                                                   {QStringLiteral("front"), QStringLiteral("back")}, stage.main()));
    });
    all.emplace_back("outlets", [](Stage& stage) {
        return stage.opened(new desk::OutletDialog(shippedReference(), QStringLiteral("440100"),
                                                   QStringLiteral("95588"), stage.main()));
    });
    all.emplace_back("rare characters", [](Stage& stage) {
        return stage.opened(new desk::RareCharacterDialog(QStringLiteral("土口"), stage.main()));
    });
    all.emplace_back("papers", [adult](Stage& stage) {
        const Application application = accepted(adult);
        stage.fake.applications.cases[application.id] = application;
        auto* job =
            new desk::PaperJob(std::make_unique<desk::CasePapers>(stage.fake.services, stage.fake.counter, application),
                               stage.fake.services.dataFolder, stage.main());
        return stage.opened(new desk::PaperDialog(*job, stage.main()));
    });
    all.emplace_back("printers", [](Stage& stage) {
        stage.printers = std::make_unique<desk::PrinterChoice>(stage.fake.services.dataFolder);
        return stage.opened(new desk::PrintersDialog(
            {desk::Paper::Receipt, desk::Paper::ApplicationForm}, *stage.printers,
            {QStringLiteral("A printer of a long name on the second floor, beside the window (copy 2)")}, {},
            stage.main()));
    });
    all.emplace_back("handover", [](Stage& stage) {
        return stage.opened(new desk::HandoverDialog(stage.fake.services, stage.fake.counter, stage.main()));
    });
    all.emplace_back("operators", [](Stage& stage) {
        for (int i = 0; i < 30; ++i)
            stage.fake.accounts.accounts.push_back(stage.fake.counter.account);
        return stage.opened(new desk::OperatorsDialog(stage.fake.services, stage.main()));
    });
    all.emplace_back("approval", [](Stage& stage) {
        desk::ApprovalDialog::Action action;
        action.title = QStringLiteral("Approve");
        action.explanation = QStringLiteral("What is to be approved, and why. ").repeated(12);
        action.reasons = {QStringLiteral("The applicant has no mainland mobile number, and so on and so forth")};
        return stage.opened(new desk::ApprovalDialog(stage.fake.services.accounts, action, stage.main()));
    });
    all.emplace_back("a file is chosen", [](Stage& stage) {
        return stage.opened(
            new desk::FileChooser(stage.main(), QStringLiteral("Choose"), stage.fake.services.dataFolder));
    });
    all.emplace_back("a notice", [](Stage& stage) {
        return stage.opened(
            new desk::NoticeDialog(shippedReference()->notices.at(QStringLiteral("face_consent")), stage.main()));
    });
    all.emplace_back("a picture", [](Stage& stage) {
        return stage.opened(new desk::PictureViewer(QStringLiteral("front"), sharpPicture({2000, 1400}), stage.main()));
    });
    const auto popup = [&](const char* name, const QString& text, bool isQuestion) {
        all.emplace_back(name, [text, isQuestion](Stage& stage) -> QWidget* {
            stage.window->show();
            if (isQuestion)
                desk::popup::askIrreversible(stage.main(), QStringLiteral("A question?"), text, [] {});
            else
                desk::popup::say(stage.main(), QStringLiteral("A title"), text);
            return openPopup();
        });
    };
    popup("a short message", QStringLiteral("A sentence."), false);
    popup("a long message", QStringLiteral("A sentence that says something. ").repeated(120), false);
    popup("a long message of many lines", QStringLiteral("A field: what is wrong with it.\n").repeated(60), false);
    popup("a long question", QStringLiteral("A sentence that says something. ").repeated(80), true);
    return all;
}

} // namespace shouli::test
