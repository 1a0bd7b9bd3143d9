// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;

namespace shouli::desk {

/// Puts the key 「生僻字」 (F6) right of a name's input, in the input's layout; the character chosen goes where the
/// cursor stands. When the input is left the name shows as it will be kept (· for its look-alikes). A line under the
/// input (`rareCodes`) names by its number what the input can only draw as a box, and the private code that GB 18030
/// has a character for, as long as it is there. To be called after the page's own connections of the input; one such
/// input a page, as there is one key.
void addRareCharacterKey(QLineEdit* name);

} // namespace shouli::desk
