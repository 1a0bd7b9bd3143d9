// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/FakeDesk.h"

#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "desk/fields/IssueLabel.h"
#include "domain/Issue.h"

#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QInputMethodEvent>

namespace shouli::test {

using namespace domain;
using base::DeviceCode;
using base::Error;
using base::ErrorCode;
using base::Result;
using base::Status;

namespace {

Error notFound() { return Error{ErrorCode::NotFound, {}}; }

} // namespace

// ---- cases

Application& MemoryApplications::keep(Application application) {
    application.changedAt = m_clock.now().addMSecs(++m_stored);
    return cases[application.id] = std::move(application);
}

QFuture<Result<Application>> MemoryApplications::create(FlowKind flow) {
    if (failure)
        return ready<Result<Application>>(base::fail(*failure));
    Application application;
    application.id = ApplicationId::make();
    application.flow = flow;
    application.createdAt = m_clock.now();
    application.step = flow::textOf(flow::StepId::Guide);
    return ready<Result<Application>>(keep(application));
}

QFuture<Result<Application>> MemoryApplications::createFrom(Application seed) {
    if (failure)
        return ready<Result<Application>>(base::fail(*failure));
    seed.id = ApplicationId::make();
    seed.createdAt = m_clock.now();
    if (seed.step.isEmpty())
        seed.step = flow::textOf(flow::StepId::Guide);
    return ready<Result<Application>>(keep(std::move(seed)));
}

QFuture<Result<Application>> MemoryApplications::load(ApplicationId id) {
    if (m_areLoadsHeld) {
        auto promise = std::make_shared<QPromise<Result<Application>>>();
        promise->start();
        m_heldLoads.push_back([this, promise, id] {
            promise->addResult(cases.at(id));
            promise->finish();
        });
        return promise->future();
    }
    const auto found = cases.find(id);
    if (found == cases.end())
        return ready<Result<Application>>(base::fail(notFound()));
    return ready<Result<Application>>(found->second);
}

QFuture<Result<Application>> MemoryApplications::commit(Application application, QString leavingStep) {
    ++commits;
    if (!m_isHeld)
        return ready(committed(std::move(application), leavingStep));
    auto promise = std::make_shared<QPromise<Result<Application>>>();
    promise->start();
    m_held.push_back([this, promise, application, leavingStep] {
        promise->addResult(committed(application, leavingStep));
        promise->finish();
    });
    return promise->future();
}

void MemoryApplications::releaseLoads() {
    m_areLoadsHeld = false;
    for (const auto& load : std::exchange(m_heldLoads, {}))
        load();
}

void MemoryApplications::releaseCommits() {
    m_isHeld = false;
    for (const auto& commit : std::exchange(m_held, {}))
        commit();
}

Result<Application> MemoryApplications::committed(Application application, const QString& leavingStep) {
    if (failure)
        return base::fail(*failure);
    const auto stored = cases.find(application.id);
    if (stored != cases.end() && stored->second.changedAt != application.changedAt)
        return base::fail(ErrorCode::Conflict);
    if (!leavingStep.isEmpty())
        m_drafts.forget(leavingStep);
    return keep(std::move(application));
}

QFuture<Result<Application>> MemoryApplications::submit(Application application) {
    return submitted.ask().then([this, application](const Status& status) mutable -> Result<Application> {
        if (!status)
            return base::fail(status.error());
        application.state = stateAfterSubmit;
        application.step = flow::textOf(flow::StepId::Outcome);
        application.submittedAt = m_clock.now();
        if (!application.acceptanceNumber)
            application.acceptanceNumber =
                AcceptanceNumber::make(*OutletCode::parse(u"901000001"), 1, m_clock.today(), QLatin1Char('A'), 1);
        return keep(application);
    });
}

QFuture<Result<Application>> MemoryApplications::reopen(ApplicationId id) {
    const auto found = cases.find(id);
    if (found == cases.end())
        return ready<Result<Application>>(base::fail(notFound()));
    Application application = found->second;
    application.state = ApplicationState::Draft;
    application.step = flow::textOf(flow::StepId::Confirm);
    ++application.revision;
    return ready<Result<Application>>(keep(application));
}

// ---- central

QFuture<Status> FakeCentralQuestions::precheck(ApplicationId, FlowKind, Person person) {
    askedPersons.append(person.name.text());
    return precheckAnswer.ask();
}

QFuture<Status> FakeCentralQuestions::checkEligibility(ApplicationId, FlowKind, Person applicant, QString issuingCity) {
    askedPersons.append(applicant.name.text());
    askedCity = issuingCity;
    return eligibilityAnswer.ask();
}

QFuture<Result<SmsTicket>> FakeCentralQuestions::sendSmsCode(ApplicationId, MobileNumber mobile) {
    askedMobile = mobile.text();
    return smsTicket.ask();
}

QFuture<Result<SmsVerification>> FakeCentralQuestions::verifySmsCode(ApplicationId, MobileNumber mobile, QString code) {
    askedMobile = mobile.text();
    askedCode = code;
    return smsVerification.ask();
}

QFuture<Result<PhotoAnswer>> FakeCentralQuestions::photoByReceipt(ApplicationId, Person, PhotoReceiptNumber receipt) {
    askedReceipt = receipt.text();
    return receiptPhoto.ask();
}

QFuture<Result<PhotoAnswer>> FakeCentralQuestions::photoOfPerson(ApplicationId, Person) { return personPhoto.ask(); }

QFuture<Result<std::vector<SocialCard>>> FakeCentralQuestions::clearableCards(ApplicationId, Person) {
    return cards.ask();
}

QFuture<Result<ClearingAnswer>> FakeCentralQuestions::clearCards(ApplicationId, Person, ClearingOrder order) {
    orders.push_back(order);
    return clearing.ask().then([order](Result<ClearingAnswer> answer) {
        if (!answer || !answer->order.isNull())
            return answer;
        answer->order = order.id;
        answer->isCarriedOut = true;
        if (answer->outcomes.empty())
            for (const QString& card : order.cards)
                answer->outcomes.push_back({card, ClearingResult::Cleared, {}, {}});
        return answer;
    });
}

QFuture<Result<ClearingAnswer>> FakeCentralQuestions::settleClearing(ClearingId order) {
    return settlement.ask().then([order](Result<ClearingAnswer> answer) {
        if (answer)
            answer->order = order;
        return answer;
    });
}

// ---- accounts

FakeAccounts::FakeAccounts() {
    approval.value =
        Approval{OperatorId::make(), QStringLiteral("李主任"), QDateTime(QDate(2026, 11, 23), QTime(2, 0), Qt::UTC)};
}

QFuture<Result<OperatorAccount>> FakeAccounts::firstStart(QString, QString, NewOperator administrator) {
    return addOperator(std::move(administrator));
}

QFuture<Result<OperatorAccount>> FakeAccounts::signIn(QString, Passphrase given) {
    passphrase = QString::fromUtf8(given->toByteArray());
    return signInAnswer.ask();
}

QFuture<Status> FakeAccounts::lock() {
    ++locks;
    return ready<Status>({});
}

QFuture<Result<std::vector<OperatorAccount>>> FakeAccounts::operators() {
    return ready<Result<std::vector<OperatorAccount>>>(accounts);
}

QFuture<Result<OperatorAccount>> FakeAccounts::addOperator(NewOperator added) {
    accounts.push_back({OperatorId::make(), added.signInName, added.displayName, added.roles, true});
    return ready<Result<OperatorAccount>>(accounts.back());
}

QFuture<Status> FakeAccounts::removeOperator(OperatorId id) {
    std::erase_if(accounts, [&](const OperatorAccount& account) { return account.id == id; });
    return ready<Status>({});
}

QFuture<Result<Approval>> FakeAccounts::approve(QString signInName, Passphrase given, ApplicationId, QString action,
                                                QString reason) {
    approver = signInName;
    passphrase = QString::fromUtf8(given->toByteArray());
    approvedAction = action;
    approvedReason = reason;
    return approval.ask();
}

// ---- the rest

FakeDesk::FakeDesk()
    : applications(clock, drafts)
    , pictures(clock)
    , prints(clock, applications)
    , clearings(applications)
    , fileImport(QStringLiteral(SHOULI_BIN_DIR "/shouli-import"))
    , cameras(QStringLiteral(SHOULI_BIN_DIR "/modules"))
    , scanners(QStringLiteral(SHOULI_BIN_DIR "/modules"))
    , services{clock,    applications, drafts,    pictures, prints,     clearings, central,  central,
               accounts, accounts,     reference, news,     fileImport, cameras,   scanners, settings.path()} {
    counter.account = {OperatorId::make(), QStringLiteral("wang01"), QStringLiteral("王芳"), {Role::Operator}, true};
    counter.workstation.isEnrolled = true;
    counter.workstation.hasAdministrator = true;
    counter.workstation.outletCode = QStringLiteral("901000001");
    counter.workstation.outletName = QStringLiteral("广州市社会保障卡服务中心");
    counter.workstation.workstationNumber = 1;
}

void FakeDesk::bringLineBack() {
    for (const bool isOnline : {false, true}) {
        SyncStatus status = news.status();
        status.isOnline = isOnline;
        news.setStatus(status);
    }
}

desk::PageContext FakeDesk::open(Application application, flow::StepId step) {
    application.step = flow::textOf(step);
    applications.cases[application.id] = application;
    session = std::make_unique<flow::FlowSession>(application, reference.current(), clock.today());
    return desk::PageContext{services, counter, *session};
}

Application FakeDesk::written(const desk::StepPage& page) const {
    Application application = session->application();
    page.write(application);
    return application;
}

Issues FakeDesk::issuesOf(const desk::StepPage& page, Issues (*rules)(const Application&, const RuleContext&)) const {
    Application application = session->application();
    Issues ofPage = page.write(application);
    return page.withRules(std::move(ofPage), rules(application, {clock.today(), *reference.current()}));
}

namespace {

class StillGrabber final : public capture::FrameGrabber {
public:
    explicit StillGrabber(QImage picture)
        : m_picture(std::move(picture)) {}
    Status open(const capture::CameraSource&) override { return {}; }
    Status advance() override { return {}; }
    QImage frame(int maxLongSidePx) const override {
        return maxLongSidePx > 0 && std::max(m_picture.width(), m_picture.height()) > maxLongSidePx
                   ? m_picture.scaled(maxLongSidePx, maxLongSidePx, Qt::KeepAspectRatio)
                   : m_picture;
    }
    std::chrono::milliseconds frameInterval() const override { return std::chrono::milliseconds(20); }

private:
    QImage m_picture;
};

} // namespace

capture::FrameGrabberSource stillCamera(const QImage& picture) {
    return [picture]() -> Result<std::unique_ptr<capture::FrameGrabber>> {
        return std::make_unique<StillGrabber>(picture);
    };
}

capture::FrameGrabberSource missingCamera() {
    return []() -> Result<std::unique_ptr<capture::FrameGrabber>> { return base::fail(DeviceCode::CameraMissing); };
}

QImage sharpPicture(QSize size) {
    QImage picture(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y)
        for (int x = 0; x < size.width(); ++x)
            picture.setPixel(x, y, (x / 8 + y / 8) % 2 ? qRgb(250, 250, 250) : qRgb(90, 110, 140));
    return picture;
}

void typeText(QWidget* input, const QString& text) {
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(input, &event);
}

QMessageBox* openPopup() {
    for (QWidget* window : QApplication::topLevelWidgets())
        if (auto* box = qobject_cast<QMessageBox*>(window); box && box->isVisible())
            return box;
    return nullptr;
}

QString issueBeside(const QWidget& page, QAnyStringView field) {
    for (const auto* label : page.findChildren<desk::IssueLabel*>())
        if (label->property("field").toString() == field && label->isVisible())
            return label->text();
    return {};
}

QByteArray plainJpeg(QSize size, QColor colour) {
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(colour);
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    picture.save(&buffer, "JPEG");
    return jpeg;
}

} // namespace shouli::test
