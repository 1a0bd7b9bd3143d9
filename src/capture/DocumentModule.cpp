// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/DocumentModule.h"

#include "base/Log.h"

#include <QDir>
#include <QLibrary>

namespace shouli::capture {

base::Result<std::unique_ptr<DocumentFinder>> DocumentModule::finder() const {
    // Never unloaded: a picture may still be looked at on a thread of its own.
    QLibrary library(QDir(m_folder).filePath(QStringLiteral("libshouli_documents")));
    library.setLoadHints(QLibrary::PreventUnloadHint);
    using Factory = DocumentFinder* (*)();
    const auto make = reinterpret_cast<Factory>(library.resolve("shouli_document_finder"));
    if (!make) {
        qCWarning(lcCapture) << "document module:" << library.errorString();
        return base::fail(base::ErrorCode::ModuleMissing, QStringLiteral("shouli_documents"));
    }
    return std::unique_ptr<DocumentFinder>(make());
}

DocumentFinderSource DocumentModule::source() const {
    return [module = *this] { return module.finder(); };
}

} // namespace shouli::capture
