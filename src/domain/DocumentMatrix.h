// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ServiceTable.h"

namespace shouli::domain {

// Questions about who brings what: the rows are the services' (ServiceFacts::documents).

/// The kinds of document that somebody may apply with in this flow, in the table's order.
std::vector<DocumentKind> documentsOf(FlowKind flow);
/// The kinds that whoever stands at the counter may identify himself with: of a guardian the identity card.
std::vector<DocumentKind> counterDocumentsOf(FlowKind flow);
/// The pictures of that document, taken with it at the step 身份核实 already. Of a clearing, which brings no materials,
/// the side that the live face is compared with: it stays on this machine.
std::span<const MaterialSlot> counterMaterialsFor(FlowKind flow, DocumentKind document);

/// The sides that a face may be compared with.
bool showsPortrait(MaterialSlot slot);
/// Of the guardian's identity card.
bool isGuardians(MaterialSlot slot);

/// Whether somebody of this kind may come with this document in this flow.
bool isAllowed(FlowKind flow, ApplicantKind applicant, DocumentKind document);

/// Empty when the combination is not allowed, and for a clearing, which needs no pictures.
std::span<const MaterialSlot> materialsFor(FlowKind flow, ApplicantKind applicant, DocumentKind document);
/// While it is not known yet whose document it is: every kind of applicant brings the same of one document.
std::span<const MaterialSlot> materialsFor(FlowKind flow, DocumentKind document);

} // namespace shouli::domain
