// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/Asking.h"

namespace shouli::central {

/// Asks every rule of the desk again about a case that arrived, and settles what was left open there.
class Settlement {
public:
    Settlement(const Services& services, sql::Database& database);

    /// Why the case cannot be accepted; empty when it can. An error is the server's own.
    base::Result<std::vector<domain::Refusal>> refusals(const protocol::Submission& submission);

private:
    base::Status askRules(const protocol::Submission& submission);
    base::Status askAboutPerson(const domain::Application& application);
    base::Status noteGuardian(const domain::ApplicationId& application, const domain::Person& guardian);
    base::Status checkPhone(const domain::ApplicationId& application, const domain::Phone& phone, domain::Field field);
    base::Status checkReceipt(const Person& person, const domain::CardPhoto& photo);
    void checkFiles(const protocol::Submission& submission);
    /// Notes what a question answered with no; hands on what failed otherwise.
    base::Status note(const base::Status& answer);

    const Services& m_services;
    sql::Database& m_database;
    std::vector<domain::Refusal> m_refusals;
};

} // namespace shouli::central
