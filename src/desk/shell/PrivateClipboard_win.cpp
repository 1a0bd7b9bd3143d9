// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shell/PrivateClipboard.h"

#include <QMimeData>

namespace shouli::desk {

// "Clipboard formats", Microsoft: a format of the first name, whatever it holds, keeps all of the clipboard out of
// monitors; a 0 of four bytes in one of the others keeps it out of the history and out of the cloud. Qt takes a format
// of the system by its name in this type.
void keepOutOfHistory(QMimeData& data) {
    const QByteArray no(4, '\0');
    for (const char* format :
         {"ExcludeClipboardContentFromMonitorProcessing", "CanIncludeInClipboardHistory", "CanUploadToCloudClipboard"})
        data.setData(QStringLiteral("application/x-qt-windows-mime;value=\"%1\"").arg(QLatin1StringView(format)), no);
}

} // namespace shouli::desk
