// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Application.h"

#include <QFuture>

namespace shouli::domain {

/// The orders of clearings, as the store keeps them. Calls and answers as with ApplicationRepository.
class Clearings {
public:
    virtual ~Clearings() = default;

    /// 「清理」: makes an order, with an id, for the cards that are not cleared yet and queues the case, in one
    /// transaction, before anything is sent. For a draft or, about the cards that failed, for a returned clearing (next
    /// revision). A clearing that is queued already is answered unchanged, with the order that it has.
    virtual QFuture<base::Result<Application>> order(Application application) = 0;
    /// Records central's answer about an order: the case becomes accepted when every card is cleared, a draft at its
    /// confirmation when no order ever reached central, else returned. An answer about another order, or one that was
    /// recorded before, changes nothing.
    virtual QFuture<base::Result<Application>> record(ApplicationId id, ClearingAnswer answer) = 0;
};

} // namespace shouli::domain
