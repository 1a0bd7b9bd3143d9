// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/camera/FrameGrabber.h"
#include "capture/documents/DocumentModule.h"

#include <QString>

namespace shouli::capture {

/// Loads the module with OpenCV's cameras, on the camera's thread and only when a camera is started: linked into the
/// program it would cost a tenth of a second at every start.
class CameraModule {
public:
    /// `folder` holds shouli_camera (libshouli_camera.so or .dll).
    explicit CameraModule(QString folder)
        : m_folder(std::move(folder)) {}

    /// ModuleMissing when the library or its entry point is not there.
    base::Result<std::unique_ptr<FrameGrabber>> grabber() const;
    /// grabber() as a function object, for Camera.
    FrameGrabberSource source() const;
    /// The module that finds documents in pictures, which is in the same folder.
    DocumentModule documents() const { return DocumentModule(m_folder); }

private:
    QString m_folder;
};

} // namespace shouli::capture
