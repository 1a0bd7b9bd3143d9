// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/reading/CardRecognition.h"

#include <QString>

namespace shouli::capture {

/// Loads the module that reads cards, on IdCardOcr's thread and only when a card is to be read.
class ReadingModule {
public:
    /// Folders: `folder` contains shouli_reading (libshouli_reading.so or .dll), `models` the networks' files.
    ReadingModule(QString folder, QString models)
        : m_folder(std::move(folder))
        , m_models(std::move(models)) {}

    /// ModuleMissing when the library or its entry point is not there, ModelMissing when a network is not.
    base::Result<std::unique_ptr<CardReader>> reader() const;
    /// reader() as a function object, for IdCardOcr.
    CardReaderSource source() const;

private:
    QString m_folder;
    QString m_models;
};

} // namespace shouli::capture
