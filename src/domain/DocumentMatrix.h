// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ServiceTable.h"

namespace shouli::domain {

// Questions about who brings what: the rows are the services' (ServiceFacts::documents).

/// The kinds of document that an applicant may have in this flow, in the table's order.
std::vector<DocumentKind> documentsOf(FlowKind flow);
/// The kinds of document that the person at the counter may be identified by: documentsOf(), but in a minor's flow,
/// where that person is the guardian, the identity card alone.
std::vector<DocumentKind> counterDocumentsOf(FlowKind flow);
/// The pictures of that document, which are taken at the step 身份核实 already. A clearing has no materials; of its
/// document only the side with the portrait is taken, for the face check, and it is not sent.
std::span<const MaterialSlot> counterMaterialsFor(FlowKind flow, DocumentKind document);

/// Whether the slot is a side of a document with a portrait that a live face may be compared with.
bool showsPortrait(MaterialSlot slot);
/// Whether the slot is a side of the guardian's identity card.
bool isGuardians(MaterialSlot slot);

/// Whether somebody of this kind may come with this document in this flow.
bool isAllowed(FlowKind flow, ApplicantKind applicant, DocumentKind document);

/// The pictures to bring. Empty when the combination is not allowed, and in a clearing, which needs none.
std::span<const MaterialSlot> materialsFor(FlowKind flow, ApplicantKind applicant, DocumentKind document);
/// The same while the applicant's kind is not known yet: it does not matter, as every kind brings the same pictures of
/// one document.
std::span<const MaterialSlot> materialsFor(FlowKind flow, DocumentKind document);

} // namespace shouli::domain
