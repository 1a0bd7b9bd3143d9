// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cases/ApplicationTable.h"

#include "base/ErrorCode.h"
#include "base/Json.h"
#include "base/Log.h"
#include "crypto/Sealer.h"
#include "domain/ApplicationJson.h"
#include "store/keys/Places.h"

using namespace shouli::base;
using namespace shouli::domain;
using shouli::crypto::Key;
using shouli::crypto::KeyRing;

namespace shouli::store {
namespace {

QByteArray keyPlace(const QString& id) { return place("application_key", id); }
QByteArray payloadPlace(const QString& id) { return place("application", id); }
QByteArray summaryPlace(const QString& id) { return place("application_summary", id); }

Result<Key> openKey(const KeyRing& ring, const QByteArray& sealed, const QString& id) {
    SHOULI_TRY(const SecretBytes bytes, ring.open(sealed, keyPlace(id)));
    return Key::fromBytes(bytes.view());
}

// The short record; what a column says in the clear is not in it.  // DO NOT CHANGE: stored
QByteArray sealedSummary(const Application& application, const Key& key) {
    const ApplicationSummary summary = ApplicationTable::summaryOf(application);
    const QJsonObject record{{QStringLiteral("owner_name"), summary.ownerName},
                             {QStringLiteral("name"), summary.applicantName},
                             {QStringLiteral("of_guardian"), summary.isNameOfGuardian},
                             {QStringLiteral("number"), summary.maskedNumber},
                             {QStringLiteral("acceptance"), summary.acceptanceNumber},
                             {QStringLiteral("numbered"), summary.isNumbered},
                             {QStringLiteral("open"), summary.isTakenOffline},
                             {QStringLiteral("review"), summary.isReviewDue},
                             {QStringLiteral("refusal"), summary.reasons.join(QLatin1Char('\n'))},
                             {QStringLiteral("void"), summary.voidReason}};
    return crypto::seal(key, compactJson(record), summaryPlace(application.id.text()));
}

bool isWithoutVerdict(ApplicationState state) {
    return state == ApplicationState::Draft || state == ApplicationState::Queued;
}

Status readSummary(ApplicationSummary& summary, const SecretBytes& record) {
    SHOULI_TRY(const QJsonObject object, parseJsonObject(record.toByteArray()));
    JsonReader in(object);
    summary.ownerName = in.text(u"owner_name");
    summary.applicantName = in.text(u"name");
    summary.maskedNumber = in.text(u"number");
    summary.acceptanceNumber = in.text(u"acceptance");
    summary.isNameOfGuardian = in.optionalBoolean(u"of_guardian", false);
    summary.isNumbered = in.optionalBoolean(u"numbered", !summary.acceptanceNumber.isEmpty());
    // The record may be older than central's verdict, which left nothing to wait for.
    summary.isTakenOffline = in.boolean(u"open") && isWithoutVerdict(summary.state);
    summary.isReviewDue = in.optionalBoolean(u"review", false);
    summary.reasons = in.text(u"refusal").split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    summary.voidReason = in.optionalText(u"void");
    return in.status();
}

Status openSummary(ApplicationSummary& summary, const KeyRing& ring, const QByteArray& key, const QByteArray& record) {
    const QString id = summary.id.text();
    SHOULI_TRY(const Key caseKey, openKey(ring, key, id));
    SHOULI_TRY(const SecretBytes opened, crypto::open(caseKey, record, summaryPlace(id)));
    return readSummary(summary, opened);
}

template <typename Enum>
Status readCode(Enum& value, const QString& text) {
    const auto known = enumFromText<Enum>(text);
    if (!known)
        return fail(ErrorCode::StoreDamaged, QStringLiteral("unknown code %1").arg(text));
    value = *known;
    return {};
}

std::optional<QByteArray> numberIndex(const Session& session, const Application& application) {
    if (!application.applicant)
        return std::nullopt;
    return session.blindIndex.ofIdentityNumber(application.applicant->number.text());
}

std::optional<QByteArray> phoneIndex(const Session& session, const Application& application) {
    if (!application.details || application.details->phone.number.isEmpty())
        return std::nullopt;
    return session.blindIndex.ofPhone(application.details->phone.number);
}

} // namespace

ApplicationSummary ApplicationTable::summaryOf(const Application& application) {
    ApplicationSummary summary;
    summary.id = application.id;
    summary.flow = application.flow;
    summary.state = application.state;
    summary.step = application.step;
    summary.owner = application.owner;
    summary.ownerName = application.ownerName;
    // A guardian stands for a child that is not known yet.
    if (const Person* person = application.applicant ? &*application.applicant : application.atCounter()) {
        summary.applicantName = person->name.text();
        summary.isNameOfGuardian = !application.applicant;
        summary.maskedNumber = maskedNumber(person->number.text());
    }
    if (application.acceptanceNumber)
        summary.acceptanceNumber = application.acceptanceNumber->text();
    summary.isNumbered = application.isNumbered();
    summary.isTakenOffline = application.isTakenOffline();
    summary.isReviewDue = application.isReviewDue();
    for (const Refusal& refusal : application.refusals)
        summary.reasons.append(refusal.reason.isEmpty() ? refusal.code : refusal.reason.simplified());
    if (application.voiding)
        summary.voidReason = application.voiding->reason;
    summary.createdAt = application.createdAt;
    summary.changedAt = application.changedAt;
    return summary;
}

Status ApplicationTable::insert(const Application& application, const Key& caseKey) {
    const QString id = application.id.text();
    SHOULI_CHECK(m_database.touch(Bound::Application, id));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        INSERT INTO application(id, flow, state, step, revision, owner, created_at, changed_at,
                                case_key, payload, summary, audit_from)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, x'', x'', (SELECT coalesce(max(seq), 0) + 1 FROM audit)))"),
                                    id, QString(textOf(application.flow)), QString(textOf(application.state)),
                                    application.step, application.revision, application.owner.text(),
                                    application.createdAt, application.changedAt,
                                    m_session.ring.seal(caseKey.toBytes().view(), keyPlace(id))));
    return update(application, caseKey);
}

Status ApplicationTable::update(const Application& application, const Key& caseKey) {
    const QString id = application.id.text();
    SHOULI_CHECK(m_database.touch(Bound::Application, id));
    const QByteArray payload = crypto::seal(caseKey, compactJson(toJson(application)), payloadPlace(id));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        UPDATE application SET flow = ?, step = ?, revision = ?, changed_at = ?, payload = ?, summary = ? WHERE id = ?)"),
                                    QString(textOf(application.flow)), application.step, application.revision,
                                    application.changedAt, payload, sealedSummary(application, caseKey), id));
    // Naming an index's column in an UPDATE writes the index's page anew, so only when it differs.
    const QString state = textOf(application.state);
    const auto number = numberIndex(m_session, application);
    const auto phone = phoneIndex(m_session, application);
    SHOULI_CHECK(m_database.execute(QStringLiteral("UPDATE application SET state = ? WHERE id = ? AND state <> ?"),
                                    state, id, state));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        UPDATE application SET number_index = ?, phone_index = ?
        WHERE id = ? AND (number_index IS NOT ? OR phone_index IS NOT ?))"),
                                    number, phone, id, number, phone));
    return {};
}

Result<OpenedCase> ApplicationTable::open(const ApplicationId& id) {
    SHOULI_CHECK(m_database.check(Bound::Application, id.text()));
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT state, step, revision, changed_at, case_key, payload, flow FROM application
        WHERE id = ? AND purged_at IS NULL)"),
                                                id.text()));
    if (!rows.next()) {
        SHOULI_CHECK(rows.status());
        return fail(ErrorCode::NotFound, id.text());
    }
    SHOULI_CHECK(serviceOf(rows.text(6)));
    SHOULI_TRY(Key key, openKey(m_session.ring, rows.bytes(4), id.text()));
    SHOULI_TRY(const SecretBytes payload, crypto::open(key, rows.bytes(5), payloadPlace(id.text())));
    SHOULI_TRY(const QJsonObject object, parseJsonObject(payload.toByteArray()));
    SHOULI_TRY(Application application, applicationFromJson(object, m_services));
    SHOULI_CHECK(readCode(application.state, rows.text(0)));
    application.step = rows.text(1);
    application.revision = static_cast<int>(rows.integer(2));
    application.changedAt = rows.moment(3);
    return OpenedCase{std::move(application), std::move(key)};
}

Result<Key> ApplicationTable::caseKey(const ApplicationId& id) {
    SHOULI_CHECK(m_database.check(Bound::Application, id.text()));
    SHOULI_TRY(sql::Rows rows,
               m_database.query(QStringLiteral("SELECT case_key FROM application WHERE id = ? AND purged_at IS NULL"),
                                id.text()));
    if (!rows.next()) {
        SHOULI_CHECK(rows.status());
        return fail(ErrorCode::NotFound, id.text());
    }
    return openKey(m_session.ring, rows.bytes(0), id.text());
}

Result<Key> ApplicationTable::draftKey(const ApplicationId& id) {
    SHOULI_CHECK(m_database.check(Bound::Application, id.text()));
    SHOULI_TRY(
        sql::Rows rows,
        m_database.query(QStringLiteral("SELECT case_key, state FROM application WHERE id = ? AND purged_at IS NULL"),
                         id.text()));
    if (!rows.next()) {
        SHOULI_CHECK(rows.status());
        return fail(ErrorCode::NotFound, id.text());
    }
    if (rows.text(1) != textOf(ApplicationState::Draft))
        return fail(ErrorCode::Conflict, QStringLiteral("%1 is %2").arg(id.text(), rows.text(1)));
    return openKey(m_session.ring, rows.bytes(0), id.text());
}

Status ApplicationTable::purge(const ApplicationId& id, const QDateTime& at) {
    SHOULI_CHECK(m_database.touch(Bound::Application, id.text()));
    SHOULI_CHECK(m_database.execute(QStringLiteral(R"(
        UPDATE application SET case_key = NULL, payload = NULL, summary = NULL, number_index = NULL,
                               phone_index = NULL, purged_at = ?
        WHERE id = ?)"),
                                    at, id.text()));
    return {};
}

// Of a service that is not in the table a newer version wrote.
Result<FlowKind> ApplicationTable::serviceOf(const QString& text) const {
    const auto service = m_services.find(text);
    if (!service)
        return fail(ErrorCode::StoreNewer, QStringLiteral("a case of the unknown service %1").arg(text));
    return *service;
}

Result<std::vector<ApplicationId>> ApplicationTable::ordersUnderWay(const QString& number) {
    SHOULI_TRY(sql::Rows rows,
               m_database.query(QStringLiteral(R"(
        SELECT id, flow FROM application WHERE number_index = ? AND state IN (?, ?))"),
                                m_session.blindIndex.ofIdentityNumber(number), QString(textOf(ApplicationState::Draft)),
                                QString(textOf(ApplicationState::Queued))));
    std::vector<ApplicationId> found;
    while (rows.next()) {
        SHOULI_TRY(const FlowKind service, serviceOf(rows.text(1)));
        SHOULI_CHECK(m_database.check(Bound::Application, rows.text(0)));
        if (service->isOrder)
            found.push_back(ApplicationId::fromText(rows.text(0)));
    }
    SHOULI_CHECK(rows.status());
    return found;
}

Result<bool> ApplicationTable::hasRunningCase(const QString& number, ApplicationId besides, const QDateTime& since) {
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT flow, id FROM application WHERE number_index = ? AND id <> ?
               AND (state = ? OR (state = ? AND changed_at >= ?)))"),
                                                m_session.blindIndex.ofIdentityNumber(number), besides.text(),
                                                QString(textOf(ApplicationState::Queued)),
                                                QString(textOf(ApplicationState::Accepted)), since));
    bool isRunning = false;
    while (rows.next()) {
        SHOULI_CHECK(m_database.check(Bound::Application, rows.text(1)));
        SHOULI_TRY(const FlowKind service, serviceOf(rows.text(0)));
        isRunning = isRunning || service->isFirstCard;
    }
    SHOULI_CHECK(rows.status());
    return isRunning;
}

Result<std::vector<ApplicationSummary>> ApplicationTable::summaries(sql::Rows& rows, Wanted wanted) {
    std::vector<ApplicationSummary> found;
    while (rows.next()) {
        const QString id = rows.text(0);
        ApplicationSummary summary;
        summary.id = ApplicationId::fromText(id);
        SHOULI_TRY(summary.flow, serviceOf(rows.text(1)));
        SHOULI_CHECK(readCode(summary.state, rows.text(2)));
        if (!wanted(summary.flow, summary.state))
            continue;
        summary.step = rows.text(3);
        summary.owner = OperatorId::fromText(rows.text(4));
        summary.createdAt = rows.moment(5);
        summary.changedAt = rows.moment(6);
        // One damaged or altered row must not hide the others: it is listed without what is sealed.
        Status opened = m_database.check(Bound::Application, id);
        if (opened)
            opened = openSummary(summary, m_session.ring, rows.bytes(7), rows.bytes(8));
        if (!opened)
            qCWarning(lcStore) << "summary" << id << textOf(opened.error().code);
        found.push_back(std::move(summary));
    }
    SHOULI_CHECK(rows.status());
    for (ApplicationSummary& summary : found) { // a record may be older than the habit of noting orders in it
        if (summary.flow->isOrder && !summary.isNumbered) {
            SHOULI_TRY(summary.isNumbered, isNumbered(summary.id));
        }
    }
    return found;
}

Result<std::vector<ApplicationSummary>> ApplicationTable::undone() {
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT id, flow, state, step, owner, created_at, changed_at, case_key, summary FROM application
        WHERE purged_at IS NULL AND state IN ('draft', 'queued', 'returned'))")));
    return summaries(rows, [](FlowKind flow, ApplicationState state) {
        return !flow->isOrder || state != ApplicationState::Returned;
    });
}

Result<std::vector<ApplicationSummary>> ApplicationTable::sentBetween(const QDateTime& from, const QDateTime& until) {
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT id, flow, state, step, owner, created_at, changed_at, case_key, summary
        FROM application JOIN (
            SELECT application AS sent, max(at) AS sent_at FROM (
                SELECT application, created_at AS at FROM outbox WHERE created_at >= ? AND created_at < ?
                UNION ALL
                SELECT application, ordered_at FROM clearing_order WHERE ordered_at >= ? AND ordered_at < ?)
            GROUP BY application)
        ON sent = application.id
        WHERE purged_at IS NULL ORDER BY sent_at DESC)"),
                                                from, until, from, until));
    return summaries(rows);
}

Result<std::vector<ApplicationSummary>> ApplicationTable::ofPerson(const QString& number, ApplicationId besides) {
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT id, flow, state, step, owner, created_at, changed_at, case_key, summary FROM application
        WHERE number_index = ? AND id <> ? AND purged_at IS NULL
              AND state IN ('draft', 'queued', 'accepted', 'returned')
        ORDER BY changed_at DESC)"),
                                                m_session.blindIndex.ofIdentityNumber(number), besides.text()));
    return summaries(rows, [](FlowKind flow, ApplicationState) { return !flow->isOrder; });
}

Result<std::vector<ApplicationId>> ApplicationTable::namelessDrafts() {
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT id FROM application WHERE purged_at IS NULL AND state = 'draft' AND number_index IS NULL)")));
    std::vector<ApplicationId> found;
    while (rows.next())
        found.push_back(ApplicationId::fromText(rows.text(0)));
    SHOULI_CHECK(rows.status());
    return found;
}

Result<bool> ApplicationTable::isNumbered(const ApplicationId& id) {
    SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
        SELECT EXISTS (SELECT 1 FROM outbox WHERE application = ?)
               OR EXISTS (SELECT 1 FROM clearing_order WHERE application = ?))"),
                                                id.text(), id.text()));
    const bool isNumbered = rows.next() && rows.boolean(0);
    SHOULI_CHECK(rows.status());
    return isNumbered;
}

Result<ApplicationId> ApplicationTable::resealAfter(const ApplicationId& after, int most) {
    std::vector<std::pair<QString, QByteArray>> batch;
    {
        SHOULI_TRY(sql::Rows rows, m_database.query(QStringLiteral(R"(
            SELECT id, case_key FROM application WHERE id > ? AND purged_at IS NULL ORDER BY id LIMIT ?)"),
                                                    after.isNull() ? QString() : after.text(), most));
        while (rows.next())
            batch.emplace_back(rows.text(0), rows.bytes(1));
        SHOULI_CHECK(rows.status());
    }
    for (const auto& [id, sealed] : batch) {
        SHOULI_TRY(const crypto::KeyId sealedUnder, crypto::keyIdOf(sealed));
        if (sealedUnder == m_session.ring.current().id())
            continue;
        SHOULI_TRY(const Key key, openKey(m_session.ring, sealed, id));
        SHOULI_CHECK(m_database.touch(Bound::Application, id));
        SHOULI_CHECK(m_database.execute(QStringLiteral("UPDATE application SET case_key = ? WHERE id = ?"),
                                        m_session.ring.seal(key.toBytes().view(), keyPlace(id)), id));
    }
    return batch.empty() ? ApplicationId() : ApplicationId::fromText(batch.back().first);
}

Status ApplicationTable::setState(BoundDatabase& database, const ApplicationId& id, ApplicationState state,
                                  const QDateTime& at) {
    SHOULI_CHECK(database.touch(Bound::Application, id.text()));
    SHOULI_CHECK(database.execute(QStringLiteral("UPDATE application SET state = ?, changed_at = ? WHERE id = ?"),
                                  QString(textOf(state)), at, id.text()));
    return {};
}

} // namespace shouli::store
