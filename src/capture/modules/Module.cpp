// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/modules/Module.h"

#include "base/DeviceCode.h"
#include "base/Log.h"

#include <QDir>
#include <QLibrary>

namespace shouli::capture {

base::Result<QFunctionPointer> resolveModule(const QString& folder, const char* module, const char* entry) {
    const QString name = QString::fromLatin1(module);
    QLibrary library(QDir(folder).filePath(QStringLiteral("lib") + name));
    library.setLoadHints(QLibrary::PreventUnloadHint);
    const QFunctionPointer found = library.resolve(entry);
    if (!found) {
        qCWarning(lcCapture) << "module" << module << ':' << library.errorString();
        return base::fail(base::DeviceCode::ModuleMissing, name);
    }
    return found;
}

} // namespace shouli::capture
