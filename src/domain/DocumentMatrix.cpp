// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/DocumentMatrix.h"

#include <algorithm>
#include <array>

namespace shouli::domain {

namespace {

using enum MaterialSlot;

constexpr std::array kGuardian{GuardianIdCardPortrait, GuardianIdCardEmblem};

const DocumentRow* rowOf(FlowKind flow, ApplicantKind applicant, DocumentKind document) {
    for (const DocumentRow& row : flow->documents) {
        if (row.applicant == applicant && row.document == document)
            return &row;
    }
    return nullptr;
}

const DocumentRow* rowOf(FlowKind flow, DocumentKind document) {
    for (const DocumentRow& row : flow->documents) {
        if (row.document == document)
            return &row;
    }
    return nullptr;
}

} // namespace

std::vector<DocumentKind> documentsOf(FlowKind flow) {
    std::vector<DocumentKind> documents;
    for (const DocumentRow& row : flow->documents) {
        if (std::find(documents.begin(), documents.end(), row.document) == documents.end())
            documents.push_back(row.document);
    }
    return documents;
}

std::vector<DocumentKind> counterDocumentsOf(FlowKind flow) {
    return flow->hasGuardian ? std::vector{DocumentKind::ResidentIdCard} : documentsOf(flow);
}

std::span<const MaterialSlot> counterMaterialsFor(FlowKind flow, DocumentKind document) {
    if (flow->hasGuardian)
        return kGuardian;
    const DocumentRow* row = rowOf(flow, document);
    return row ? row->atCounter : std::span<const MaterialSlot>{};
}

bool isGuardians(MaterialSlot slot) { return slot == GuardianIdCardPortrait || slot == GuardianIdCardEmblem; }

bool showsPortrait(MaterialSlot slot) {
    return slot == IdCardPortrait || slot == TravelPermitFront || slot == ResidencePermitPortrait ||
           slot == GuardianIdCardPortrait;
}

bool isAllowed(FlowKind flow, ApplicantKind applicant, DocumentKind document) {
    return rowOf(flow, applicant, document) != nullptr;
}

std::span<const MaterialSlot> materialsFor(FlowKind flow, ApplicantKind applicant, DocumentKind document) {
    const DocumentRow* row = rowOf(flow, applicant, document);
    return row ? row->materials : std::span<const MaterialSlot>{};
}

std::span<const MaterialSlot> materialsFor(FlowKind flow, DocumentKind document) {
    const DocumentRow* row = rowOf(flow, document);
    return row ? row->materials : std::span<const MaterialSlot>{};
}

} // namespace shouli::domain
