// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ClearingSettler.h"

#include "base/ErrorCode.h"
#include "base/Log.h"
#include "base/OnAnswer.h"
#include "domain/ports/CentralQuestions.h"
#include "sync/Ask.h"

namespace shouli::sync {

using base::Result;
using protocol::ClearingReply;
using store::OpenClearing;

namespace {

// Longer than the counter itself waits for the answer: an order under way is not taken from it. A clock that was set
// back must not keep one from being settled.
constexpr qint64 kLeastAgeMs = 15'000;

bool isLeft(const OpenClearing& clearing, const QDateTime& now) {
    return std::abs(clearing.orderedAt.msecsTo(now)) >= kLeastAgeMs;
}

// A strange answer to one question may be about this one alone.
bool failsTheNextToo(base::ErrorCode code) {
    return domain::isUnreachable(code) && code != base::ErrorCode::NetNotCentral;
}

} // namespace

ClearingSettler::ClearingSettler(store::SyncQueue& queue, ApiClient& client, const base::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
    , m_client(client)
    , m_clock(clock) {}

void ClearingSettler::begin() {
    m_queue.openClearings() | base::on(this, [this](const Result<std::vector<OpenClearing>>& all) {
        if (!all) {
            qCWarning(lcSync) << "clearings" << base::textOf(all.error().code);
            return Q_EMIT done(false);
        }
        for (const OpenClearing& clearing : *all)
            if (isLeft(clearing, m_clock.now()))
                m_open.push_back(clearing);
        next();
    });
}

void ClearingSettler::next() {
    if (m_isStopped)
        m_open.clear();
    if (m_open.empty())
        return Q_EMIT done(false);
    const OpenClearing clearing = m_open.front();
    m_open.pop_front();
    settle(clearing);
}

void ClearingSettler::settle(const OpenClearing& clearing) {
    ApiRequest request;
    request.method = "POST";
    request.pathWithQuery = "/v1/clearings/" + clearing.order.text().toLatin1() + "/settlement";
    request.body = "{}";
    const auto isAboutIt = [clearing](const ClearingReply& reply) { return reply.answer.order == clearing.order; };
    ask<ClearingReply>(m_client, std::move(request), isAboutIt) |
        base::on(this, [this, clearing](const Result<ClearingReply>& reply) { answered(clearing, reply); });
}

void ClearingSettler::answered(const OpenClearing& clearing, const Result<ClearingReply>& reply) {
    if (!reply) {
        qCWarning(lcSync) << "not settled" << clearing.order.text() << base::textOf(reply.error().code)
                          << reply.error().detail;
        if (!failsTheNextToo(reply.error().code))
            return next();
        m_open.clear();
        return Q_EMIT done(true);
    }
    m_queue.applyClearing(clearing.application, reply->answer) |
        base::on(this, [this, clearing](const Result<bool>& applied) {
            if (applied && *applied)
                Q_EMIT caseChanged(clearing.application);
            next();
        });
}

} // namespace shouli::sync
