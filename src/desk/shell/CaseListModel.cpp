// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/CaseListModel.h"

#include "desk/theme/Theme.h"
#include "desk/words/Labels.h"
#include "desk/words/RefusalText.h"
#include "desk/words/ShownText.h"

#include <QColor>

namespace shouli::desk {
namespace {

using domain::ApplicationState;
using domain::ApplicationSummary;

// 离线预受理 and 待复核 are two things: the one waits for the line, the other for a supervisor.
QString marksOf(const ApplicationSummary& summary) {
    QStringList marks;
    if (summary.isTakenOffline)
        marks.append(CaseListModel::tr("(taken offline)"));
    if (summary.isReviewDue)
        marks.append(CaseListModel::tr("(verification to be reviewed)"));
    return marks.join(QLatin1Char(' '));
}

QString detailOf(const ApplicationSummary& summary) {
    if (summary.isReturned())
        return inOneLine(reasonTexts(summary));
    if (summary.state == ApplicationState::Voided)
        return summary.voidReason;
    const auto step = base::enumFromText<flow::StepId>(summary.step);
    return summary.state == ApplicationState::Draft && step ? label(*step) : QString();
}

QString whereText(const ApplicationSummary& summary, const ServiceAtDesk& service) {
    QString text = service.stateLabel(summary.isReturned() ? ApplicationState::Returned : summary.state);
    if (const QString marks = marksOf(summary); !marks.isEmpty())
        text += QLatin1Char(' ') + marks;
    const QString detail = detailOf(summary);
    return detail.isEmpty() ? text : CaseListModel::tr("%1: %2", "state of a case: its step").arg(text, detail);
}

QString nameText(const ApplicationSummary& summary) {
    if (summary.applicantName.isEmpty())
        return CaseListModel::tr("(no name yet)");
    const QString name = shownText(summary.applicantName);
    return summary.isNameOfGuardian ? CaseListModel::tr("Guardian: %1").arg(name) : name;
}

} // namespace

void CaseListModel::setCases(std::vector<ApplicationSummary> cases) {
    // Rows stay rows: a reset makes Qt's accessible table keep cells that are gone, and a screen reader finds none.
    const auto before = static_cast<int>(m_cases.size());
    const auto after = static_cast<int>(cases.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_cases.resize(cases.size());
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_cases.resize(cases.size());
        endInsertRows();
    }
    m_cases = std::move(cases);
    if (after > 0)
        Q_EMIT dataChanged(index(0, 0), index(after - 1, ColumnCount - 1));
}

int CaseListModel::rowOf(domain::ApplicationId id) const {
    const auto found = std::find_if(m_cases.begin(), m_cases.end(),
                                    [&](const ApplicationSummary& summary) { return summary.id == id; });
    return found == m_cases.end() ? -1 : static_cast<int>(found - m_cases.begin());
}

int CaseListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cases.size());
}

int CaseListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant CaseListModel::data(const QModelIndex& index, int role) const {
    const ApplicationSummary& summary = caseAt(index.row());
    if (role == Qt::ForegroundRole && index.column() == Where) {
        if (summary.isReturned() || summary.state == ApplicationState::Voided)
            return theme::bad();
        if (summary.state == ApplicationState::Queued)
            return theme::warning();
        if (summary.state == ApplicationState::Accepted)
            return theme::good();
    }
    // A refusal may be longer than its column.
    const bool isTip = role == Qt::ToolTipRole && index.column() == Where;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && !isTip)
        return {};
    const ServiceAtDesk& service = serviceOf(summary.flow, m_served);
    switch (static_cast<Column>(index.column())) {
    case Applicant:
        return nameText(summary);
    case Number:
        return summary.acceptanceNumber.isEmpty() ? summary.maskedNumber : summary.acceptanceNumber;
    case Service:
        return serviceText(service.label);
    case Where:
        return whereText(summary, service);
    case Owner:
        return shownText(summary.ownerName);
    case Changed:
        return momentText(summary.changedAt);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant CaseListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Applicant:
        return tr("Applicant");
    case Number:
        return tr("Acceptance or document number");
    case Service:
        return tr("Service");
    case Where:
        return tr("State");
    case Owner:
        return tr("Operator");
    case Changed:
        return tr("Last change");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace shouli::desk
