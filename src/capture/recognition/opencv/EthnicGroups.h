// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace shouli::capture::opencv {

/// The 56 ethnic groups of GB/T 3304 as identity cards print them: without 族.
const QStringList& ethnicGroups();

} // namespace shouli::capture::opencv
