// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/papers/HandoverPaper.h"

#include "desk/words/Labels.h"
#include "printing/PdfComposer.h"

#include <map>

namespace shouli::desk {

using base::Result;
using domain::ApplicationState;
using domain::SubmittedCase;
using printing::FormValues;
using printing::PaperWords;

namespace {

int copiesOf(const SubmittedCase& submitted, Paper paper) {
    int copies = 0;
    for (const domain::PrintRecord& record : submitted.prints)
        if (record.form == textOf(paper))
            copies += record.copies;
    return copies;
}

QString countText(int count) { return count > 0 ? QString::number(count) : QStringLiteral("—"); }

QString totalText(const std::vector<SubmittedCase>& cases, const PaperWords& words) {
    if (cases.empty())
        return words.word(QStringLiteral("handover/nobody"));
    std::map<ApplicationState, int> counts;
    for (const SubmittedCase& submitted : cases)
        ++counts[submitted.application.state];
    QStringList parts;
    for (const auto& [state, count] : counts)
        parts.append(words.word(QStringLiteral("handover/total_of_state"))
                         .arg(words.word(QStringLiteral("state/") + textOf(state)))
                         .arg(count));
    return words.word(QStringLiteral("handover/total")).arg(cases.size()).arg(parts.join(QStringLiteral("，")));
}

/// What the state alone does not say: 离线预受理, 待复核, and that it was submitted again on another day.
QString stateNoteOf(const domain::Application& application, QDate day, const PaperWords& words) {
    QStringList notes;
    if (application.isTakenOffline())
        notes.append(words.word(QStringLiteral("handover/taken_offline")));
    if (application.isReviewDue())
        notes.append(words.word(QStringLiteral("handover/review_due")));
    const QDate submitted = application.submittedAt.toOffsetFromUtc(8 * 3600).date();
    if (submitted != day)
        notes.append(words.word(QStringLiteral("handover/submitted_again")).arg(submitted.toString(u"MM-dd")));
    return notes.join(QLatin1Char(' '));
}

QString voidedText(const domain::Application& application, const PaperWords& words) {
    if (!application.voiding)
        return {};
    const domain::Voiding& voiding = *application.voiding;
    return words.word(QStringLiteral("handover/voided"))
        .arg(momentText(voiding.at), voiding.reason, voiding.byName, voiding.approverName);
}

FormValues rowOf(const SubmittedCase& submitted, qsizetype index, QDate day, const PaperWords& words) {
    const domain::Application& application = submitted.application;
    FormValues row;
    row.setText(QStringLiteral("index"), QString::number(index));
    row.setText(QStringLiteral("acceptanceNumber"), application.acceptanceNumber->grouped());
    row.setText(QStringLiteral("name"),
                application.applicant ? maskedName(application.applicant->name.text()) : QString());
    row.setText(QStringLiteral("documentKind"),
                application.applicant
                    ? words.word(QStringLiteral("document/") + textOf(application.applicant->number.kind()))
                    : QString());
    row.setText(QStringLiteral("documentNumber"),
                application.applicant ? domain::maskedNumber(application.applicant->number.text()) : QString());
    row.setText(QStringLiteral("forms"), countText(copiesOf(submitted, Paper::ApplicationForm)));
    row.setText(QStringLiteral("receipts"), countText(copiesOf(submitted, Paper::Receipt)));
    row.setText(QStringLiteral("state"), words.word(QStringLiteral("state/") + textOf(application.state)));
    row.setText(QStringLiteral("stateNote"), stateNoteOf(application, day, words));
    row.setText(QStringLiteral("voided"), voidedText(application, words));
    return row;
}

Result<QByteArray> compose(const std::vector<SubmittedCase>& cases, const HandoverScope& scope, const Counter& counter,
                           const QDateTime& now) {
    SHOULI_TRY(const PaperWords words, PaperWords::load());
    SHOULI_TRY(const printing::FormTemplate form,
               printing::FormTemplate::load(QStringLiteral(":/forms/print/handover_list.html")));
    return printing::PdfComposer().compose(form, handoverValues(cases, scope, counter, words, now), now);
}

} // namespace

QString maskedName(const QString& name) {
    auto characters = name.toUcs4();
    const qsizetype shownAtEnd = characters.size() > 2 ? 1 : 0;
    for (qsizetype at = 1; at < characters.size() - shownAtEnd; ++at)
        characters[at] = U'*';
    return QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.constData()), characters.size());
}

FormValues handoverValues(const std::vector<SubmittedCase>& cases, const HandoverScope& scope, const Counter& counter,
                          const PaperWords& words, const QDateTime& now) {
    FormValues values;
    const auto set = [&](const char* name, const QString& text) { values.setText(QString::fromLatin1(name), text); };
    set("outletName", counter.workstation.outletName);
    set("outletCode", counter.workstation.outletCode);
    set("workstation", QStringLiteral("%1").arg(counter.workstation.workstationNumber, 2, 10, QLatin1Char('0')));
    set("day", dayText(scope.day));
    set("printedAt", momentText(now));
    set("operatorName", counter.account.displayName);
    set("scope", scope.onlyOwn ? counter.account.displayName : words.word(QStringLiteral("handover/all")));
    QList<FormValues> rows;
    int forms = 0;
    int receipts = 0;
    for (const SubmittedCase& submitted : cases) {
        rows.append(rowOf(submitted, rows.size() + 1, scope.day, words));
        forms += copiesOf(submitted, Paper::ApplicationForm);
        receipts += copiesOf(submitted, Paper::Receipt);
    }
    values.setList(QStringLiteral("cases"), rows);
    set("total", totalText(cases, words));
    set("formsTotal", QString::number(forms));
    set("receiptsTotal", QString::number(receipts));
    return values;
}

QFuture<Result<std::vector<SubmittedCase>>> HandoverPaper::cases() const {
    return m_prints.submittedOn(m_scope.day)
        .then(QtFuture::Launch::Sync,
              [scope = m_scope, own = m_counter.account.id](const Result<std::vector<SubmittedCase>>& all) {
                  Result<std::vector<SubmittedCase>> wanted = all;
                  if (wanted && scope.onlyOwn)
                      std::erase_if(*wanted, [&](const SubmittedCase& each) { return each.application.owner != own; });
                  return wanted;
              });
}

QFuture<Result<QByteArray>> HandoverPaper::preview(Paper) const {
    return cases().then(QtFuture::Launch::Async, [scope = m_scope, counter = m_counter, now = m_clock.now()](
                                                     const Result<std::vector<SubmittedCase>>& listed) {
        return listed ? compose(*listed, scope, counter, now) : Result<QByteArray>(base::fail(listed.error()));
    });
}

QFuture<Result<QByteArray>> HandoverPaper::issue(Paper, int copies, std::optional<QString> printer) {
    domain::Prints* prints = &m_prints;
    return cases()
        .then(QtFuture::Launch::Sync,
              [=, scope = m_scope, counter = m_counter,
               now = m_clock.now()](const Result<std::vector<SubmittedCase>>& listed) {
                  if (!listed)
                      return QtFuture::makeReadyFuture<Result<QByteArray>>(base::fail(listed.error()));
                  return prints->recordHandover(scope.day, static_cast<int>(listed->size()), copies, printer)
                      .then(QtFuture::Launch::Async, [=, cases = *listed](const base::Status& recorded) {
                          return recorded ? compose(cases, scope, counter, now)
                                          : Result<QByteArray>(base::fail(recorded.error()));
                      });
              })
        .unwrap();
}

} // namespace shouli::desk
