// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

// Logs carry ids, sizes and states, never people.
Q_DECLARE_LOGGING_CATEGORY(lcApp)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcSync)
Q_DECLARE_LOGGING_CATEGORY(lcDesk)
Q_DECLARE_LOGGING_CATEGORY(lcCapture)
Q_DECLARE_LOGGING_CATEGORY(lcPrint)
Q_DECLARE_LOGGING_CATEGORY(lcCentral)

namespace shouli::base {

/// From now on writes every message, with UTC time, level and category, to this file as well as to stderr; at 5 MB
/// the file becomes FILE.1 and a new one begins. An unwritable file is said once on stderr and the program goes on.
void logToFile(const QString& path);

} // namespace shouli::base
