// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace shouli::crypto {

/// Whether the passphrase, ignoring case, is in the list of the commonest ones (of ten or more characters).
/// REQUIRES: `passphrase` is normalised to NFKC.
bool isCommonPassphrase(QStringView passphrase);

} // namespace shouli::crypto
