// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"
#include "domain/Application.h"

namespace shouli::domain {

/// The stored form of a case, "v": 1 (docs/STORAGE.md). Not sealed: the caller seals it before storing.
QJsonObject toJson(const Application& application);

/// Malformed when a member is missing, of the wrong type or an unknown code, or when an identifier in it does not
/// parse.
base::Result<Application> applicationFromJson(const QJsonObject& object);

// Parts that messages to central share with the store.
QJsonObject toJson(const Person& person);
base::Result<Person> personFromJson(const QJsonObject& object);

} // namespace shouli::domain
