// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

namespace shouli::desk {

/// Takes an order to clear cards to central. The order is stored before it is sent, and central's answer before it is
/// shown; if the program ends in between, the sync engine later asks what became of the order.
class ClearingJob : public QObject {
    Q_OBJECT
public:
    ClearingJob(const DeskServices& services, const Counter& counter, QObject* parent);

    bool isBusy() const { return m_isBusy; }
    /// 「清理」 of the cards that are not cleared yet. If central cannot be reached nothing is ordered: failed().
    void order(const domain::Application& clearing);
    /// Asks what became of an order whose answer did not arrive.
    void settle(const domain::Application& clearing);

Q_SIGNALS:
    void busyChanged();
    /// The case as it is stored now: with its outcome, or queued while the outcome is unknown.
    void done(const shouli::domain::Application& clearing);
    /// Nothing was ordered or changed.
    void failed(const shouli::base::Error& error);

private:
    void store(const domain::Application& clearing);
    void send(const domain::Application& ordered);
    void record(const domain::Application& ordered, const domain::ClearingAnswer& answer);
    void setBusy(bool isBusy);
    void fail(const base::Error& error);
    void finish(const domain::Application& clearing);

    const DeskServices& m_services;
    const Counter& m_counter;
    bool m_isBusy = false;
};

} // namespace shouli::desk
