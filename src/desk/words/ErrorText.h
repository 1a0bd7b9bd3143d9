// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QDateTime>

namespace shouli::desk {

/// What happened and what the operator is to do, in the language of the desk.
QString errorSentence(const base::Error& error);
/// The sentence followed by the error's code (see docs/ERRORS.md), for places with a single line. Pop-ups and banners
/// show the code in small print instead.
QString errorText(const base::Error& error);
/// That central, or this workstation by its own cases, refused the applicant at that moment; for a case that is opened
/// again.
QString refusedBeforeText(const QString& code, const QDateTime& at);

} // namespace shouli::desk
