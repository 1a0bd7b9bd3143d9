// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/CaseFile.h"

namespace shouli::domain {

// Both texts are part of what is sealed: // DO NOT CHANGE: stored

QByteArray submissionPlace(const ApplicationId& application, int revision) {
    return QStringLiteral("submission:%1:%2").arg(application.text()).arg(revision).toUtf8();
}

QByteArray filePlace(const ApplicationId& application, const PictureId& picture) {
    return QStringLiteral("file:%1:%2").arg(application.text(), picture.text()).toUtf8();
}

} // namespace shouli::domain
