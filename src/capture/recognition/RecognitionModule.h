// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/recognition/CardRecognition.h"

#include <QString>

namespace shouli::capture {

/// Loads the module that reads cards, on CardRecogniserThread's thread and only when a card is to be read.
class RecognitionModule {
public:
    /// Folders: `folder` contains shouli_recognition (libshouli_recognition.so or .dll), `models` the networks' files.
    RecognitionModule(QString folder, QString models)
        : m_folder(std::move(folder))
        , m_models(std::move(models)) {}

    /// ModuleMissing when the library or its entry point is not there, ModelMissing when a network is not.
    base::Result<std::unique_ptr<CardRecogniser>> recogniser() const;
    /// recogniser() as a function object, for CardRecogniserThread.
    CardRecogniserSource source() const;

private:
    QString m_folder;
    QString m_models;
};

} // namespace shouli::capture
