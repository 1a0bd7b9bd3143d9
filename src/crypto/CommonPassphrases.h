// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace shouli::crypto {

/// Whether this is, in either case, one of the passphrases of ten or more characters that everybody tries first.
/// REQUIRES: NFKC.
bool isCommonPassphrase(QStringView passphrase);

} // namespace shouli::crypto
