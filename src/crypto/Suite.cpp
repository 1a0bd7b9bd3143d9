// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/Suite.h"

namespace shouli::crypto {

std::optional<Suite> suiteFromId(quint8 id) {
    const auto suite = static_cast<Suite>(id);
    switch (suite) {
    case Suite::Sm:
    case Suite::Aes:
        return suite;
    }
    return std::nullopt;
}

qsizetype keySize(Suite suite) {
    switch (suite) {
    case Suite::Sm:
        return 16;
    case Suite::Aes:
        return 32;
    }
    Q_UNREACHABLE();
}

} // namespace shouli::crypto
