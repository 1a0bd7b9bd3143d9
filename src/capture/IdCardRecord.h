// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/ReadCard.h"

namespace shouli::capture {

/// Reads the 256 bytes of text that a chip holds: UTF-16, the small end first, in fields of a fixed width, which the
/// flag at byte 248 tells: blank of a resident identity card, J of a residence permit for Hong Kong, Macao and Taiwan,
/// I and Y of a foreigner's card (layouts of 2017 and 2023). Sources: docs/CAPTURE.md.
///
/// IdCardOfForeigner: the service is not for its holder. IdCardMalformed: it is no such text, its number is not right,
/// or sex and birth date are not the number's.
base::Result<domain::ReadCard> parseIdCardRecord(const QByteArray& text);

} // namespace shouli::capture
