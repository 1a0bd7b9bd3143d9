// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Json.h"
#include "domain/Application.h"

namespace shouli::domain {

/// The stored form of a case, "v": 1 (docs/STORAGE.md). Not sealed: the caller seals it before storing.
QJsonObject toJson(const Application& application);

/// Malformed when a member is missing, of the wrong type, of an unknown code, or of a service that the program does not
/// know; every identifier is parsed anew.
base::Result<Application> applicationFromJson(const QJsonObject& object, const ServiceTable& services);

} // namespace shouli::domain
