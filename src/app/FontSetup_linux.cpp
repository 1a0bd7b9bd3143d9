// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/FontSetup.h"

#include <fontconfig/fontconfig.h>

namespace shouli::app {

// Qt takes what is then there. Without a configuration FcInit() fails here as it would there.
std::jthread readFontsBeside() {
    return std::jthread([] { FcInit(); });
}

} // namespace shouli::app
