// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/DocumentFinder.h"

#include <QString>

namespace shouli::capture {

/// Loads the finder of documents from the folder of modules when it is first wanted: OpenCV costs no start anything.
class DocumentModule {
public:
    /// `folder` holds shouli_documents (libshouli_documents.so or .dll).
    explicit DocumentModule(QString folder)
        : m_folder(std::move(folder)) {}

    /// ModuleMissing: the library or its entry is not there.
    base::Result<std::unique_ptr<DocumentFinder>> finder() const;
    /// The same as a value for a thread.
    DocumentFinderSource source() const;

private:
    QString m_folder;
};

} // namespace shouli::capture
