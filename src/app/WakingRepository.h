// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cases/LocalRepository.h"

#include <functional>

namespace shouli::app {

/// A LocalRepository that wakes the sync after each submission, so that the case is sent at once.
class WakingRepository final : public store::LocalRepository {
public:
    /// `wake` is called on the store's thread.
    WakingRepository(store::Store& store, store::FreezeFunction freeze, std::function<void()> wake)
        : LocalRepository(store, std::move(freeze))
        , m_wake(std::move(wake)) {}

    QFuture<base::Result<domain::Application>> submit(domain::Application application) override {
        return LocalRepository::submit(std::move(application))
            .then([wake = m_wake](const base::Result<domain::Application>& submitted) {
                if (submitted)
                    wake();
                return submitted;
            });
    }

private:
    std::function<void()> m_wake;
};

} // namespace shouli::app
