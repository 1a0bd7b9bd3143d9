// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/documents/DocumentModule.h"

#include "capture/modules/Module.h"

namespace shouli::capture {

base::Result<std::unique_ptr<DocumentFinder>> DocumentModule::finder() const {
    SHOULI_TRY(const auto make,
               resolveModule<DocumentFinder* (*)()>(m_folder, "shouli_documents", "shouli_document_finder"));
    return std::unique_ptr<DocumentFinder>(make());
}

DocumentFinderSource DocumentModule::source() const {
    return [module = *this] { return module.finder(); };
}

} // namespace shouli::capture
