// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/ChipCard.h"

namespace shouli::capture {

/// Parses the 256 bytes of text on a chip: UTF-16 little-endian, in fields of fixed width. The flag at byte 248 tells
/// the layout: blank for a resident identity card, J for a residence permit for Hong Kong, Macao and Taiwan, I or Y for
/// a foreigner's card (of 2017 or 2023). Sources: docs/CAPTURE.md.
///
/// IdCardOfForeigner: the service is not available to its holder. IdCardMalformed: not such a text, a wrong number, or
/// sex or birth date differ from those in the number.
base::Result<domain::ChipCard> parseIdCardRecord(const QByteArray& text);

} // namespace shouli::capture
