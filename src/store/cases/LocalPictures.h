// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/Pictures.h"

namespace shouli::store {

class Store;

/// The pictures of this workstation's cases, in its store. They are sealed and opened on a few threads beside the
/// store's.
class LocalPictures final : public domain::Pictures {
public:
    /// The store must outlive this.
    explicit LocalPictures(Store& store)
        : m_store(store) {}

    QFuture<base::Result<domain::Picture>> add(domain::ApplicationId id, QByteArray jpeg, QByteArray thumbnail,
                                               domain::Picture picture) override;
    QFuture<base::Result<QByteArray>> jpeg(domain::ApplicationId id, domain::PictureId picture) override;
    QFuture<base::Result<QByteArray>> thumbnail(domain::ApplicationId id, domain::PictureId picture) override;

private:
    Store& m_store;
};

} // namespace shouli::store
