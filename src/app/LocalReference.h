// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/Reference.h"
#include "domain/ports/SyncNews.h"
#include "store/SyncQueue.h"

#include <QFuture>

namespace shouli::app {

/// The lists and notices that the program brought, replaced by what central published since. Read off the window's
/// thread; until the first reading is done the snapshot is empty: whenThere() says when.
class LocalReference : public domain::Reference {
    Q_OBJECT
public:
    LocalReference(store::SyncQueue& queue, domain::SyncNews& news);
    ~LocalReference() override;

    domain::ReferenceSnapshot current() const override { return m_current; }
    void reload();
    /// Calls `then` on the window's thread once the first reading is done: at once when it is.
    void whenThere(std::function<void()> then);

Q_SIGNALS:
    void loaded();

private:
    store::SyncQueue& m_queue;
    domain::ReferenceSnapshot m_current;
    QFuture<base::Result<domain::ReferenceSnapshot>> m_reading;
    bool m_isThere = false;
};

} // namespace shouli::app
