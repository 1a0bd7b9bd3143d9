// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "app/AppContext.h"
#include "app/Freeze.h"
#include "base/OnAnswer.h"
#include "central/Asking.h"
#include "central/CaseJudge.h"
#include "central/Central.h"
#include "desk/fields/CodeBox.h"
#include "desk/shell/MainWindow.h"
#include "desk/steps/StepPage.h"
#include "desk/wizard/PageFactory.h"
#include "desk/words/Labels.h"
#include "domain/Issue.h"
#include "domain/rules/Rules.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace shouli;
using namespace shouli::domain;
using base::Result;
using base::Status;

// A made-up service, 补换卡 (a lost card is replaced), as docs/EXTENDING.md tells it: a row in each of the four tables.
// Nothing of the product knows it.
namespace {

// 1. domain: who may come with what, and the rules.
constexpr std::array<DocumentRow, 1> kDocuments{{{ApplicantKind::Mainland, DocumentKind::ResidentIdCard, {}, {}}}};
constexpr std::array<Rule, 2> kRules{checkConsent, checkIdentity};
constexpr ServiceFacts kFacts{.text = "lost_card", .documents = kDocuments, .rules = kRules};
const FlowKind kLostCard(kFacts);

// 2. flow: the steps.
bool always(const Application&) { return true; }
Issues nothing(const Application&, const RuleContext&) { return {}; }
constexpr std::array<flow::Step, 4> kSteps{{
    {flow::StepId::Guide, always, checkConsent},
    {flow::StepId::Identity, always, checkIdentity},
    {flow::StepId::Confirm, always, checkWhole},
    {flow::StepId::Outcome, always, nothing},
}};

// 3. desk: its words, and the two pages that it has of its own.
class LostCardConfirmPage final : public desk::StepPage {
public:
    using StepPage::StepPage;
    QString primaryText() const override { return QStringLiteral("补换卡"); }
    Issues write(Application&) const override { return {}; }
    void proceed() override {
        context().services.applications.submit(context().application()) |
            base::on(this, [this](const Result<Application>& submitted) {
                if (submitted)
                    Q_EMIT caseReplaced(*submitted);
                else
                    Q_EMIT errorOccurred(submitted.error());
            });
    }
};

class LostCardOutcomePage final : public desk::StepPage {
public:
    using StepPage::StepPage;
    Issues write(Application&) const override { return {}; }
    void proceed() override { Q_EMIT workbenchRequested(); }
};

std::unique_ptr<desk::StepPage> makePage(flow::StepId step, desk::PageContext context) {
    if (step == flow::StepId::Confirm)
        return std::make_unique<LostCardConfirmPage>(context);
    if (step == flow::StepId::Outcome)
        return std::make_unique<LostCardOutcomePage>(context);
    return desk::commonPage(step, context);
}

constexpr std::array kNotices{"handling_notice"};

desk::ServiceAtDesk lostCardAtDesk() {
    return {.flow = kLostCard,
            .label = "补换卡",
            .buttonName = "newLostCard",
            .buttonText = "补换社会保障卡",
            .key = "F6",
            .notices = kNotices,
            .guidePrimary = "开始补换",
            .stateLabel = desk::label,
            .makePage = makePage};
}

// 4. central: what it asks.
Status precheck(central::Asking& asking, const central::AskedPerson& person) {
    const auto known = asking.living(person);
    return known ? Status() : base::fail(known.error());
}

// Who has no card has none that could be lost.
Status judge(central::CaseJudge& judge, const Application& application) {
    const Person& applicant = *application.applicant;
    const auto known = judge.asking().living(judge.asked(application.id, applicant));
    if (!known)
        return judge.note(base::fail(known.error()));
    if ((*known)->cards.empty())
        judge.refuse({QString(base::textOf(base::ErrorCode::CaseRefused)), QStringLiteral("该人员没有可补换的卡。")});
    return {};
}

template <typename Row, typename Table>
std::vector<Row> with(const Table& shipped, const Row& row) {
    std::vector<Row> rows(shipped.begin(), shipped.end());
    rows.push_back(row);
    return rows;
}

constexpr char kPassphrase[] = "a long passphrase 7";
constexpr int kWaitMs = 30000;

template <typename T>
T answerOf(const QFuture<T>& future) {
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, kWaitMs))
        return base::fail(base::ErrorCode::TimedOut);
    return future.result();
}

} // namespace

class tst_NewService : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void itsCaseGoesFromTheWorkbenchToCentral_data();
    void itsCaseGoesFromTheWorkbenchToCentral();
    void itsButtonStandsBesideTheOthers();
    void aProgramWithoutItSaysThatItsCaseIsNewer();
    void everyShippedServiceStandsInEveryTable();

private:
    Result<Application> load(const ApplicationId& id) { return answerOf(m_context->services().applications.load(id)); }
    QAbstractButton* button(const char* name) const {
        return m_window->findChild<QAbstractButton*>(QLatin1String(name));
    }
    QWidget* page(const char* step) const {
        return m_window->findChild<QWidget*>(QLatin1String("page_") + QLatin1String(step));
    }
    void press(const char* name) {
        QTRY_VERIFY_WITH_TIMEOUT(button(name) && button(name)->isEnabled(), kWaitMs);
        button(name)->click();
    }

    base::SystemClock m_clock;
    QTemporaryDir m_folder;
    const central::ServicesAtCentral m_servedAtCentral{
        with(central::shippedServicesAtCentral().rows(), central::ServiceAtCentral{kLostCard, precheck, judge})};
    const std::vector<flow::ServiceSteps> m_steps = with(flow::shippedSteps(), flow::ServiceSteps{kLostCard, kSteps});
    const std::vector<desk::ServiceAtDesk> m_desk = with(desk::shippedServicesAtDesk(), lostCardAtDesk());
    std::unique_ptr<central::Central> m_central;
    std::thread m_thread;
    std::unique_ptr<app::AppContext> m_context;
    std::unique_ptr<desk::MainWindow> m_window;
    ApplicationId m_case;
};

void tst_NewService::initTestCase() {
    central::Options options;
    options.databasePath = m_folder.filePath(QStringLiteral("central.sqlite"));
    options.blobFolder = m_folder.filePath(QStringLiteral("blobs"));
    options.readyFile = m_folder.filePath(QStringLiteral("ready.json"));
    options.isDemo = true;
    auto started = central::Central::start(options, m_clock, m_servedAtCentral);
    QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
    m_central = std::move(*started);
    m_thread = std::thread([this] { m_central->run(); });

    const app::OfferedServices offered{ServiceTable(with(shippedServices().rows(), kLostCard)), m_steps, m_desk};
    m_context = std::make_unique<app::AppContext>(m_folder.filePath(QStringLiteral("data")), offered);
    QVERIFY(m_context->opened());
    m_context->begin();
    const auto words = std::make_shared<const base::SecretBytes>(QByteArrayView(kPassphrase));
    Accounts& accounts = m_context->services().accounts;
    QVERIFY(answerOf(m_context->services().admission.firstStart(
        m_central->url(), m_central->enrolmentCode(),
        {QStringLiteral("9001"), QStringLiteral("黄管理"), {Role::Administrator}, words})));
    QVERIFY(
        answerOf(accounts.addOperator({QStringLiteral("1001"), QStringLiteral("陈经办"), {Role::Operator}, words})));

    m_window = std::make_unique<desk::MainWindow>(m_context->services());
    m_window->show();
    m_window->begin();
    const auto line = [this](const char* name) { return m_window->findChild<QLineEdit*>(QLatin1String(name)); };
    QTRY_VERIFY_WITH_TIMEOUT(line("signInName") && line("signInName")->isVisible(), kWaitMs);
    line("signInName")->setText(QStringLiteral("1001"));
    line("passphrase")->setText(QLatin1String(kPassphrase));
    press("signIn");
    QTRY_VERIFY_WITH_TIMEOUT(button("newLostCard") && button("newLostCard")->isVisible(), kWaitMs);
}

void tst_NewService::cleanupTestCase() {
    if (m_context)
        m_context->stop();
    m_window.reset();
    m_context.reset();
    if (m_central)
        m_central->stop();
    if (m_thread.joinable())
        m_thread.join();
    m_central.reset();
}

void tst_NewService::itsButtonStandsBesideTheOthers() {
    QVERIFY(button("newAdult") && button("newMinor") && button("newClearing"));
    QVERIFY(button("newLostCard")->text().contains(QStringLiteral("补换社会保障卡")));
}

void tst_NewService::itsCaseGoesFromTheWorkbenchToCentral_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("number");
    QTest::addColumn<ApplicationState>("state");
    QTest::newRow("who has no card is refused by its own judge")
        << QStringLiteral("李示范") << QStringLiteral("449999199003070218") << ApplicationState::Returned;
    QTest::newRow("who has a card gets another")
        << QStringLiteral("周持卡") << QStringLiteral("449999199105250383") << ApplicationState::Accepted;
}

void tst_NewService::itsCaseGoesFromTheWorkbenchToCentral() {
    QFETCH(QString, name);
    QFETCH(QString, number);
    press("newLostCard");
    QTRY_VERIFY_WITH_TIMEOUT(page("guide"), kWaitMs);
    QCOMPARE(page("guide")->findChildren<QAbstractItemView*>().first()->model()->rowCount(), int(kNotices.size()));
    page("guide")->findChild<QCheckBox*>(QStringLiteral("agree"))->setChecked(true);
    press("primary");
    QTRY_VERIFY_WITH_TIMEOUT(page("identity"), kWaitMs);
    QCOMPARE(page("identity")->findChild<desk::CodeBox*>(QStringLiteral("documentKind"))->count(), 1);
    page("identity")->findChild<QLineEdit*>(QStringLiteral("name"))->setText(name);
    page("identity")->findChild<QLineEdit*>(QStringLiteral("number"))->setText(number);
    press("primary");
    QTRY_VERIFY_WITH_TIMEOUT(page("confirm"), kWaitMs);
    press("primary");
    QTRY_VERIFY_WITH_TIMEOUT(page("outcome"), kWaitMs);
    press("primary");
    QTRY_VERIFY_WITH_TIMEOUT(button("newLostCard")->isVisible(), kWaitMs);

    const auto found = answerOf(m_context->services().applications.casesOf(number, {}));
    QVERIFY(found);
    QCOMPARE(found->size(), size_t(1));
    QCOMPARE(found->front().flow, kLostCard);
    m_case = found->front().id;
    QTRY_VERIFY_WITH_TIMEOUT(load(m_case) && load(m_case)->state != ApplicationState::Queued, kWaitMs);
    const auto judged = load(m_case);
    QTEST(judged->state, "state");
    QVERIFY(judged->acceptanceNumber);
    QCOMPARE(judged->refusals.size(), size_t(judged->state == ApplicationState::Returned ? 1 : 0));
    if (!judged->refusals.empty())
        QCOMPARE(judged->refusals.front().reason, QStringLiteral("该人员没有可补换的卡。"));
}

// The case of the test before, in a program that was not given the rows.
void tst_NewService::aProgramWithoutItSaysThatItsCaseIsNewer() {
    QVERIFY(!m_case.isNull());
    cleanupTestCase();
    app::AppContext plain(m_folder.filePath(QStringLiteral("data")));
    QVERIFY(plain.opened());
    const auto words = std::make_shared<const base::SecretBytes>(QByteArrayView(kPassphrase));
    plain.reference().reload();
    QVERIFY(answerOf(plain.services().admission.signIn(QStringLiteral("1001"), words)));
    const auto loaded = answerOf(plain.services().applications.load(m_case));
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, base::ErrorCode::StoreNewer);
    QVERIFY(loaded.error().detail.contains(QStringLiteral("lost_card")));
    const auto listed = answerOf(plain.services().applications.list());
    QVERIFY(!listed);
    QCOMPARE(listed.error().code, base::ErrorCode::StoreNewer);
    const auto created = answerOf(plain.services().applications.create(kLostCard));
    QVERIFY(!created);
    QCOMPARE(created.error().code, base::ErrorCode::NotAllowed);
}

void tst_NewService::everyShippedServiceStandsInEveryTable() {
    const std::vector<FlowKind>& services = shippedServices().rows();
    std::vector<FlowKind> ofSteps;
    for (const flow::ServiceSteps& row : flow::shippedSteps())
        ofSteps.push_back(row.flow);
    std::vector<FlowKind> ofDesk;
    QStringList keys;
    for (const desk::ServiceAtDesk& row : desk::shippedServicesAtDesk()) {
        ofDesk.push_back(row.flow);
        QCOMPARE(row.turn.has_value(), row.flow.other().has_value());
        QVERIFY(!keys.contains(QLatin1String(row.key)));
        keys.append(QLatin1String(row.key));
    }
    QCOMPARE(ofSteps, services);
    QCOMPARE(ofDesk, services);
    QCOMPARE(central::shippedServicesAtCentral().facts().rows(), services);
}

QTEST_MAIN(tst_NewService)
#include "tst_NewService.moc"
