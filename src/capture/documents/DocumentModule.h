// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/documents/DocumentFinder.h"

#include <QString>

namespace shouli::capture {

/// Loads the module that finds documents when it is first needed, so that OpenCV does not slow down the start.
class DocumentModule {
public:
    /// `folder` holds shouli_documents (libshouli_documents.so or .dll).
    explicit DocumentModule(QString folder)
        : m_folder(std::move(folder)) {}

    /// ModuleMissing when the library or its entry point is not there.
    base::Result<std::unique_ptr<DocumentFinder>> finder() const;
    /// finder() as a function object, to be called on another thread.
    DocumentFinderSource source() const;

private:
    QString m_folder;
};

} // namespace shouli::capture
