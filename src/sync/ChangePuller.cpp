// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ChangePuller.h"

#include "base/Log.h"
#include "base/OnAnswer.h"
#include "sync/Ask.h"
#include "sync/CaseSender.h"

#include <algorithm>

namespace shouli::sync {

using base::Result;

namespace {

constexpr QLatin1StringView kChangesCursor("changes_cursor");
constexpr QLatin1StringView kReferenceCursor("reference_cursor"); // putReference() moves it on
constexpr QLatin1StringView kAuthorityItem("authority");          // DO NOT CHANGE: sent

} // namespace

ChangePuller::ChangePuller(store::SyncQueue& queue, ApiClient& client, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
    , m_client(client) {}

void ChangePuller::begin() {
    m_queue.setting(kChangesCursor) | base::on(this, [this](const Result<QString>& cursor) {
        if (!cursor || m_isStopped)
            return Q_EMIT done();
        m_cursor = *cursor;
        ApiRequest request;
        request.method = "GET";
        request.pathWithQuery = "/v1/changes?cursor=" + cursor->toUtf8().toPercentEncoding();
        request.limit = std::chrono::seconds(30);
        ask<protocol::Changes>(m_client, std::move(request)) |
            base::on(this, [this](const Result<protocol::Changes>& changes) {
                if (!changes) {
                    qCWarning(lcSync) << "changes" << base::textOf(changes.error().code) << changes.error().detail;
                    return Q_EMIT done();
                }
                applyChanges(std::make_shared<const protocol::Changes>(*changes), 0);
            });
    });
}

// The cursor moves on only after the last of them is on the disk.
void ChangePuller::applyChanges(const std::shared_ptr<const protocol::Changes>& changes, size_t index) {
    if (m_isStopped)
        return Q_EMIT done();
    if (index == changes->items.size()) {
        // More behind a cursor that stands still would be asked for without end.
        const bool hasMore = changes->hasMore && changes->cursor != m_cursor;
        m_queue.setSetting(kChangesCursor, changes->cursor) | base::on(this, [this, hasMore](const base::Status& kept) {
            if (!kept)
                return Q_EMIT done();
            hasMore ? begin() : pullReference();
        });
        return;
    }
    m_queue.applyAnswer(answerOf(changes->items[index])) |
        base::on(this, [this, changes, index](const Result<bool>& applied) {
            if (!applied)
                return Q_EMIT done();
            if (*applied)
                Q_EMIT caseChanged(changes->items[index].application);
            applyChanges(changes, index + 1);
        });
}

void ChangePuller::pullReference() {
    m_queue.setting(kReferenceCursor) | base::on(this, [this](const Result<QString>& cursor) {
        if (!cursor || m_isStopped)
            return Q_EMIT done();
        ApiRequest request;
        request.method = "GET";
        request.pathWithQuery = "/v1/reference?cursor=" + cursor->toUtf8().toPercentEncoding();
        request.silence = std::chrono::seconds(30);
        request.limit = std::chrono::minutes(5); // 20,000 outlets over a slow line
        ask<protocol::ReferenceAnswer>(m_client, std::move(request)) |
            base::on(this, [this](const Result<protocol::ReferenceAnswer>& answer) {
                if (!answer || answer->items.empty())
                    return Q_EMIT done();
                referencePulled(*answer);
            });
    });
}

// The authority is kept before the cursor moves on.
void ChangePuller::referencePulled(const protocol::ReferenceAnswer& answer) {
    const auto authority = std::find_if(answer.items.begin(), answer.items.end(),
                                        [](const protocol::ReferenceItem& item) { return item.id == kAuthorityItem; });
    if (authority == answer.items.end())
        return keepReference(answer);
    takeAuthority(authority->content, [this, answer] { keepReference(answer); });
}

// Not taken, and not asked for again: what central's key did not sign, what is older than what is here, and what has
// nothing in common with it, since a mistake at central must not shut every workstation out.
void ChangePuller::takeAuthority(const QByteArray& message, const std::function<void()>& then) {
    m_queue.workstation() | base::on(this, [this, message, then](const Result<store::WorkstationFacts>& facts) {
        if (!facts)
            return Q_EMIT done();
        const auto key = facts->centralKey.read();
        if (!key)
            return Q_EMIT done();
        const auto offered = CentralAuthority::read(message, *key);
        const auto held = CentralAuthority::read(facts->authority, *key);
        if (!offered || (held && !offered->follows(*held))) {
            qCWarning(lcSync) << "authority not taken" << (offered ? "it does not follow" : "not central's");
            return then();
        }
        m_queue.setAuthority(message) | base::on(this, [this, offered, then](const base::Status& kept) {
            if (!kept)
                return Q_EMIT done();
            m_client.setAuthority(*offered);
            Q_EMIT authorityChanged();
            then();
        });
    });
}

void ChangePuller::keepReference(const protocol::ReferenceAnswer& answer) {
    std::vector<store::ReferenceEntry> entries;
    for (const protocol::ReferenceItem& item : answer.items)
        if (item.id != kAuthorityItem)
            entries.push_back({item.id, item.version, item.content});
    m_queue.putReference(std::move(entries), answer.cursor) | base::on(this, [this](const base::Status& kept) {
        if (kept)
            Q_EMIT referenceChanged();
        Q_EMIT done();
    });
}

} // namespace shouli::sync
