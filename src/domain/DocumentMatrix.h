// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Kinds.h"

#include <span>

namespace shouli::domain {

/// One row: an applicant of this kind with this document, in this flow, brings these pictures, in this order
/// (manual 1.3.3 and 1.4.3).
struct DocumentRow {
    FlowKind flow;
    ApplicantKind applicant;
    DocumentKind document;
    std::span<const MaterialSlot> materials;
};

/// All allowed combinations; what is not in it cannot apply.
std::span<const DocumentRow> documentMatrix();

/// Whether somebody of this kind may come with this document in this flow.
bool isAllowed(FlowKind flow, ApplicantKind applicant, DocumentKind document);

/// Empty when the combination is not allowed, and for a clearing, which needs no pictures.
std::span<const MaterialSlot> materialsFor(FlowKind flow, ApplicantKind applicant, DocumentKind document);

} // namespace shouli::domain
