// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"

#include <iterator>

namespace shouli::base {

static_assert(ErrorCode{} == ErrorCode::Internal, "what an Error says where nobody set its code");

namespace {

struct Row {
    QLatin1StringView text;
    ErrorClass kind;
    int httpStatus;
};

constexpr Row kRows[] = {
#define SHOULI_X(name, text, kind, status) {QLatin1StringView(text), ErrorClass::kind, status},
    SHOULI_ERROR_CODES(SHOULI_X)
#undef SHOULI_X
};

const Row& rowOf(ErrorCode code) { return kRows[static_cast<size_t>(code)]; }

} // namespace

QLatin1StringView textOf(ErrorCode code) { return rowOf(code).text; }

ErrorClass classOf(ErrorCode code) { return rowOf(code).kind; }

int httpStatusOf(ErrorCode code) { return rowOf(code).httpStatus; }

std::optional<ErrorCode> errorCodeFromText(QStringView text) {
    for (size_t i = 0; i < std::size(kRows); ++i)
        if (text == kRows[i].text)
            return static_cast<ErrorCode>(i);
    return std::nullopt;
}

} // namespace shouli::base
