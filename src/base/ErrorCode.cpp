// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"

namespace shouli::base {

QLatin1StringView textOf(ErrorCode code) {
    switch (code) {
#define SHOULI_X(name, text)                                                                                           \
    case ErrorCode::name:                                                                                              \
        return QLatin1StringView(text);
        SHOULI_ERROR_CODES(SHOULI_X)
#undef SHOULI_X
    }
    Q_UNREACHABLE();
}

std::optional<ErrorCode> errorCodeFromText(QStringView text) {
#define SHOULI_X(name, stable)                                                                                         \
    if (text == QLatin1StringView(stable))                                                                             \
        return ErrorCode::name;
    SHOULI_ERROR_CODES(SHOULI_X)
#undef SHOULI_X
    return std::nullopt;
}

} // namespace shouli::base
