// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/AuditLog.h"

#include "base/ErrorCode.h"
#include "base/Json.h"
#include "crypto/Digest.h"
#include "crypto/Mac.h"
#include "crypto/Sealer.h"
#include "store/keys/Places.h"

using namespace shouli::base;

namespace shouli::store {
namespace {

struct Link {
    qint64 seq = 0;
    QString at;
    QString actor;
    QString action;
    QString subject;
    QByteArray digest;
};

// The columns joined by line ends, which none of them holds.  // DO NOT CHANGE: stored
QByteArray macOf(const AuditKeys& keys, const QByteArray& previous, const Link& link) {
    const QByteArray text = previous.toHex() + '\n' + QByteArray::number(link.seq) + '\n' + link.at.toUtf8() + '\n' +
                            link.actor.toUtf8() + '\n' + link.action.toUtf8() + '\n' + link.subject.toUtf8() + '\n' +
                            link.digest.toHex();
    return crypto::hmac(keys.suite, keys.chain, text);
}

QByteArray detailsPlace(qint64 seq) { return place("audit", QString::number(seq)); }

tl::unexpected<Error> broken(qint64 seq) {
    return fail(ErrorCode::AuditBroken, QStringLiteral("at entry %1").arg(seq));
}

} // namespace

Status AuditLog::append(const Session* session, const QDateTime& at, const AuditEntry& entry) {
    if (session)
        return chain(session->auditKeys, session->account.id.text(), at, entry);
    SHOULI_CHECK(m_database.execute(QStringLiteral("INSERT INTO audit_waiting(at, action, subject) VALUES (?, ?, ?)"),
                                    at, entry.action, entry.subject));
    return m_database.inserted(Bound::AuditWaiting);
}

Status AuditLog::chain(const AuditKeys& keys, const QString& actor, const QDateTime& at, const AuditEntry& entry) {
    SHOULI_TRY(const AuditHead last, head());
    Link link{last.seq + 1, at.toUTC().toString(Qt::ISODateWithMs), actor, entry.action, entry.subject, {}};
    const QByteArray details = crypto::seal(keys.details, compactJson(entry.details), detailsPlace(link.seq));
    link.digest = crypto::Digest::of(keys.suite, details);
    const QByteArray mac = macOf(keys, last.mac, link);
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO audit(seq, at, actor, action, subject, details, digest, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?))"),
                                    link.seq, link.at, link.actor, link.action, link.subject, details, link.digest,
                                    mac));
    return m_database.noteAudit(last, {link.seq, mac});
}

Status AuditLog::anchorWaiting(const Session& session, const QDateTime& at) {
    struct Waiting {
        QDateTime at;
        QString action;
        QString subject;
    };
    std::vector<Waiting> waiting;
    SHOULI_CHECK(m_database.touch(Bound::AuditWaiting));
    {
        SHOULI_TRY(sql::Rows rows,
                   m_database.query(QStringLiteral("SELECT at, action, subject FROM audit_waiting ORDER BY position")));
        while (rows.next())
            waiting.push_back({rows.moment(0), rows.text(1), rows.text(2)});
        SHOULI_CHECK(rows.status());
    }
    for (const Waiting& entry : waiting) {
        const QJsonObject details{{QStringLiteral("at"), jsonMoment(entry.at)}};
        SHOULI_CHECK(chain(session.auditKeys, QString(), at, {entry.action, entry.subject, details}));
    }
    SHOULI_CHECK(m_database.execute(QStringLiteral("DELETE FROM audit_waiting")));
    return {};
}

Result<AuditHead> AuditLog::verify(const AuditKeys& keys, const AuditHead& from, int most) {
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT seq, at, actor, action, subject, digest, mac, details,
               details IS NOT NULL OR EXISTS (SELECT 1 FROM application WHERE id = subject AND purged_at IS NOT NULL)
        FROM audit WHERE seq > ? ORDER BY seq LIMIT ?)"),
                                                from.seq, most));
    AuditHead reached = from;
    while (rows.next()) {
        const qint64 expected = reached.seq + 1;
        const Link link{rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4), rows.bytes(5)};
        const bool isNext = link.seq == expected;
        const bool isWhole = rows.isNull(7) ? rows.boolean(8) // purged with its case
                                            : crypto::Digest::of(keys.suite, rows.bytes(7)) == link.digest;
        const QByteArray mac = rows.bytes(6);
        if (!isNext || !isWhole || !crypto::equalInConstantTime(mac, macOf(keys, reached.mac, link)))
            return broken(expected);
        reached = {expected, mac};
    }
    SHOULI_CHECK(rows.status());
    if (reached == from) {
        SHOULI_CHECK(m_database.auditStatus());
        if (reached != m_database.auditHead())
            return broken(reached.seq + 1);
    }
    return reached;
}

Result<bool> AuditLog::has(const QString& action, const QString& subject, const QDateTime& at) {
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT EXISTS (SELECT 1 FROM audit WHERE seq >= (SELECT audit_from FROM application WHERE id = ?)
                                                 AND subject = ? AND action = ? AND at = ?))"),
                                                subject, subject, action, at));
    const bool has = rows.next() && rows.boolean(0);
    SHOULI_CHECK(rows.status());
    return has;
}

Result<AuditHead> AuditLog::head() {
    SHOULI_TRY(sql::Rows rows,
               m_database.query(QStringLiteral("SELECT seq, mac FROM audit ORDER BY seq DESC LIMIT 1")));
    AuditHead head;
    if (rows.next())
        head = {rows.integer(0), rows.bytes(1)};
    SHOULI_CHECK(rows.status());
    return head;
}

Status AuditLog::purgeDetails(const QString& application) {
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        UPDATE audit SET details = NULL
        WHERE seq >= (SELECT audit_from FROM application WHERE id = ?) AND subject = ?)"),
                                    application, application));
    return {};
}

Result<QDateTime> AuditLog::latest() {
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT max(at) FROM (SELECT at FROM audit WHERE seq = (SELECT max(seq) FROM audit)
                             UNION ALL SELECT max(at) FROM audit_waiting))")));
    const QDateTime latest = rows.next() ? rows.moment(0) : QDateTime();
    SHOULI_CHECK(rows.status());
    return latest;
}

} // namespace shouli::store
