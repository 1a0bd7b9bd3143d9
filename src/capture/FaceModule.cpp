// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/FaceModule.h"

#include "base/Log.h"

#include <QDir>
#include <QLibrary>

namespace shouli::capture {

base::Result<std::unique_ptr<FaceNetworks>> FaceModule::open() const {
    QLibrary library(QDir(m_modules).filePath(QStringLiteral("libshouli_faces")));
    library.setLoadHints(QLibrary::PreventUnloadHint);
    using Factory = FaceNetworks* (*)(const QString& models);
    const auto make = reinterpret_cast<Factory>(library.resolve("shouli_face_networks"));
    if (!make) {
        qCWarning(lcCapture) << "face module:" << library.errorString();
        return base::fail(base::ErrorCode::ModuleMissing, QStringLiteral("shouli_faces"));
    }
    return std::unique_ptr<FaceNetworks>(make(m_models));
}

FaceNetworksSource FaceModule::source() const {
    return [module = *this] { return module.open(); };
}

} // namespace shouli::capture
