// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/FlatbedCutter.h"

#include "base/Log.h"

#include <QDir>
#include <QLibrary>

namespace shouli::capture {

base::Result<const FlatbedCutter*> loadFlatbedCutter(const QString& folder) {
    QLibrary library(QDir(folder).filePath(QStringLiteral("libshouli_flatbed")));
    library.setLoadHints(QLibrary::PreventUnloadHint);
    using Entry = const FlatbedCutter* (*)();
    const auto cutter = reinterpret_cast<Entry>(library.resolve("shouli_flatbed_cutter"));
    if (!cutter) {
        qCWarning(lcCapture) << "flatbed module:" << library.errorString();
        return base::fail(base::ErrorCode::ModuleMissing, QStringLiteral("shouli_flatbed"));
    }
    return cutter();
}

} // namespace shouli::capture
