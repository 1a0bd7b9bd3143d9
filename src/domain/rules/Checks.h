// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rules/Rules.h"

namespace shouli::domain {

// Checks that several sections share. Private to rules/.

Issue error(Field field, IssueCode code, QStringList values = {});
Issue warning(Field field, IssueCode code, QStringList values = {});
void append(Issues& issues, Issues more);

/// Missing when empty; NotInList for a code that is not in the list or is retired.
Issues checkCode(Field field, const QString& code, const CodeList& list);
/// As checkCode(), and the division must be one without divisions below it: a county or a town, as a rule.
Issues checkDivision(Field field, const QString& code, const Divisions& divisions);
/// Must have 5 to 100 characters, on one line.
Issues checkAddress(Field field, const QString& address);
/// The name must be one that PersonName::parse() takes: a case stored by an earlier version may hold a radical or a
/// compatibility form.
Issues checkName(const Person& person);
/// Birth date and sex must be those in the number (where it contains them); the birth date must not be in the future.
Issues checkBirthAndSex(const Person& person, QDate today);
/// No picture of the document that `person`, who stands at the counter, came with may be that of another place of the
/// case too: its other side, or, of a guardian's, one of the child's.
Issues checkCounterPictures(const Application& application, const Person& person);
/// The number must be a mobile number (issues at `field`) with a verification that is valid for it (at `codeField`).
Issues checkPhone(Field field, Field codeField, const Phone& phone);

} // namespace shouli::domain
