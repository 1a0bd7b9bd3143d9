// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/FaceNetworks.h"

#include <QString>

#include <functional>
#include <memory>

namespace shouli::capture {

/// Makes the networks; called on the thread that will use them. ModuleMissing.
using FaceNetworksSource = std::function<base::Result<std::unique_ptr<FaceNetworks>>()>;

/// Loads the networks for faces from the folder of modules when they are first needed, off the window's thread:
/// OpenCV's dnn linked into the program would cost every start.
class FaceModule {
public:
    /// `modules` holds shouli_faces (libshouli_faces.so or .dll), `models` the networks' files.
    FaceModule(QString modules, QString models)
        : m_modules(std::move(modules))
        , m_models(std::move(models)) {}

    /// ModuleMissing: the library or its entry is not there.
    base::Result<std::unique_ptr<FaceNetworks>> open() const;
    /// The same as a value for who runs a thread.
    FaceNetworksSource source() const;

private:
    QString m_modules;
    QString m_models;
};

} // namespace shouli::capture
