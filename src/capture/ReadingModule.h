// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/CardReading.h"

#include <QString>

namespace shouli::capture {

/// Loads the module that reads cards, on the thread of IdCardOcr and only when a card is read.
class ReadingModule {
public:
    /// `folder` holds shouli_reading (libshouli_reading.so or .dll), `models` the networks.
    ReadingModule(QString folder, QString models)
        : m_folder(std::move(folder))
        , m_models(std::move(models)) {}

    /// ModuleMissing: the library or its entry is not there; ModelMissing: a network.
    base::Result<std::unique_ptr<CardReader>> reader() const;
    /// The same as a value for IdCardOcr.
    CardReaderSource source() const;

private:
    QString m_folder;
    QString m_models;
};

} // namespace shouli::capture
