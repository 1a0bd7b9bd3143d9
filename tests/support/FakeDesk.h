// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/camera/CameraModule.h"
#include "capture/files/FileImport.h"
#include "capture/scanner/ScannerModule.h"
#include "desk/DeskServices.h"
#include "desk/steps/StepPage.h"
#include "support/CaseBuilder.h"
#include "support/TestClock.h"

#include <QMessageBox>
#include <QPromise>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <vector>

namespace shouli::test {

/// What a fake answers to one question: `value` at once, or, while held, when released.
template <typename T>
class Answer {
public:
    T value{};
    int asked = 0;

    void hold() { m_isHeld = true; }
    void release() {
        m_isHeld = false;
        for (QPromise<T>& promise : std::exchange(m_waiting, {}))
            finish(promise);
    }
    QFuture<T> ask() {
        ++asked;
        QPromise<T> promise;
        promise.start();
        QFuture<T> future = promise.future();
        if (m_isHeld)
            m_waiting.push_back(std::move(promise));
        else
            finish(promise);
        return future;
    }

private:
    void finish(QPromise<T>& promise) {
        promise.addResult(value);
        promise.finish();
    }
    bool m_isHeld = false;
    std::vector<QPromise<T>> m_waiting;
};

/// An answer that is there at once.
template <typename T>
QFuture<T> ready(T value) {
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

/// What was typed, of one case, in memory. Storing fails with `failure` while there is one.
class MemoryDrafts final : public domain::DraftInputs {
public:
    std::optional<base::Error> failure;
    QHash<QString, QString> texts; ///< "step/field" to text

    void forget(const QString& step);
    void hold() { m_isHeld = true; }
    /// Answers what was kept when it was asked.
    void release();

    QFuture<base::Status> save(domain::ApplicationId id, QString step, QString field, QString text) override;
    QFuture<base::Result<QHash<QString, QString>>> ofStep(domain::ApplicationId id, QString step) override;

private:
    bool m_isHeld = false;
    std::vector<std::function<void()>> m_held;
};

/// Pictures in memory. Adding one fails with `failure` while there is one.
class MemoryPictures final : public domain::Pictures {
public:
    explicit MemoryPictures(const base::Clock& clock)
        : m_clock(clock) {}

    std::optional<base::Error> failure;
    std::map<domain::PictureId, QByteArray> jpegs;
    std::map<domain::PictureId, QByteArray> thumbnails;

    QFuture<base::Result<domain::Picture>> add(domain::ApplicationId id, QByteArray jpeg, QByteArray thumbnail,
                                               domain::Picture picture) override;
    QFuture<base::Result<QByteArray>> jpeg(domain::ApplicationId id, domain::PictureId picture) override;
    QFuture<base::Result<QByteArray>> thumbnail(domain::ApplicationId id, domain::PictureId picture) override;

private:
    const base::Clock& m_clock;
};

/// The cases in memory. Everything that stores fails with `failure` while there is one.
class MemoryApplications final : public domain::ApplicationRepository {
public:
    MemoryApplications(const base::Clock& clock, MemoryDrafts& drafts)
        : m_clock(clock)
        , m_drafts(drafts) {}

    std::optional<base::Error> failure;
    std::map<domain::ApplicationId, domain::Application> cases;
    /// submit() gives the case this state; a failure in `submitted` is answered instead.
    domain::ApplicationState stateAfterSubmit = domain::ApplicationState::Accepted;
    Answer<base::Status> submitted;
    int commits = 0;

    /// Commits wait, in their order, until they are let go.
    void holdCommits() { m_isHeld = true; }
    void releaseCommits();
    void holdLoads() { m_areLoadsHeld = true; }
    void releaseLoads();
    void holdCasesOf() { m_areCasesHeld = true; }
    void releaseCasesOf();

    /// Stores a case as it is, later than all before.
    domain::Application& keep(domain::Application application);

    QFuture<base::Result<domain::Application>> create(domain::FlowKind flow) override;
    QFuture<base::Result<domain::Application>> createFrom(domain::Application seed) override;
    QFuture<base::Result<domain::Application>> load(domain::ApplicationId id) override;
    QFuture<base::Result<domain::Application>> commit(domain::Application application, QString leavingStep) override;
    QFuture<base::Result<std::vector<domain::ApplicationSummary>>> list() override;
    QFuture<base::Result<std::vector<domain::ApplicationSummary>>> listOf(QDate day) override;
    QFuture<base::Result<std::vector<domain::ApplicationSummary>>> casesOf(QString identityNumber,
                                                                           domain::ApplicationId besides) override;
    QFuture<base::Status> abandon(domain::ApplicationId id) override;
    QFuture<base::Result<bool>> dropIfBlank(domain::ApplicationId id) override;
    QFuture<base::Result<domain::Application>> voidCase(domain::ApplicationId id, QString reason,
                                                        domain::Approval approval) override;
    QFuture<base::Result<domain::Application>> submit(domain::Application application) override;
    QFuture<base::Result<domain::Application>> reopen(domain::ApplicationId id) override;

private:
    QFuture<base::Result<std::vector<domain::ApplicationSummary>>>
    those(const std::function<bool(const domain::Application&)>& wanted) const;
    base::Result<domain::Application> committed(domain::Application application, const QString& leavingStep);
    const base::Clock& m_clock;
    MemoryDrafts& m_drafts;
    bool m_isHeld = false;
    bool m_areLoadsHeld = false;
    bool m_areCasesHeld = false;
    std::vector<std::function<void()>> m_heldCases;
    std::vector<std::function<void()>> m_held;
    std::vector<std::function<void()>> m_heldLoads;
    int m_stored = 0;
};

/// The papers of `applications`, in memory. Recording fails with `failure` while there is one.
class MemoryPrints final : public domain::Prints {
public:
    MemoryPrints(const base::Clock& clock, const MemoryApplications& applications)
        : m_clock(clock)
        , m_applications(applications) {}

    std::optional<base::Error> failure;
    QStringList printed; ///< "form copies", with " on printer" when it was not a PDF
    std::map<domain::ApplicationId, std::vector<domain::PrintRecord>> history; ///< the latest first
    QStringList handovers;                                                     ///< "day cases"

    QFuture<base::Result<int>> record(domain::ApplicationId id, QString form, int copies,
                                      std::optional<QString> printer) override;
    QFuture<base::Result<std::vector<domain::PrintRecord>>> of(domain::ApplicationId id) override;
    QFuture<base::Result<std::vector<domain::SubmittedCase>>> submittedOn(QDate day) override;
    QFuture<base::Status> recordHandover(QDate day, int cases, int copies, std::optional<QString> printer) override;

private:
    const base::Clock& m_clock;
    const MemoryApplications& m_applications;
};

/// The orders of the clearings among `applications`.
class MemoryClearings final : public domain::Clearings {
public:
    explicit MemoryClearings(MemoryApplications& applications)
        : m_applications(applications) {}

    Answer<base::Status> ordered;  ///< of order()
    Answer<base::Status> recorded; ///< of record()

    QFuture<base::Result<domain::Application>> order(domain::Application application) override;
    QFuture<base::Result<domain::Application>> record(domain::ApplicationId id, domain::ClearingAnswer answer) override;

private:
    MemoryApplications& m_applications;
};

/// What central answers to the desk's questions, as the test wants it; yes to everything at first. The server that
/// answers over a socket is FakeCentral.
class FakeCentralQuestions final : public domain::EligibilityQuestions, public domain::CentralQuestions {
public:
    Answer<base::Status> precheckAnswer;
    Answer<base::Status> eligibilityAnswer;
    Answer<base::Result<domain::SmsTicket>> smsTicket;
    Answer<base::Result<domain::SmsVerification>> smsVerification;
    Answer<base::Result<domain::PhotoAnswer>> receiptPhoto;
    Answer<base::Result<domain::PhotoAnswer>> personPhoto;
    QStringList askedPersons; ///< whom precheck and checkEligibility asked about
    QString askedCity;        ///< of the latest checkEligibility
    QString askedMobile;      ///< of the latest SMS question
    QString askedCode;
    QString askedReceipt;
    Answer<base::Result<std::vector<domain::SocialCard>>> cards;
    /// Without an order of its own it is about the order that was asked: every card is cleared.
    Answer<base::Result<domain::ClearingAnswer>> clearing;
    Answer<base::Result<domain::ClearingAnswer>> settlement;
    std::vector<domain::ClearingOrder> orders;

    QFuture<base::Status> precheck(domain::ApplicationId, domain::FlowKind, domain::Person) override;
    QFuture<base::Status> checkEligibility(domain::ApplicationId, domain::FlowKind, domain::Person,
                                           QString issuingCity) override;
    QFuture<base::Result<domain::SmsTicket>> sendSmsCode(domain::ApplicationId, domain::MobileNumber mobile) override;
    QFuture<base::Result<domain::SmsVerification>> verifySmsCode(domain::ApplicationId, domain::MobileNumber mobile,
                                                                 QString code) override;
    QFuture<base::Result<domain::PhotoAnswer>> photoByReceipt(domain::ApplicationId, domain::Person,
                                                              domain::PhotoReceiptNumber receipt) override;
    QFuture<base::Result<domain::PhotoAnswer>> photoOfPerson(domain::ApplicationId, domain::Person) override;
    QFuture<base::Result<std::vector<domain::SocialCard>>> clearableCards(domain::ApplicationId,
                                                                          domain::Person) override;
    QFuture<base::Result<domain::ClearingAnswer>> clearCards(domain::ApplicationId, domain::Person,
                                                             domain::ClearingOrder order) override;
    QFuture<base::Result<domain::ClearingAnswer>> settleClearing(domain::ClearingId order) override;
};

/// Accounts whose approvals and sign-ins are answered as set.
class FakeAccounts final : public domain::Admission, public domain::Accounts {
public:
    FakeAccounts();
    Answer<base::Result<domain::WorkstationState>> stateAnswer;
    Answer<base::Result<domain::OperatorAccount>> signInAnswer;
    Answer<base::Result<domain::Approval>> approval;
    std::vector<domain::OperatorAccount> accounts;
    base::Status audit;
    int locks = 0;
    QString approvedAction; ///< of the latest approve()
    QString approvedReason;
    QString approver; ///< the sign-in name given
    QString passphrase;

    QFuture<base::Result<domain::WorkstationState>> state() override { return stateAnswer.ask(); }
    QFuture<base::Result<domain::OperatorAccount>> firstStart(QString centralUrl, QString enrolmentCode,
                                                              domain::NewOperator administrator) override;
    QFuture<base::Result<domain::OperatorAccount>> signIn(QString signInName, domain::Passphrase passphrase) override;
    QFuture<base::Status> lock() override;
    QFuture<base::Status> verifyStore() override { return QtFuture::makeReadyFuture(audit); }
    QFuture<base::Result<std::vector<domain::OperatorAccount>>> operators() override;
    QFuture<base::Result<domain::OperatorAccount>> addOperator(domain::NewOperator added) override;
    QFuture<base::Status> removeOperator(domain::OperatorId id) override;
    QFuture<base::Result<domain::Approval>> approve(QString signInName, domain::Passphrase passphrase,
                                                    domain::ApplicationId id, QString action, QString reason) override;
};

/// The shipped lists, until central publishes others.
class ShippedReference final : public domain::Reference {
public:
    domain::ReferenceSnapshot current() const override { return m_current; }
    void replace(domain::ReferenceSnapshot snapshot) {
        m_current = std::move(snapshot);
        Q_EMIT replaced();
    }

private:
    domain::ReferenceSnapshot m_current = shippedReference();
};

/// Everything a page or a window of the desk is made from.
struct FakeDesk {
    FakeDesk();

    QTemporaryDir settings; ///< the data folder
    TestClock clock;
    MemoryDrafts drafts;
    MemoryApplications applications;
    MemoryPictures pictures;
    MemoryPrints prints;
    MemoryClearings clearings;
    FakeCentralQuestions central;
    FakeAccounts accounts;
    ShippedReference reference;
    domain::SyncNews news;
    capture::FileImport fileImport;
    capture::CameraModule cameras;
    capture::ScannerModule scanners;
    desk::DeskServices services;
    desk::Counter counter;
    std::unique_ptr<flow::FlowSession> session;

    /// The line to central goes down and comes back.
    void bringLineBack();
    /// Opens `application` as a case that stands at `step`; the context is for that step's page.
    desk::PageContext open(domain::Application application, flow::StepId step);
    /// The case as it would be after the page wrote into it.
    domain::Application written(const desk::StepPage& page) const;
    /// What is said when the page is left: what it cannot write, with what these rules find.
    domain::Issues issuesOf(const desk::StepPage& page,
                            domain::Issues (*rules)(const domain::Application&, const domain::RuleContext&)) const;
};

/// A camera that shows this picture, over and over.
capture::FrameGrabberSource stillCamera(const QImage& picture);
/// A camera that is not there.
capture::FrameGrabberSource missingCamera();

/// A sharp, bright picture that nothing is wrong with: a chequered card.
QImage sharpPicture(QSize size);
/// Types as at the counter: characters that have no key come from the input method.
void typeText(QWidget* input, const QString& text);
/// What is said beside this field of a page; empty when nothing is.
QString issueBeside(const QWidget& page, QAnyStringView field);
/// The popup that is open now; null when there is none.
QMessageBox* openPopup();

/// A one-coloured JPEG of this size.
QByteArray plainJpeg(QSize size, QColor colour = QColor(200, 210, 220));

} // namespace shouli::test
