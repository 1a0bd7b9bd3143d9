// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QByteArray>

namespace shouli::domain {

/// A picture on its way to central, as its case's submission names it. Its bytes are sent before the submission.
struct CaseFile {
    PictureId picture;
    QString role;      ///< a MaterialSlot's text, or "card_photo"
    qint64 bytes = 0;  ///< size of the JPEG
    QByteArray digest; ///< SM3 of the JPEG, 32 bytes

    bool operator==(const CaseFile&) const = default;
};

// The associated data of what is sealed for central, so that a submission or file opens only as itself.

/// "submission:UUID:REVISION"
QByteArray submissionPlace(const ApplicationId& application, int revision);
/// "file:UUID:PICTURE"
QByteArray filePlace(const ApplicationId& application, const PictureId& picture);

} // namespace shouli::domain
