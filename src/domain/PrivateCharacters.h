// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>

namespace shouli::domain {

/// Whether a code is private use: no standard says what it shows.
bool isPrivateUse(char32_t character);

/// The character that a private code of older systems stands for: GBK's FE50 to FEA0 lay at U+E815 to U+E864 before
/// Unicode had them; GB 18030-2022 maps them to the characters proper (U+E863 is 䶮, U+4DAE).
std::optional<char32_t> standardCharacterOf(char32_t privateUse);

} // namespace shouli::domain
