// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/Asking.h"

namespace shouli::central {

/// Judges a case that arrived: applies all rules of the desk again and answers the questions that were left open there.
class Settlement {
public:
    Settlement(const Services& services, sql::Database& database);

    /// All reasons why the case cannot be accepted; empty when it can. An error means that the server could not judge
    /// it.
    base::Result<std::vector<domain::Refusal>> refusals(const protocol::Submission& submission);

private:
    base::Status askRules(const protocol::Submission& submission);
    base::Status askAboutPerson(const domain::Application& application);
    base::Status noteGuardian(const domain::ApplicationId& application, const domain::Person& guardian);
    base::Status checkPhone(const domain::ApplicationId& application, const domain::Phone& phone, domain::Field field);
    base::Status checkReceipt(const Person& person, const domain::CardPhoto& photo);
    void checkFiles(const protocol::Submission& submission);
    /// Adds an error that refuses the case to m_refusals and returns success; returns any other error as it is.
    base::Status note(const base::Status& answer);

    const Services& m_services;
    sql::Database& m_database;
    std::vector<domain::Refusal> m_refusals;
};

} // namespace shouli::central
