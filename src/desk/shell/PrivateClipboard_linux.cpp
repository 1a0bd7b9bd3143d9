// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/PrivateClipboard.h"

#include <QMimeData>

namespace shouli::desk {

// What Klipper and others that follow it look for.
void keepOutOfHistory(QMimeData& data) {
    data.setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
}

} // namespace shouli::desk
