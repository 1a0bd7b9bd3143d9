// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QDateTime>

namespace shouli::desk {

/// What happened and what the operator does, in the language of the desk.
QString errorSentence(const base::Error& error);
/// It with its code behind it, as docs/ERRORS.md has it, where one line has to hold both. Pop-ups and banners show the
/// code in small print instead.
QString errorText(const base::Error& error);
/// What central (or this workstation, from its own cases) refused at that moment: of a case that comes back.
QString refusedBeforeText(const QString& code, const QDateTime& at);

} // namespace shouli::desk
