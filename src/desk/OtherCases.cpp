// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/OtherCases.h"

#include "base/OnAnswer.h"
#include "desk/Labels.h"
#include "desk/ShownText.h"
#include "desk/widgets/Popup.h"

#include <QCoreApplication>

namespace shouli::desk {
namespace {

using domain::ApplicationState;
using domain::ApplicationSummary;

struct OtherCases {
    Q_DECLARE_TR_FUNCTIONS(OtherCases)
};

bool isAtCounter(const ApplicationSummary& summary) {
    return summary.state == ApplicationState::Draft || summary.state == ApplicationState::Returned;
}

// A colleague's draft is taken over by a supervisor only; what was submitted may be looked at by everyone.
bool mayOpen(const ApplicationSummary& summary, const domain::OperatorAccount& account) {
    return !isAtCounter(summary) || summary.owner == account.id || account.roles.contains(domain::Role::Supervisor);
}

QString lineOf(const ApplicationSummary& summary) {
    QString state = label(summary.state);
    const auto step = base::enumFromText<flow::StepId>(summary.step);
    if (summary.state == ApplicationState::Draft && step)
        state = OtherCases::tr("%1: %2", "state of a case: its step").arg(state, label(*step));
    QStringList parts{state, OtherCases::tr("operator %1").arg(shownText(summary.ownerName)),
                      momentText(summary.changedAt)};
    if (!summary.acceptanceNumber.isEmpty())
        parts.prepend(summary.acceptanceNumber);
    return parts.join(OtherCases::tr(", "));
}

void tell(StepPage* page, const std::vector<ApplicationSummary>& others, const domain::OperatorAccount& account,
          const std::function<void()>& goOn) {
    QStringList lines;
    for (const ApplicationSummary& other : others)
        lines.append(lineOf(other));
    const QString title = OtherCases::tr("This person has another case here");
    const auto openable = std::find_if(others.begin(), others.end(),
                                       [&](const ApplicationSummary& other) { return mayOpen(other, account); });
    std::vector<popup::Way> ways{{OtherCases::tr("Go on with this case"), goOn}};
    if (openable != others.end())
        ways.insert(ways.begin(), {OtherCases::tr("Open the other case"),
                                   [page, id = openable->id] { Q_EMIT page->otherCaseRequested(id); }});
    else
        lines.append(OtherCases::tr("It is for that operator, or for a supervisor, to go on with."));
    popup::choose(page, title, lines.join(QLatin1Char('\n')), ways);
}

} // namespace

void tellOtherCases(StepPage* page, const PageContext& context, const domain::Person& applicant,
                    const std::function<void()>& answered, const std::function<void()>& goOn) {
    context.services.applications.casesOf(applicant.number.text(), context.application().id) |
        base::on(page, [page, answered, goOn, account = context.counter.account](
                           const base::Result<std::vector<ApplicationSummary>>& others) {
            answered();
            if (!others || others->empty())
                goOn();
            else
                tell(page, *others, account, goOn);
        });
}

} // namespace shouli::desk
