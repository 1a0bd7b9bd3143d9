// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/Asking.h"

namespace shouli::central {

/// Judges a case that arrived: applies the rules of domain again and asks what was left open at the counter.
class CaseJudge {
public:
    /// `outlet` brought the cases.
    CaseJudge(const Services& services, sql::Database& database, QString outlet);

    /// All reasons why the case cannot be accepted; empty when it can. An error means that the server could not judge
    /// it.
    base::Result<std::vector<domain::Refusal>> refusals(const protocol::Submission& submission);

    // For the judges of the services (ServiceAtCentral::judge).
    /// Whether the applicant may have a card, and whose photo receipt it is. REQUIRES: the case has an applicant.
    base::Status askAboutApplicant(const domain::Application& application);
    base::Status askWhetherLiving(const domain::ApplicationId& application, const domain::Person& person);
    /// Adds a reason that comes from none of the questions.
    void refuse(domain::Refusal refusal) { m_refusals.push_back(std::move(refusal)); }
    /// The person as asked about at this case.
    AskedPerson asked(const domain::ApplicationId& application, const domain::Person& person) const {
        return {{m_outlet, application}, person.number, person.name.text()};
    }
    Asking asking() const { return Asking(m_services, m_database); }
    /// A refusal becomes a reason; any other error is returned.
    base::Status note(const base::Status& answer);

private:
    base::Status askRules(const protocol::Submission& submission);
    base::Status checkPhone(const domain::ApplicationId& application, const domain::Phone& phone, domain::Field field);
    base::Status checkReceipt(const AskedPerson& person, const domain::CardPhoto& photo);
    void checkFiles(const protocol::Submission& submission);

    const Services& m_services;
    sql::Database& m_database;
    const QString m_outlet;
    std::vector<domain::Refusal> m_refusals;
};

} // namespace shouli::central
