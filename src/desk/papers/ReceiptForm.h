// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/papers/CasePaper.h"

namespace shouli::desk {

/// The values for :/forms/print/receipt.html.
printing::FormValues receiptValues(const CasePaper& paper);

} // namespace shouli::desk
