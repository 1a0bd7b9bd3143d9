// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cases/Freeze.h"

namespace shouli::app {

/// The store::FreezeFunction of the program: the compact JSON of a protocol::Submission.
base::Result<QByteArray> freeze(const domain::Application& application, const QString& operatorSignInName,
                                const std::vector<domain::CaseFile>& files);

} // namespace shouli::app
