// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/Rules.h"

namespace shouli::domain {

// What several sections check alike: used by rules/ only.

Issue error(Field field, IssueCode code, QStringList values = {});
Issue warning(Field field, IssueCode code, QStringList values = {});
void append(Issues& issues, Issues more);

/// Missing, or NotInList for a code that the list lacks or no longer offers.
Issues checkCode(Field field, const QString& code, const CodeList& list);
/// A county, a town, or another division without any below it.
Issues checkDivision(Field field, const QString& code, const Divisions& divisions);
/// 5 to 100 characters on one line.
Issues checkAddress(Field field, const QString& address);
/// What the number tells of birth and sex, where it does; not born yet.
Issues checkBirthAndSex(const Person& person, QDate today);
/// A mobile number with a check that holds for it.
Issues checkPhone(Field field, Field codeField, const Phone& phone);

} // namespace shouli::domain
