// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Kinds.h"

#include <QDate>

#include <span>
#include <vector>

namespace shouli::domain {

struct Application;
struct RuleContext;
struct Issue;

/// An applicant of this kind with this document brings these pictures, in this order (manual 1.3.3 and 1.4.3).
struct DocumentRow {
    ApplicantKind applicant;
    DocumentKind document;
    std::span<const MaterialSlot> materials; ///< empty for a service that takes none
    /// Those that are taken with the document at the step 身份核实 already. Where a guardian stands at the counter they
    /// are the guardian's instead.
    std::span<const MaterialSlot> atCounter;
};

/// What is wrong with one section of a case (domain/rules/Rules.h).
using Rule = std::vector<Issue> (*)(const Application&, const RuleContext&);

/// What the rules, the store and central have to know of a service: one row. Its steps are a row of flow/Steps.cpp, its
/// looks one of desk/services/, what central asks one of central/services/ (docs/EXTENDING.md).
struct ServiceFacts {
    const char* text; ///< of ASCII; in the database and on the wire: // DO NOT CHANGE: stored
    /// Who may come with which document. Whoever is not in it cannot apply.
    std::span<const DocumentRow> documents;
    /// The rules for the whole case, applied at the confirmation and once more at central.
    std::span<const Rule> rules;
    /// Whoever is younger needs a guardian; 0: any age.
    int ownAge = 0;
    /// A guardian stands at the counter and is checked there; the applicant is a child.
    bool hasGuardian = false;
    /// It asks for a first card: a person has only one such case running.
    bool isFirstCard = false;
    /// Central carries it out while the person waits (清理) instead of taking a submission: no acceptance number, no
    /// papers, nothing offline. What could not be carried out may stay so.
    bool isOrder = false;
    /// 「代未成年子女办理」, 「本人申领」: the service that a draft may be turned into, and what turns it.
    const ServiceFacts* other = nullptr;
    void (*turn)(Application& draft, QDate today) = nullptr;
    /// A case that was turned into this service goes back before its first step to the guide of the other.
    bool goesBackToOther = false;
};

/// The services that a program knows.
class ServiceTable {
public:
    explicit ServiceTable(std::vector<FlowKind> rows)
        : m_rows(std::move(rows)) {}

    const std::vector<FlowKind>& rows() const { return m_rows; }
    /// The service whose text this is; absent when the program does not know it.
    std::optional<FlowKind> find(QStringView text) const;

private:
    std::vector<FlowKind> m_rows;
};

/// THE table of services.
const ServiceTable& shippedServices();

} // namespace shouli::domain
