// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

// Logs carry ids, sizes and states, never anything about a person (names, numbers, what was typed).
Q_DECLARE_LOGGING_CATEGORY(lcApp)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcSync)
Q_DECLARE_LOGGING_CATEGORY(lcDesk)
Q_DECLARE_LOGGING_CATEGORY(lcCapture)
Q_DECLARE_LOGGING_CATEGORY(lcPrint)
Q_DECLARE_LOGGING_CATEGORY(lcCentral)

namespace shouli::base {

/// From now on writes every message, with UTC time, level and category, to this file as well as to stderr. Past 5 MB
/// the file is renamed FILE.1, replacing an older one, and a new one is begun. If the file cannot be opened, that is
/// reported once on stderr and messages go to stderr alone.
void logToFile(const QString& path);

} // namespace shouli::base
