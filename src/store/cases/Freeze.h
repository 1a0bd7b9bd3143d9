// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Application.h"

#include <functional>

namespace shouli::store {

/// A file as the submission names it.
struct FrozenFile {
    domain::PictureId picture;
    QString role;      ///< a MaterialSlot's text, or "card_photo"
    qint64 bytes = 0;  ///< size of the JPEG
    QByteArray digest; ///< SM3 of the JPEG, 32 bytes
};

/// Makes the exact bytes that are signed and sent; they are kept, so a later version of the program sends the same. The
/// program passes this function in, because the store must not depend on `protocol`. `application` has its acceptance
/// number and submission time, and no live picture. Called on the store's thread.
using FreezeFunction = std::function<base::Result<QByteArray>(
    const domain::Application& application, const QString& operatorSignInName, const std::vector<FrozenFile>& files)>;

} // namespace shouli::store
