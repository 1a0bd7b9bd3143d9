// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <optional>

// SHOULI_TEXT_ENUM(Name, LIST) defines `enum class Name`, textOf(Name) and enumFromText<Name>(text) from a list of
// X(Enumerator, "stable_text"). The texts are stored and sent: // DO NOT CHANGE: stored
// tests/domain/tst_StoredTexts.cpp pins them.
#define SHOULI_ENUMERATOR(name, text) name,
#define SHOULI_TEXT_CASE(name, text)                                                                                   \
    case Self::name:                                                                                                   \
        return QLatin1StringView(text);
#define SHOULI_TEXT_MATCH(name, stable)                                                                                \
    if (text == QLatin1StringView(stable))                                                                             \
        return Self::name;
#define SHOULI_TEXT_ENUM(Enum, LIST)                                                                                   \
    enum class Enum { LIST(SHOULI_ENUMERATOR) };                                                                       \
    inline QLatin1StringView textOf(Enum value) {                                                                      \
        using Self = Enum;                                                                                             \
        switch (value) { LIST(SHOULI_TEXT_CASE) }                                                                      \
        Q_UNREACHABLE();                                                                                               \
    }                                                                                                                  \
    inline std::optional<Enum> enumFromText(QStringView text, const Enum*) {                                           \
        using Self = Enum;                                                                                             \
        LIST(SHOULI_TEXT_MATCH)                                                                                        \
        return std::nullopt;                                                                                           \
    }

namespace shouli::base {

/// The enumerator whose stable text this is; absent when unknown to this version.
template <typename Enum>
std::optional<Enum> enumFromText(QStringView text) {
    return enumFromText(text, static_cast<const Enum*>(nullptr)); // found by argument-dependent lookup
}

} // namespace shouli::base
