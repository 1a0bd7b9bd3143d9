// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/Reference.h"
#include "domain/ports/SyncNews.h"
#include "store/exchange/SyncQueue.h"

#include <QFuture>

namespace shouli::app {

/// The lists and notices compiled into the program, replaced by newer ones that central published. They are read on
/// another thread; until that is done for the first time the snapshot is empty (see whenThere()).
class LocalReference : public domain::Reference {
    Q_OBJECT
public:
    LocalReference(store::SyncQueue& queue, domain::SyncNews& news);
    ~LocalReference() override;

    domain::ReferenceSnapshot current() const override { return m_current; }
    void reload();
    /// Calls `then` on the GUI thread once the lists were read for the first time; at once if they are there already.
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
