// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace shouli::desk {

/// Works around a fault of Qt 6.4's accessibility. Call once, before the first window is created.
///
/// QScrollArea's accessible interface returns child n without checking that it exists: a screen reader that still uses
/// the count from before a scroll bar disappeared crashes the program. Ours answers that there is no such child.
void installAccessibility();

} // namespace shouli::desk
