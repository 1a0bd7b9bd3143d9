// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/DocumentModule.h"
#include "capture/FrameGrabber.h"

#include <QString>

namespace shouli::capture {

/// Loads OpenCV's camera from the folder of modules, on the camera's own thread and only when a camera is started:
/// linked into the program it would cost every start a tenth of a second.
class CameraModule {
public:
    /// `folder` holds shouli_camera (libshouli_camera.so or .dll).
    explicit CameraModule(QString folder)
        : m_folder(std::move(folder)) {}

    /// ModuleMissing: the library or its entry is not there.
    base::Result<std::unique_ptr<FrameGrabber>> grabber() const;
    /// The same as a value for Camera.
    FrameGrabberSource source() const;
    /// What finds the documents in the pictures: a module of the same folder.
    DocumentModule documents() const { return DocumentModule(m_folder); }

private:
    QString m_folder;
};

} // namespace shouli::capture
