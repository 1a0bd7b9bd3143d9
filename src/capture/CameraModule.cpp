// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/CameraModule.h"

#include "base/Log.h"

#include <QDir>
#include <QLibrary>

namespace shouli::capture {

base::Result<std::unique_ptr<FrameGrabber>> CameraModule::grabber() const {
    // Never unloaded: a thread stuck in a driver may still be inside.
    QLibrary library(QDir(m_folder).filePath(QStringLiteral("libshouli_camera")));
    library.setLoadHints(QLibrary::PreventUnloadHint);
    using Factory = FrameGrabber* (*)();
    const auto make = reinterpret_cast<Factory>(library.resolve("shouli_frame_grabber"));
    if (!make) {
        qCWarning(lcCapture) << "camera module:" << library.errorString();
        return base::fail(base::ErrorCode::ModuleMissing, QStringLiteral("shouli_camera"));
    }
    return std::unique_ptr<FrameGrabber>(make());
}

FrameGrabberSource CameraModule::source() const {
    return [module = *this] { return module.grabber(); };
}

} // namespace shouli::capture
