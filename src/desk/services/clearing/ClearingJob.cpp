// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/services/clearing/ClearingJob.h"

#include "base/Log.h"
#include "base/OnAnswer.h"

namespace shouli::desk {

using base::Result;
using domain::Application;
using domain::ClearingAnswer;

ClearingJob::ClearingJob(const DeskServices& services, const Counter& counter, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_counter(counter) {}

// Asked first whether central is there at all: an order that was never sent would leave its outcome unknown.
void ClearingJob::order(const Application& clearing) {
    if (m_isBusy)
        return;
    setBusy(true);
    m_services.central.clearableCards(clearing.id, *clearing.applicant) |
        base::on(this, [this, clearing](const Result<std::vector<domain::SocialCard>>& cards) {
            if (cards)
                store(clearing);
            else
                fail(cards.error());
        });
}

void ClearingJob::store(const Application& clearing) {
    m_services.clearings.order(clearing) | base::on(this, [this](const Result<Application>& ordered) {
        if (ordered)
            send(*ordered);
        else
            fail(ordered.error());
    });
}

void ClearingJob::send(const Application& ordered) {
    const domain::ClearingOrder order{ordered.clearing->order, ordered.clearing->ordered, m_counter.account.signInName};
    m_services.central.clearCards(ordered.id, *ordered.applicant, order) |
        base::on(this, [this, ordered](const Result<ClearingAnswer>& answer) {
            if (answer)
                return record(ordered, *answer);
            qCWarning(lcDesk) << "clearing" << ordered.id.text() << base::textOf(answer.error().code);
            finish(ordered);
        });
}

void ClearingJob::settle(const Application& clearing) {
    if (m_isBusy)
        return;
    setBusy(true);
    m_services.central.settleClearing(clearing.clearing->order) |
        base::on(this, [this, clearing](const Result<ClearingAnswer>& answer) {
            if (answer)
                record(clearing, *answer);
            else
                fail(answer.error());
        });
}

// What cannot be stored is not shown: the order stays open, and is asked about again.
void ClearingJob::record(const Application& ordered, const ClearingAnswer& answer) {
    m_services.clearings.record(ordered.id, answer) | base::on(this, [this, ordered](const Result<Application>& now) {
        if (!now)
            qCWarning(lcDesk) << "clearing" << ordered.id.text() << base::textOf(now.error().code);
        finish(now ? *now : ordered);
    });
}

void ClearingJob::setBusy(bool isBusy) {
    m_isBusy = isBusy;
    Q_EMIT busyChanged();
}

void ClearingJob::fail(const base::Error& error) {
    setBusy(false);
    Q_EMIT failed(error);
}

void ClearingJob::finish(const Application& clearing) {
    setBusy(false);
    Q_EMIT done(clearing);
}

} // namespace shouli::desk
