// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/face/FaceNetworks.h"

#include <QString>

#include <functional>
#include <memory>

namespace shouli::capture {

/// Makes the networks; called on the thread that will use them. ModuleMissing.
using FaceNetworksSource = std::function<base::Result<std::unique_ptr<FaceNetworks>>()>;

/// Loads the module with the networks for faces when they are first needed, on another thread than the GUI's: OpenCV's
/// dnn linked into the program would slow down every start.
class FaceModule {
public:
    /// Folders: `modules` contains shouli_faces (libshouli_faces.so or .dll), `models` the networks' files.
    FaceModule(QString modules, QString models)
        : m_modules(std::move(modules))
        , m_models(std::move(models)) {}

    /// ModuleMissing when the library or its entry point is not there.
    base::Result<std::unique_ptr<FaceNetworks>> open() const;
    /// open() as a function object, to be called on another thread.
    FaceNetworksSource source() const;

private:
    QString m_modules;
    QString m_models;
};

} // namespace shouli::capture
