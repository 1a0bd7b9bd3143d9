// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace shouli::desk {

/// What Qt 6.4 gives a screen reader wrong; call once, before the first window.
///
/// Its scroll areas answer the question for child n without looking whether there is one: a reader that still goes by
/// the count of a moment ago, when a scroll bar stood there, ends the program. Ours answer that there is none.
void installAccessibility();

} // namespace shouli::desk
