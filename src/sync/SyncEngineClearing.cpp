// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Log.h"
#include "base/OnAnswer.h"
#include "domain/ports/CentralDesk.h"
#include "sync/SyncEngine.h"

// What became of orders to clear cards whose answer never came: the program was killed, or the line was cut.
namespace shouli::sync {

using base::Result;
using store::OpenClearing;

namespace {

// Longer than the counter itself waits for the answer: an order under way is not taken from it. A clock that was set
// back must not keep one from being settled.
constexpr qint64 kLeastAgeMs = 15'000;

bool isLeft(const OpenClearing& clearing, const QDateTime& now) {
    return std::abs(clearing.orderedAt.msecsTo(now)) >= kLeastAgeMs;
}

} // namespace

void SyncEngine::settleClearings() {
    m_queue.openClearings() | base::on(this, [this](const Result<std::vector<OpenClearing>>& all) {
        if (!all) {
            qCWarning(lcSync) << "clearings" << base::textOf(all.error().code);
            return pullChanges();
        }
        const auto open = std::make_shared<std::deque<OpenClearing>>();
        for (const OpenClearing& clearing : *all)
            if (isLeft(clearing, m_clock.now()))
                open->push_back(clearing);
        settleNext(open);
    });
}

void SyncEngine::settleNext(const std::shared_ptr<std::deque<OpenClearing>>& open) {
    if (m_isStopped)
        return endRound();
    if (open->empty())
        return pullChanges();
    const OpenClearing clearing = open->front();
    open->pop_front();
    settle(open, clearing);
}

void SyncEngine::settle(const std::shared_ptr<std::deque<OpenClearing>>& open, const OpenClearing& clearing) {
    ApiRequest request;
    request.method = "POST";
    request.pathWithQuery = "/v1/clearings/" + clearing.order.text().toLatin1() + "/settlement";
    request.body = "{}";
    m_client.send(std::move(request)) | base::on(this, [this, open, clearing](const Result<QJsonObject>& object) {
        if (!object) {
            qCWarning(lcSync) << "not settled" << clearing.order.text() << base::textOf(object.error().code);
            return domain::isUnreachable(object.error().code) ? endRound() : settleNext(open);
        }
        const auto reply = protocol::ClearingReply::fromJson(*object);
        if (!reply || reply->answer.order != clearing.order) {
            qCWarning(lcSync) << "not settled" << clearing.order.text() << "an answer about something else";
            return settleNext(open);
        }
        m_queue.applyClearing(clearing.application, reply->answer) |
            base::on(this, [this, open, clearing](const Result<bool>& applied) {
                if (applied && *applied)
                    Q_EMIT caseChanged(clearing.application);
                settleNext(open);
            });
    });
}

} // namespace shouli::sync
