// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/OtherCases.h"

#include "base/OnAnswer.h"
#include "desk/steps/CaseAccess.h"
#include "desk/steps/StepPage.h"
#include "desk/widgets/Popup.h"
#include "desk/words/Labels.h"
#include "desk/words/ShownText.h"

namespace shouli::desk {
namespace {

using domain::ApplicationState;
using domain::ApplicationSummary;

QString lineOf(const ApplicationSummary& summary) {
    QString state = label(summary.isReturned() ? ApplicationState::Returned : summary.state);
    const auto step = base::enumFromText<flow::StepId>(summary.step);
    if (summary.state == ApplicationState::Draft && step)
        state = OtherCases::tr("%1: %2", "state of a case: its step").arg(state, label(*step));
    QStringList parts{state, OtherCases::tr("operator %1").arg(shownText(summary.ownerName)),
                      momentText(summary.changedAt)};
    if (!summary.acceptanceNumber.isEmpty())
        parts.prepend(summary.acceptanceNumber);
    return parts.join(OtherCases::tr(", "));
}

void say(StepPage* page, const std::vector<ApplicationSummary>& others, const domain::OperatorAccount& account,
         const popup::Way& goOn) {
    QStringList lines;
    for (const ApplicationSummary& other : others)
        lines.append(lineOf(other));
    const QString title = OtherCases::tr("This person has another case here");
    const auto first = [&](CaseAccess access) {
        return std::find_if(others.begin(), others.end(),
                            [&](const ApplicationSummary& other) { return accessTo(other, account) == access; });
    };
    std::vector<popup::Way> ways{goOn};
    const auto offer = [&](const QString& text, domain::ApplicationId id) {
        ways.insert(ways.begin(), {text, [page, id] { Q_EMIT page->otherCaseRequested(id); }});
    };
    if (const auto own = first(CaseAccess::Work); own != others.end()) {
        offer(OtherCases::tr("Open the other case"), own->id);
    } else if (const auto submitted = first(CaseAccess::Look); submitted != others.end()) {
        offer(OtherCases::tr("Look at the other case"), submitted->id);
        lines.append(OtherCases::tr("It is for that operator, or for a supervisor, to go on with."));
    } else {
        lines.append(OtherCases::tr("It was not submitted yet and opens for that operator only. Let that operator sign "
                                    "in and go on with it, or have a supervisor take it over."));
    }
    popup::choose(page, title, lines.join(QLatin1Char('\n')), ways);
}

} // namespace

OtherCases::OtherCases(const DeskServices& services, const Counter& counter)
    : m_services(services)
    , m_counter(counter) {}

bool OtherCases::isToTell(const domain::Application& application) const {
    return application.state == ApplicationState::Draft && application.flow->isFirstCard && application.applicant &&
           !m_told.contains({application.id, application.applicant->number.text()});
}

void OtherCases::tell(StepPage* page, const domain::Application& application, Then then,
                      const std::function<void()>& answered, const std::function<void()>& goOn) {
    const Told about{application.id, application.applicant->number.text()};
    const auto goOnTold = [this, about, goOn] {
        m_told.insert(about);
        goOn();
    };
    m_services.applications.casesOf(about.second, about.first) |
        base::on(page, [page, then, answered, goOnTold,
                        account = m_counter.account](const base::Result<std::vector<ApplicationSummary>>& others) {
            if (page->isHidden())
                return; // it was left and goes in a moment
            answered();
            if (!others || others->empty())
                goOnTold();
            else
                say(page, *others, account,
                    {then == Then::Park ? tr("Keep this case as well") : tr("Go on with this case"), goOnTold});
        });
}

} // namespace shouli::desk
