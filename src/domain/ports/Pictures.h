// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Application.h"

#include <QFuture>

namespace shouli::domain {

/// The pictures of the cases. Calls and answers as with ApplicationRepository.
class Pictures {
public:
    virtual ~Pictures() = default;

    /// Seals a JPEG and its thumbnail under the case's key. Answers `picture` with id, bytes, digest and takenAt filled
    /// in. A picture that no committed case names is deleted later.
    virtual QFuture<base::Result<Picture>> add(ApplicationId id, QByteArray jpeg, QByteArray thumbnail,
                                               Picture picture) = 0;
    virtual QFuture<base::Result<QByteArray>> jpeg(ApplicationId id, PictureId picture) = 0;
    virtual QFuture<base::Result<QByteArray>> thumbnail(ApplicationId id, PictureId picture) = 0;
};

} // namespace shouli::domain
