// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/WorkstationAdmission.h"

#include "base/OnAnswer.h"
#include "crypto/PassphraseKdf.h"
#include "sync/Enrolment.h"

namespace shouli::app {

using base::Result;
using domain::OperatorAccount;

namespace {

/// What an enrolment under way holds.
struct Enrolling {
    QString url;
    domain::NewOperator administrator;
    std::shared_ptr<const crypto::Sm2KeyPair> signingKey;
    std::shared_ptr<const crypto::Sm2KeyPair> deviceKey;
    QPromise<Result<OperatorAccount>> promise;

    void finish(Result<OperatorAccount> result) {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

Result<store::EnrolmentFacts> factsOf(const Enrolling& enrolling, const protocol::EnrolmentAnswer& answer) {
    SHOULI_TRY(auto centralKey, crypto::Sm2PublicKey::fromDer(answer.centralKey));
    SHOULI_TRY(auto recoveryKey, crypto::Sm2PublicKey::fromDer(answer.recoveryKey));
    const QByteArray authority = answer.authority ? base::compactJson(answer.authority->toJson()) : QByteArray();
    if (answer.authority)
        SHOULI_CHECK(sync::CentralAuthority::read(authority, centralKey));
    SHOULI_TRY(auto signingKey, crypto::Sm2KeyPair::fromDer(enrolling.signingKey->toDer()));
    SHOULI_TRY(auto deviceKey, crypto::Sm2KeyPair::fromDer(enrolling.deviceKey->toDer()));
    return store::EnrolmentFacts{answer.workstation,
                                 answer.outletCode,
                                 answer.outletName,
                                 answer.outletCity,
                                 answer.workstationNumber,
                                 enrolling.url,
                                 std::move(centralKey),
                                 std::move(recoveryKey),
                                 std::move(signingKey),
                                 std::move(deviceKey),
                                 authority};
}

} // namespace

WorkstationAdmission::WorkstationAdmission(store::LocalAccounts& accounts, LocalReference& reference,
                                           std::function<void()> enrolled)
    : m_accounts(accounts)
    , m_reference(reference)
    , m_enrolled(std::move(enrolled)) {}

WorkstationAdmission::~WorkstationAdmission() = default;

QFuture<Result<OperatorAccount>> WorkstationAdmission::signIn(QString signInName, domain::Passphrase passphrase) {
    auto promise = std::make_shared<QPromise<Result<OperatorAccount>>>();
    promise->start();
    m_accounts.signIn(std::move(signInName), std::move(passphrase)) |
        base::on(&m_reference, [this, promise](const Result<OperatorAccount>& account) {
            m_reference.whenThere([promise, account] {
                promise->addResult(account);
                promise->finish();
            });
        });
    return promise->future();
}

QFuture<Result<OperatorAccount>> WorkstationAdmission::firstStart(QString centralUrl, QString enrolmentCode,
                                                                  domain::NewOperator administrator) {
    auto enrolling = std::make_shared<Enrolling>();
    enrolling->administrator = std::move(administrator);
    enrolling->promise.start();
    const auto future = enrolling->promise.future();
    // Before the code is used up: a passphrase that will not do must not cost it.
    if (const auto strong = crypto::checkPassphrase(QString::fromUtf8(enrolling->administrator.passphrase->view()));
        !strong) {
        enrolling->finish(base::fail(strong.error()));
        return future;
    }
    auto address = sync::CentralAddress::parse(centralUrl);
    if (!address) {
        enrolling->finish(base::fail(address.error()));
        return future;
    }
    enrolling->url = address->url().toString();
    const TriedCode& tried = keysFor(enrolling->url, enrolmentCode);
    enrolling->signingKey = tried.signingKey;
    enrolling->deviceKey = tried.deviceKey;
    m_client = std::make_unique<sync::ApiClient>(std::move(*address), nullptr);
    sync::enrol(*m_client, enrolmentCode, enrolling->signingKey->publicKey(), enrolling->deviceKey->publicKey()) |
        base::on(m_client.get(), [this, enrolling](const Result<protocol::EnrolmentAnswer>& answer) {
            if (!answer)
                return enrolling->finish(base::fail(answer.error()));
            auto facts = factsOf(*enrolling, *answer);
            if (!facts)
                return enrolling->finish(base::fail(facts.error()));
            m_accounts.initialise(std::move(*facts), enrolling->administrator) |
                base::on(m_client.get(), [this, enrolling](const Result<OperatorAccount>& account) {
                    if (account) {
                        m_tried = {};
                        m_enrolled();
                    }
                    enrolling->finish(account);
                });
        });
    return future;
}

const WorkstationAdmission::TriedCode& WorkstationAdmission::keysFor(const QString& url, const QString& code) {
    if (m_tried.url != url || m_tried.code != code)
        m_tried = {url, code, std::make_shared<const crypto::Sm2KeyPair>(crypto::Sm2KeyPair::generate()),
                   std::make_shared<const crypto::Sm2KeyPair>(crypto::Sm2KeyPair::generate())};
    return m_tried;
}

} // namespace shouli::app
