// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DemoStart.h"

#include "base/ErrorCode.h"
#include "base/Json.h"
#include "base/OnAnswer.h"

#include <QFile>

namespace shouli::app {

using base::Result;
using domain::NewOperator;
using domain::OperatorAccount;
using domain::Role;

namespace {

// Of invented people at an invented counter: README.md shows them, so they protect nothing.
domain::Passphrase demoPassphrase() {
    return std::make_shared<const base::SecretBytes>(QByteArrayView("shouli-demo-2026"));
}

} // namespace

DemoStart::DemoStart(AppContext& context, QString readyFile, Done done)
    : m_context(context)
    , m_readyFile(std::move(readyFile))
    , m_done(std::move(done)) {}

void DemoStart::begin() {
    m_context.services().accounts.state() | base::on(&m_owner, [this](const Result<domain::WorkstationState>& state) {
        if (!state)
            finish(base::fail(state.error()));
        else if (state->hasAdministrator)
            signIn();
        else
            enrol();
    });
}

void DemoStart::enrol() {
    QFile file(m_readyFile);
    if (!file.open(QIODevice::ReadOnly))
        return finish(base::fail(base::ErrorCode::ReadFailed, QStringLiteral("the demo's ready file")));
    const auto object = base::parseJsonObject(file.readAll());
    if (!object)
        return finish(base::fail(object.error()));
    base::JsonReader in(*object);
    const QString url = in.text(u"url");
    const QString code = in.text(u"enrolmentCode");
    if (const auto status = in.status(); !status)
        return finish(base::fail(status.error()));
    const NewOperator administrator{
        QStringLiteral("9001"), QStringLiteral("黄管理"), {Role::Administrator}, demoPassphrase()};
    m_context.services().admission.firstStart(url, code, administrator) |
        base::on(&m_owner, [this](const Result<OperatorAccount>& account) {
            if (!account)
                return finish(base::fail(account.error()));
            addOperators({{QStringLiteral("1001"), QStringLiteral("陈经办"), {Role::Operator}, demoPassphrase()},
                          {QStringLiteral("2001"),
                           QStringLiteral("林复核"),
                           {Role::Operator, Role::Supervisor},
                           demoPassphrase()}});
        });
}

void DemoStart::addOperators(std::vector<NewOperator> left) {
    if (left.empty())
        return signIn();
    const NewOperator added = left.front();
    left.erase(left.begin());
    m_context.services().accounts.addOperator(added) |
        base::on(&m_owner, [this, left](const Result<OperatorAccount>& account) {
            if (!account)
                return finish(base::fail(account.error()));
            addOperators(left);
        });
}

void DemoStart::signIn() {
    m_context.services().admission.signIn(QStringLiteral("1001"), demoPassphrase()) |
        base::on(&m_owner, [this](const Result<OperatorAccount>& account) {
            if (!account)
                return finish(base::fail(account.error()));
            m_context.services().accounts.state() |
                base::on(&m_owner, [this, account](const Result<domain::WorkstationState>& state) {
                    finish(state ? Result<desk::Counter>(desk::Counter{*account, *state}) : base::fail(state.error()));
                });
        });
}

void DemoStart::finish(const Result<desk::Counter>& counter) { m_done(counter); }

} // namespace shouli::app
