// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/exchange/Inbox.h"

#include "base/ErrorCode.h"
#include "base/Json.h"
#include "base/Log.h"
#include "crypto/SealedMessage.h"
#include "store/cases/ApplicationTable.h"
#include "store/keys/Places.h"

using namespace shouli::base;
using namespace shouli::domain;

namespace shouli::store {
namespace {

struct Arrived {
    qint64 position = 0;
    ApplicationId application;
    int revision = 1;
    QByteArray message;
};

QByteArray messagePlace(const ApplicationId& id, int revision) {
    return place("inbox", id.text(), QString::number(revision));
}

// DO NOT CHANGE: stored
QByteArray bytesOf(const std::vector<Refusal>& refusals) {
    QJsonArray list;
    for (const Refusal& refusal : refusals)
        list.append(QJsonObject{{QStringLiteral("code"), refusal.code},
                                {QStringLiteral("reason"), refusal.reason},
                                {QStringLiteral("field"), refusal.field}});
    return compactJson({{QStringLiteral("refusals"), list}});
}

Result<std::vector<Refusal>> refusalsOf(const SecretBytes& bytes) {
    SHOULI_TRY(const QJsonObject object, parseJsonObject(bytes.toByteArray()));
    JsonReader in(object);
    std::vector<Refusal> refusals;
    for (const QJsonValue& entry : in.array(u"refusals"))
        refusals.push_back({entry[u"code"].toString(), entry[u"reason"].toString(), entry[u"field"].toString()});
    SHOULI_CHECK(in.status());
    return refusals;
}

// Not the database's fault, so the transaction goes on.
bool isUnreadable(ErrorCode code) {
    return code == ErrorCode::StoreAltered || code == ErrorCode::SealBroken || code == ErrorCode::SealUnknownKey ||
           code == ErrorCode::SealUnknownVersion || code == ErrorCode::Malformed || code == ErrorCode::StoreNewer;
}

Status write(BoundDatabase& database, Session& session, const ServiceTable& services, const Arrived& arrived) {
    SHOULI_CHECK(database.check(Bound::Inbox, arrived.application.text()));
    ApplicationTable cases(database, session, services);
    auto opened = cases.open(arrived.application);
    if (!opened && opened.error().code == ErrorCode::NotFound)
        return {};
    if (!opened)
        return fail(opened.error());
    Application& application = opened->application;
    if (application.revision != arrived.revision || application.state != ApplicationState::Returned)
        return {};
    SHOULI_TRY(const SecretBytes bytes, crypto::openWith(session.deviceKey, arrived.message,
                                                         messagePlace(arrived.application, arrived.revision)));
    SHOULI_TRY(application.refusals, refusalsOf(bytes));
    return cases.update(application, opened->key);
}

} // namespace

Status Inbox::put(const crypto::Sm2PublicKey& deviceKey, crypto::Suite suite, const ApplicationId& id, int revision,
                  const std::vector<Refusal>& refusals, const QDateTime& at) {
    SHOULI_CHECK(m_database.touch(Bound::Inbox, id.text()));
    const QByteArray message = crypto::sealTo(deviceKey, suite, bytesOf(refusals), messagePlace(id, revision));
    SHOULI_CHECK(m_database.execute(
        QStringLiteral("INSERT INTO inbox(application, revision, arrived_at, message) VALUES (?, ?, ?, ?)"), id.text(),
        revision, at, message));
    return {};
}

Status Inbox::openInto(Session& session, const ServiceTable& services) {
    std::vector<Arrived> all;
    {
        SHOULI_TRY(sql::Rows rows,
                   m_database.query(
                       QStringLiteral("SELECT position, application, revision, message FROM inbox ORDER BY position")));
        while (rows.next())
            all.push_back({rows.integer(0), ApplicationId::fromText(rows.text(1)), static_cast<int>(rows.integer(2)),
                           rows.bytes(3)});
        SHOULI_CHECK(rows.status());
    }
    for (const Arrived& arrived : all) {
        const Status written = write(m_database, session, services, arrived);
        if (!written && isUnreadable(written.error().code)) {
            qCWarning(lcStore) << "inbox" << arrived.application.text() << textOf(written.error().code);
            continue;
        }
        SHOULI_CHECK(written);
        SHOULI_CHECK(m_database.touch(Bound::Inbox, arrived.application.text()));
        SHOULI_CHECK(m_database.execute(QStringLiteral("DELETE FROM inbox WHERE position = ?"), arrived.position));
    }
    return {};
}

} // namespace shouli::store
