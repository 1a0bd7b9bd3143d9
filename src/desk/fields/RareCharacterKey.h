// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;

namespace shouli::desk {

/// Adds the button 「生僻字」 (F6) to the right of a name's input, in the input's layout; a chosen character is
/// inserted at the text cursor. When the input loses the focus the name is shown as it will be stored (with · for its
/// look-alikes). A line under the input (`rareCodes`) lists the code points of characters that can only be drawn as a
/// box, and private-use codes for which GB 18030 has a character. A radical, a compatibility form or a stray mark is
/// said there, too, and F6 puts the right character in its place; nothing else changes it. Call after the page has
/// connected the input's signals; once for each page, as there is one key.
void addRareCharacterKey(QLineEdit* name);

} // namespace shouli::desk
