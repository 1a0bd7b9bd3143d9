// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pages/RawInput.h"

#include <algorithm>

namespace shouli::desk {

domain::Issues withoutEchoes(const domain::Issues& issues) {
    domain::Issues shown;
    for (const domain::Issue& issue : issues) {
        const bool isEcho = issue.code == domain::IssueCode::Missing &&
                            std::any_of(issues.begin(), issues.end(), [&](const domain::Issue& other) {
                                return other.field == issue.field && other.code != issue.code;
                            });
        if (!isEcho)
            shown.push_back(issue);
    }
    return shown;
}

} // namespace shouli::desk
