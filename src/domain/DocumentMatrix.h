// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Kinds.h"

#include <span>
#include <vector>

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

/// The kinds of document that somebody may apply with in this flow, in the table's order.
std::vector<DocumentKind> documentsOf(FlowKind flow);

/// The sides that a face is compared with.
bool showsPortrait(MaterialSlot slot);

/// Whether somebody of this kind may come with this document in this flow.
bool isAllowed(FlowKind flow, ApplicantKind applicant, DocumentKind document);

/// Empty when the combination is not allowed, and for a clearing, which needs no pictures.
std::span<const MaterialSlot> materialsFor(FlowKind flow, ApplicantKind applicant, DocumentKind document);
/// While it is not known yet whose document it is: every kind of applicant brings the same of one document.
std::span<const MaterialSlot> materialsFor(FlowKind flow, DocumentKind document);

} // namespace shouli::domain
