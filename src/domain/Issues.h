// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <vector>

namespace shouli::domain {

// Forward declarations of domain/Issue.h, for headers that only pass issues on: most of the tree includes those, and a
// new field or code must not recompile all of it.
enum class Field;
enum class IssueCode;
enum class Severity;
struct Issue;
using Issues = std::vector<Issue>;

/// What parse() of a type returns: the value, or what is wrong with the text.
template <typename T>
using Parsed = tl::expected<T, IssueCode>;

} // namespace shouli::domain
