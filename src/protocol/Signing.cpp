// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/Messages.h"

namespace shouli::protocol {

QByteArray signedText(const QByteArray& method, const QByteArray& pathWithQuery, const QByteArray& bodyDigestHex,
                      const QByteArray& nonce) {
    return QByteArrayList{method, pathWithQuery, bodyDigestHex, nonce}.join('\n');
}

QByteArray submissionPlace(const domain::ApplicationId& application, int revision) {
    return QStringLiteral("submission:%1:%2").arg(application.text()).arg(revision).toUtf8();
}

QByteArray filePlace(const domain::ApplicationId& application, const domain::PictureId& picture) {
    return QStringLiteral("file:%1:%2").arg(application.text(), picture.text()).toUtf8();
}

} // namespace shouli::protocol
