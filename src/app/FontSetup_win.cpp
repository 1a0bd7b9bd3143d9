// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/FontSetup.h"

namespace shouli::app {

std::jthread readFontsBeside() { return {}; }

} // namespace shouli::app
