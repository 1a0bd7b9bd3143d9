// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace shouli::capture {

/// The serial ports of this machine where an ID-card reader may be plugged in; those with a stable name first.
QStringList serialPorts();

} // namespace shouli::capture
