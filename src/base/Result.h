// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QString>

#include <tl/expected.hpp>

namespace shouli::base {

/// A code of base/ErrorCode.h or base/DeviceCode.h; include those only where a code is named.
enum class ErrorCode : int;

/// The stable text of a code, e.g. "STORE-DAMAGED".
QLatin1StringView textOf(ErrorCode code);

/// Why something failed: a code, by which programs decide and people are told, and an untranslated detail for the log.
/// The detail holds ids, sizes, states and messages of libraries only, never anything about a person.
struct Error {
    ErrorCode code{}; ///< ErrorCode::Internal where nobody set it
    QString detail;

    bool operator==(const Error&) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;
using Status = Result<void>;

inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

} // namespace shouli::base

// SHOULI_TRY(auto value, expression): declares `value` with the expression's value, or returns its error from the
// enclosing function.
#define SHOULI_TRY_NAMED(declaration, expression, name)                                                                \
    auto name = (expression);                                                                                          \
    if (!name)                                                                                                         \
        return ::shouli::base::fail(std::move(name).error());                                                          \
    declaration = std::move(*name)
#define SHOULI_TRY_JOIN2(a, b) a##b
#define SHOULI_TRY_JOIN(a, b) SHOULI_TRY_JOIN2(a, b)
#define SHOULI_TRY(declaration, expression)                                                                            \
    SHOULI_TRY_NAMED(declaration, expression, SHOULI_TRY_JOIN(shouliTry, __LINE__))

// SHOULI_CHECK(expression): the same for a Status, which has no value.
#define SHOULI_CHECK(expression)                                                                                       \
    do {                                                                                                               \
        if (auto shouliStatus = (expression); !shouliStatus)                                                           \
            return ::shouli::base::fail(std::move(shouliStatus).error());                                              \
    } while (false)
