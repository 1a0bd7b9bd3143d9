// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cases/CaseStore.h"

#include "base/ErrorCode.h"
#include "base/Log.h"
#include "domain/Verdict.h"
#include "flow/Step.h"
#include "sql/Transaction.h"
#include "store/tables/OperatorTable.h"
#include "store/tables/Outbox.h"

#include <algorithm>

using namespace shouli::base;
using namespace shouli::domain;
using shouli::crypto::Key;
using shouli::sql::Transaction;

namespace shouli::store {
namespace {

/// Midnight at the counter.
QDateTime beginOf(QDate day) { return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, 8 * 3600).toUTC(); }

// Drafts and returned cases are the counter's to go on with.
bool isAtCounter(const ApplicationSummary& summary) {
    return summary.state == ApplicationState::Draft || summary.state == ApplicationState::Returned;
}

std::vector<Picture*> namedPictures(Application& application) {
    std::vector<Picture*> named;
    for (auto& [slot, picture] : application.materials)
        named.push_back(&picture);
    if (application.cardPhoto && application.cardPhoto->picture)
        named.push_back(&*application.cardPhoto->picture);
    if (application.face.livePicture)
        named.push_back(&*application.face.livePicture);
    return named;
}

// 「代未成年子女办理」 and 「本人申领」 turn a draft into one of the other service; what was submitted once keeps its
// own.
bool maySwitchFlow(const Application& stored, FlowKind flow) {
    return stored.flow.other() == flow && !stored.acceptanceNumber;
}

} // namespace

std::set<PictureId> picturesOf(const Application& application) {
    std::set<PictureId> named;
    for (const auto& [slot, picture] : application.materials)
        named.insert(picture.id);
    if (application.cardPhoto && application.cardPhoto->picture)
        named.insert(application.cardPhoto->picture->id);
    if (application.face.livePicture)
        named.insert(application.face.livePicture->id);
    return named;
}

CaseStore::CaseStore(Workspace& workspace, Session& session)
    : m_workspace(workspace)
    , m_session(session)
    , m_cases(workspace.database(), session, workspace.options().services)
    , m_pictures(workspace.database())
    , m_inputs(workspace.database())
    , m_audit(workspace.database()) {}

Result<Application> CaseStore::create(FlowKind flow) {
    if (!m_workspace.options().services.find(QString(textOf(flow))))
        return fail(ErrorCode::NotAllowed, QStringLiteral("a case of the unknown service %1").arg(textOf(flow)));
    Application seed;
    seed.flow = flow;
    return createFrom(std::move(seed));
}

// A key of the former case opens the picture, one of the new case seals it: neither opens the other's.
Status CaseStore::copyPictures(const ApplicationId& from, Application& to, const Key& key) {
    SHOULI_TRY(const Key formerKey, m_cases.caseKey(from));
    for (Picture* picture : namedPictures(to)) {
        const PictureId former = std::exchange(picture->id, PictureId::make());
        const auto resealed = [&](PictureTable::Part part) -> Result<QByteArray> {
            SHOULI_TRY(const QByteArray sealed, m_pictures.sealed(former, from, part));
            SHOULI_TRY(const QByteArray bytes, PictureTable::open(formerKey, former, part, sealed));
            return PictureTable::seal(key, picture->id, part, bytes);
        };
        SHOULI_TRY(const QByteArray jpeg, resealed(PictureTable::Part::Jpeg));
        SHOULI_TRY(const QByteArray thumbnail, resealed(PictureTable::Part::Thumbnail));
        SHOULI_CHECK(m_pictures.insert(picture->id, to.id, {jpeg, thumbnail}, m_workspace.clock().now()));
    }
    return m_pictures.commit(to.id, picturesOf(to));
}

Result<Application> CaseStore::createFrom(Application application) {
    const ApplicationId from = application.id;
    application.id = ApplicationId::make();
    application.state = ApplicationState::Draft;
    application.revision = 1;
    application.owner = m_session.account.id;
    application.ownerName = m_session.account.displayName;
    if (application.step.isEmpty())
        application.step = textOf(flow::StepId::Guide);
    application.createdAt = m_workspace.clock().now();
    application.changedAt = application.createdAt;

    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    const Key key = Key::generate(m_workspace.facts()->suite);
    SHOULI_CHECK(m_cases.insert(application, key));
    if (!from.isNull() && !picturesOf(application).empty()) {
        SHOULI_CHECK(copyPictures(from, application, key));
        SHOULI_CHECK(m_cases.update(application, key));
    }
    SHOULI_CHECK(m_audit.append(&m_session, m_workspace.trustedNow(),
                                {QStringLiteral("case_created"), application.id.text(), {}}));
    SHOULI_CHECK(transaction.commit());
    return application;
}

Result<Application> CaseStore::load(const ApplicationId& id) {
    SHOULI_TRY(OpenedCase opened, m_cases.open(id));
    return std::move(opened.application);
}

Result<Application> CaseStore::commit(Application changed, const QString& leavingStep) {
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_TRY(const OpenedCase stored, m_cases.open(changed.id));
    SHOULI_CHECK(checkChange(stored.application, changed));
    keepFixed(changed, stored.application);
    changed.changedAt = nextChange(stored.application);
    SHOULI_CHECK(store(changed, stored.key, QStringLiteral("case_changed")));
    SHOULI_CHECK(m_inputs.forget(changed.id, leavingStep));
    if (changed.flow != stored.application.flow)
        SHOULI_CHECK(forgetTextsOfApplicant(changed.id));
    SHOULI_CHECK(transaction.commit());
    return changed;
}

// What was being typed of one applicant must not come back on the page of another.
Status CaseStore::forgetTextsOfApplicant(const ApplicationId& id) {
    using enum flow::StepId;
    for (const flow::StepId step : {Eligibility, CardPhoto, Details, Delivery})
        SHOULI_CHECK(m_inputs.forget(id, QString(textOf(step))));
    return {};
}

Status CaseStore::checkChange(const Application& stored, const Application& changed) {
    if (stored.state != ApplicationState::Draft)
        return fail(ErrorCode::Conflict,
                    QStringLiteral("%1 is %2").arg(stored.id.text(), QString(textOf(stored.state))));
    if (stored.changedAt != changed.changedAt || stored.revision != changed.revision)
        return fail(ErrorCode::Conflict, QStringLiteral("%1 was changed meanwhile").arg(stored.id.text()));
    return {};
}

void CaseStore::keepFixed(Application& changed, const Application& stored) {
    if (!maySwitchFlow(stored, changed.flow))
        changed.flow = stored.flow;
    changed.state = stored.state;
    changed.owner = stored.owner;
    changed.ownerName = stored.ownerName;
    changed.createdAt = stored.createdAt;
    changed.acceptanceNumber = stored.acceptanceNumber;
    changed.formerNumbers = stored.formerNumbers;
    changed.submittedAt = stored.submittedAt;
    changed.refusals = stored.refusals;
    changed.voiding = stored.voiding;
}

QDateTime CaseStore::nextChange(const Application& stored) const {
    return std::max(m_workspace.clock().now(), stored.changedAt.addMSecs(1));
}

Status CaseStore::store(const Application& application, const Key& key, const QString& action) {
    SHOULI_CHECK(m_cases.update(application, key));
    SHOULI_CHECK(m_pictures.commit(application.id, picturesOf(application)));
    QJsonObject details{{QStringLiteral("step"), application.step}, {QStringLiteral("revision"), application.revision}};
    if (!application.formerNumbers.empty())
        details.insert(QStringLiteral("formerNumber"), application.formerNumbers.back().text());
    return m_audit.append(&m_session, m_workspace.trustedNow(), {action, application.id.text(), details});
}

Result<std::vector<ApplicationSummary>> CaseStore::list() {
    SHOULI_TRY(std::vector<ApplicationSummary> all, m_cases.undone());
    std::sort(all.begin(), all.end(), [](const ApplicationSummary& a, const ApplicationSummary& b) {
        if (isAtCounter(a) != isAtCounter(b))
            return isAtCounter(a);
        return a.changedAt > b.changedAt;
    });
    return all;
}

Result<std::vector<ApplicationSummary>> CaseStore::listOf(QDate day) {
    return m_cases.sentBetween(beginOf(day), beginOf(day.addDays(1)));
}

Result<std::vector<ApplicationSummary>> CaseStore::casesOf(const QString& number, const ApplicationId& besides) {
    return m_cases.ofPerson(number, besides);
}

Status CaseStore::destroy(const ApplicationId& id, const QString& action) {
    SHOULI_CHECK(m_inputs.forgetAll(id));
    SHOULI_CHECK(m_pictures.removeAll(id));
    SHOULI_CHECK(m_cases.purge(id, m_workspace.clock().now()));
    SHOULI_CHECK(m_audit.purgeDetails(id.text()));
    return m_audit.append(&m_session, m_workspace.trustedNow(), {action, id.text(), {}});
}

Status CaseStore::abandon(const ApplicationId& id) {
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_CHECK(m_cases.draftKey(id));
    SHOULI_TRY(const bool isNumbered, m_cases.isNumbered(id));
    if (isNumbered)
        return fail(ErrorCode::CaseNumbered, id.text());
    SHOULI_CHECK(destroy(id, QStringLiteral("case_abandoned")));
    SHOULI_CHECK(transaction.commit());
    m_workspace.truncateWal();
    return {};
}

// A text that is no value yet is content, and so is a picture that no stored case names yet.
Result<bool> CaseStore::isBlank(const ApplicationId& id) {
    SHOULI_TRY(const OpenedCase opened, m_cases.open(id));
    if (!opened.application.isBlank())
        return false;
    SHOULI_TRY(const bool hasPictures, m_pictures.hasAny(id));
    if (hasPictures)
        return false;
    SHOULI_TRY(const bool hasText, m_inputs.hasText(opened.key, id));
    return !hasText;
}

Result<bool> CaseStore::dropIfBlank(const ApplicationId& id) {
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_TRY(const bool isToGo, isBlank(id));
    if (!isToGo)
        return false;
    SHOULI_CHECK(destroy(id, QStringLiteral("case_left_blank")));
    SHOULI_CHECK(transaction.commit());
    return true;
}

Status CaseStore::dropBlank() {
    SHOULI_TRY(const std::vector<ApplicationId> nameless, m_cases.namelessDrafts());
    for (const ApplicationId& id : nameless)
        if (const auto dropped = dropIfBlank(id); !dropped) // one that cannot be opened must not hold the others
            qCWarning(lcStore) << "blank draft" << id.text() << textOf(dropped.error().code);
    return {};
}

Status CaseStore::checkApproval(const ApplicationId& id, const Approval& approval) {
    if (approval.supervisor == m_session.account.id)
        return fail(ErrorCode::SupervisorIsOperator);
    OperatorTable operators(m_workspace.database());
    SHOULI_TRY(const auto row, operators.find(approval.supervisor));
    SHOULI_CHECK(operators.checkRole(approval.supervisor));
    SHOULI_TRY(const bool isWritten, m_audit.has(QStringLiteral("case_void"), id.text(), approval.at));
    if (!isWritten || !row || !row->account.roles.contains(Role::Supervisor))
        return fail(ErrorCode::SupervisorNeeded);
    return {};
}

Result<Application> CaseStore::voidCase(const ApplicationId& id, const QString& reason, const Approval& approval) {
    const QString why = reason.trimmed();
    if (why.isEmpty())
        return fail(ErrorCode::Malformed, QStringLiteral("no reason"));
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_CHECK(checkApproval(id, approval));
    SHOULI_TRY(OpenedCase opened, m_cases.open(id));
    Application& application = opened.application;
    const QString former = textOf(application.state);
    const bool isHere = application.state == ApplicationState::Draft || application.state == ApplicationState::Returned;
    if (!isHere || !application.isNumbered())
        return fail(ErrorCode::Conflict, QStringLiteral("%1 is %2").arg(id.text(), former));
    const QDateTime now = m_workspace.clock().now();
    application.state = ApplicationState::Voided;
    application.step = textOf(flow::StepId::Outcome);
    application.returnToConfirm = false;
    application.changedAt = nextChange(application);
    application.voiding = Voiding{
        why, m_session.account.id, m_session.account.displayName, approval.supervisor, approval.supervisorName, now};
    SHOULI_CHECK(m_cases.update(application, opened.key));
    SHOULI_CHECK(m_inputs.forgetAll(id));
    SHOULI_CHECK(Outbox(m_workspace.database()).keepFiles(id, {}));
    const QJsonObject details{{QStringLiteral("reason"), why},
                              {QStringLiteral("supervisor"), approval.supervisor.text()},
                              {QStringLiteral("was"), former}};
    SHOULI_CHECK(
        m_audit.append(&m_session, m_workspace.trustedNow(), {QStringLiteral("case_voided"), id.text(), details}));
    SHOULI_CHECK(transaction.commit());
    return std::move(application);
}

Result<Application> CaseStore::reopen(const ApplicationId& id) {
    SHOULI_TRY(Transaction transaction, Transaction::begin(m_workspace.database()));
    SHOULI_TRY(OpenedCase opened, m_cases.open(id));
    Application& application = opened.application;
    if (application.state != ApplicationState::Returned)
        return fail(ErrorCode::Conflict, QStringLiteral("%1 is %2").arg(id.text(), QString(textOf(application.state))));
    domain::settleByVerdict(application, m_workspace.clock().now());
    application.state = ApplicationState::Draft;
    ++application.revision;
    application.changedAt = nextChange(application);
    SHOULI_CHECK(store(application, opened.key, QStringLiteral("case_reopened")));
    SHOULI_CHECK(transaction.commit());
    return std::move(application);
}

} // namespace shouli::store
