// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every page and every dialog, in each language, on the smallest screen that counters have: 1366 x 768 at 125 % with a
// task bar leaves 1093 x 574, of which 1024 x 560 is asked for, title bar included.
#include "desk/sheets/ScanChoice.h"
#include "desk/shell/ScreenFit.h"

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
#include "desk/shell/MainWindow.h"
#include "desk/shell/OperatorsDialog.h"
#include "desk/shell/ShownParts.h"
#include "desk/shell/WorkbenchView.h"
#include "desk/steps/delivery/OutletDialog.h"
#include "desk/steps/face/NoticeDialog.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/Banner.h"
#include "desk/widgets/PictureViewer.h"
#include "desk/widgets/Popup.h"
#include "desk/wizard/StepRail.h"
#include "desk/wizard/WizardWindow.h"
#include "domain/Issue.h"
#include "support/FakeDesk.h"
#include "support/ScriptedScanner.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScreen>
#include <QStackedWidget>
#include <QTemporaryFile>
#include <QTest>
#include <QTranslator>

using namespace shouli;
using namespace shouli::domain;
using flow::StepId;

namespace {

constexpr QSize kClient(1024, 530); // of desk::kSmallestScreen, below a title bar of 30
constexpr int kFramePx = 2;         // that the platform without a display puts round a window

/// One desk, and what is shown of it.
struct Stage {
    test::FakeDesk fake;
    test::ScannerScript script;
    std::unique_ptr<desk::MainWindow> window;
    std::unique_ptr<desk::PrinterChoice> printers;

    Stage() {
        fake.accounts.stateAnswer.value = fake.counter.workstation;
        fake.accounts.signInAnswer.value = fake.counter.account;
        window = std::make_unique<desk::MainWindow>(fake.services);
        window->resize(kClient);
    }
    QWidget* main() { return window.get(); }
    /// The main window with this case open at this step.
    QWidget* at(Application application, StepId step) {
        application.owner = fake.counter.account.id;
        application.step = flow::textOf(step);
        for (const auto& [slot, picture] : application.materials) {
            fake.pictures.jpegs[picture.id] = test::plainJpeg({640, 400});
            fake.pictures.thumbnails[picture.id] = test::plainJpeg({320, 200});
        }
        fake.applications.cases[application.id] = application;
        window->enter(fake.counter.account, fake.counter.workstation);
        window->show();
        Q_EMIT window->findChild<desk::WorkbenchView*>()->caseRequested(application.id);
        if (!QTest::qWaitFor([this] { return window->findChild<desk::StepPage*>() != nullptr; }))
            qFatal("the case is not open");
        return window.get();
    }
    template <typename Dialog>
    QWidget* opened(Dialog* dialog) {
        window->show();
        dialog->open();
        return dialog;
    }
    /// The scan dialog at a folder.
    desk::ScanDialog* folderScan() {
        desk::ScanChoice choice(fake.services.dataFolder);
        choice.setDevice(QString(desk::ScanChoice::kFolderId), {});
        choice.setFolder(fake.services.dataFolder);
        auto* scan =
            new desk::ScanDialog(fake.services, test::ScriptedScanner::source(script), test::CaseBuilder().build().id,
                                 {QStringLiteral("front"), QStringLiteral("back")}, window.get());
        opened(scan);
        return scan;
    }
    /// With so many sheets in it and all that can be said below them: five files that are not taken, and others that
    /// are not finished.
    desk::ScanDialog* refusedScan(int sheets) {
        desk::ScanDialog* scan = folderScan();
        for (int sheet = 0; sheet < sheets; ++sheet)
            scan->stack().add(test::sharpPicture({640, 480}), {});
        if (!QTest::qWaitFor([scan] { return !scan->stack().isBusy(); }))
            qFatal("the sheets do not come");
        for (int file = 1; file <= 5; ++file)
            Q_EMIT scan->files().failed(QStringLiteral("/scans/Scan of the second floor, %1.pdf").arg(file),
                                        base::Error{base::DeviceCode::FileFormUnseen, {}});
        Q_EMIT scan->findChild<desk::ScanPanel*>()->folder().waitingChanged({QStringLiteral("/scans/open.tif")},
                                                                            {QStringLiteral("/scans/unknown.tif")});
        return scan;
    }
};

using Show = std::function<QWidget*(Stage&)>;

/// Notes what asks for a layout.
struct Layouts : QObject {
    Layouts() { qApp->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::LayoutRequest)
            asked.append(QLatin1String(watched->metaObject()->className()) + u' ' + watched->objectName());
        return false;
    }
    /// Whether nothing asks for a while.
    bool areAtRest() {
        asked.clear();
        QTest::qWait(20);
        return asked.isEmpty();
    }
    QStringList asked;
};

Application clearingDone() {
    Application application = test::CaseBuilder().ofClearing().build();
    application.state = ApplicationState::Accepted;
    return application;
}

Application accepted(Application application) {
    application.state = ApplicationState::Accepted;
    application.submittedAt = QDateTime(test::today(), QTime(2, 5), Qt::UTC);
    application.acceptanceNumber =
        AcceptanceNumber::make(*OutletCode::parse(u"901000001"), 1, test::today(), QLatin1Char('A'), 1);
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

std::vector<std::pair<const char*, Show>> shown() {
    std::vector<std::pair<const char*, Show>> all;
    const auto page = [&](const char* name, const Application& application, StepId step) {
        all.emplace_back(name,
                         [application, step](Stage& stage) { return stage.at(without(application, step), step); });
    };
    const auto exactly = [&](const char* name, const Application& application, StepId step) {
        all.emplace_back(name, [application, step](Stage& stage) { return stage.at(application, step); });
    };
    const Application adult = test::CaseBuilder().build();
    const Application guest = test::CaseBuilder().ofHongKong().build();
    const Application minor = test::CaseBuilder().ofMinor().build();
    const Application clearing = test::CaseBuilder().ofClearing().build();
    page("guide", test::CaseBuilder().begun().build(), StepId::Guide);
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
    page("delivery by mail", test::CaseBuilder().mailed().build(), StepId::Delivery);
    page("delivery with a permit", guest, StepId::Delivery);
    page("confirmation", adult, StepId::Confirm);
    page("confirmation of a child", minor, StepId::Confirm);
    page("outcome", accepted(adult), StepId::Outcome);
    page("outcome of a child", accepted(minor), StepId::Outcome);
    page("guide of a clearing", clearing, StepId::Guide);
    page("cards", clearing, StepId::Cards);
    page("confirmation of a clearing", clearing, StepId::Confirm);
    page("outcome of a clearing", clearingDone(), StepId::Outcome);
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
    all.emplace_back("workbench", [adult](Stage& stage) {
        for (int i = 0; i < 12; ++i) {
            Application application = i % 2 == 0 ? adult : accepted(adult);
            application.id = ApplicationId::make();
            application.owner = stage.fake.counter.account.id;
            stage.fake.applications.cases[application.id] = application;
        }
        stage.window->enter(stage.fake.counter.account, stage.fake.counter.workstation);
        stage.window->show();
        return stage.main();
    });

    all.emplace_back("camera", [](Stage& stage) {
        return stage.opened(new desk::CameraDialog(
            test::stillCamera(test::sharpPicture({640, 480})), stage.fake.services.cameras.documents().source(),
            stage.fake.services.dataFolder, {{QStringLiteral("front"), capture::DocumentShape::Card}}, stage.main()));
    });
    all.emplace_back("no camera", [](Stage& stage) {
        return stage.opened(new desk::CameraDialog(
            test::missingCamera(), stage.fake.services.cameras.documents().source(), stage.fake.services.dataFolder,
            {{QStringLiteral("front"), capture::DocumentShape::Card}}, stage.main()));
    });
    all.emplace_back("the corners of a document", [](Stage& stage) {
        const QImage picture = test::sharpPicture({1280, 960});
        const capture::RectifiedDocument rectified{
            picture, {}, picture, {capture::PictureFinding::TooBlurred, capture::PictureFinding::TooDark}};
        return stage.opened(new desk::DocumentDialog(stage.fake.services.cameras.documents().source(),
                                                     QStringLiteral("front"), rectified, capture::DocumentShape::Card,
                                                     stage.main()));
    });
    all.emplace_back("scan", [](Stage& stage) {
        return stage.opened(new desk::ScanDialog(stage.fake.services, test::ScriptedScanner::source(stage.script),
                                                 test::CaseBuilder().build().id,
                                                 {QStringLiteral("front"), QStringLiteral("back")}, stage.main()));
    });
    all.emplace_back("scan into a folder", [](Stage& stage) { return stage.folderScan(); });
    all.emplace_back("scan with refused files", [](Stage& stage) { return stage.refusedScan(0); });
    all.emplace_back("scan with refused files and sheets", [](Stage& stage) { return stage.refusedScan(3); });
    all.emplace_back("scan with refused files, sheets and one dropped", [](Stage& stage) {
        desk::ScanDialog* scan = stage.refusedScan(3);
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
        return stage.opened(new desk::SheetsDialog(stage.fake.services, test::CaseBuilder().build().id,
                                                   {QStringLiteral("front"), QStringLiteral("back")}, stage.main()));
    });
    all.emplace_back("outlets", [](Stage& stage) {
        return stage.opened(new desk::OutletDialog(test::shippedReference(), QStringLiteral("440100"),
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
    all.emplace_back("a notice", [](Stage& stage) {
        return stage.opened(
            new desk::NoticeDialog(test::shippedReference()->notices.at(QStringLiteral("face_consent")), stage.main()));
    });
    all.emplace_back("a picture", [](Stage& stage) {
        return stage.opened(
            new desk::PictureViewer(QStringLiteral("front"), test::sharpPicture({2000, 1400}), stage.main()));
    });
    const auto popup = [&](const char* name, const QString& text, bool isQuestion) {
        all.emplace_back(name, [text, isQuestion](Stage& stage) -> QWidget* {
            stage.window->show();
            if (isQuestion)
                desk::popup::askIrreversible(stage.main(), QStringLiteral("A question?"), text, [] {});
            else
                desk::popup::say(stage.main(), QStringLiteral("A title"), text);
            return test::openPopup();
        });
    };
    popup("a short message", QStringLiteral("A sentence."), false);
    popup("a long message", QStringLiteral("A sentence that says something. ").repeated(120), false);
    popup("a long message of many lines", QStringLiteral("A field: what is wrong with it.\n").repeated(60), false);
    popup("a long question", QStringLiteral("A sentence that says something. ").repeated(80), true);
    return all;
}

} // namespace

class tst_ScreenSizes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        desk::theme::apply(*qApp);
        desk::keepWindowsOnScreen(*qApp);
    }
    void everythingFits_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("index");
        const auto all = shown();
        for (const char* language : {"zh_CN", "zh_HK", "en"})
            for (size_t i = 0; i < all.size(); ++i)
                QTest::newRow(qPrintable(QLatin1String(all[i].first) + QStringLiteral(", ") + QLatin1String(language)))
                    << QString::fromLatin1(language) << int(i);
    }
    void everythingFits() {
        QFETCH(QString, language);
        QFETCH(int, index);
        QTranslator words;
        QVERIFY(words.load(QStringLiteral(":/translations/shouli_%1.qm").arg(language)));
        QCoreApplication::installTranslator(&words);
        QLocale::setDefault(QLocale(language));
        Stage stage;
        QWidget* window = shown()[size_t(index)].second(stage);
        QVERIFY(window);
        QVERIFY(QTest::qWaitForWindowExposed(window));
        if (window == stage.main())
            window->resize(kClient);
        QTRY_VERIFY2(window->width() <= kClient.width() && window->height() <= kClient.height(),
                     qPrintable(QStringLiteral("%1 x %2, at least %3 x %4")
                                    .arg(window->width())
                                    .arg(window->height())
                                    .arg(window->minimumSizeHint().width())
                                    .arg(window->minimumSizeHint().height())));
        if (qEnvironmentVariableIsSet("SHOULI_SCREENS"))
            window->grab().save(qEnvironmentVariable("SHOULI_SCREENS") + u'/' + language + u'-' +
                                QString::fromLatin1(shown()[size_t(index)].first).replace(u' ', u'_') + u".png");
        QTRY_COMPARE(test::whatCannotBeSeen(*window).join(u'\n'), QString());
        Layouts layouts; // and it comes to rest
        int rounds = 0;
        while (rounds < 250 && !layouts.areAtRest())
            ++rounds;
        QVERIFY2(rounds < 250, qPrintable(layouts.asked.join(u'\n')));
    }
};

int main(int argc, char** argv) {
    QTemporaryFile screens; // of the platform without a display; a real one has what it has
    if (screens.open()) {
        const QJsonObject screen{{QStringLiteral("name"), QStringLiteral("small")},
                                 {QStringLiteral("x"), 0},
                                 {QStringLiteral("y"), 0},
                                 {QStringLiteral("width"), kClient.width() + 2 * kFramePx},
                                 {QStringLiteral("height"), kClient.height() + 2 * kFramePx},
                                 {QStringLiteral("logicalDpi"), 96},
                                 {QStringLiteral("logicalBaseDpi"), 96},
                                 {QStringLiteral("dpr"), 1}};
        screens.write(QJsonDocument(QJsonObject{{QStringLiteral("screens"), QJsonArray{screen}}}).toJson());
        screens.flush();
        if (qgetenv("QT_QPA_PLATFORM") == "offscreen")
            qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toLocal8Bit());
    }
    QApplication app(argc, argv);
    tst_ScreenSizes test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_ScreenSizes.moc"
