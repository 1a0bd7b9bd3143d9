// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <vector>

namespace shouli::domain {

// The names of domain/Issue.h without what is behind them, for headers that only hand issues on: most of the tree has
// those, and a new field or code shall not compile all of it anew.
enum class Field;
enum class IssueCode;
enum class Severity;
struct Issue;
using Issues = std::vector<Issue>;

/// What parse() of a type returns: the value, or what is wrong with the text.
template <typename T>
using Parsed = tl::expected<T, IssueCode>;

} // namespace shouli::domain
