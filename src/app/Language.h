// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;
class QString;

namespace shouli::app {

/// Whether this is a language of the desk: "zh_CN" (the default), "zh_HK" or "en".
bool isLanguage(const QString& name);

/// Installs the translations of the desk and of Qt itself (file and print dialogs) for this language.
void installLanguage(QCoreApplication& app, const QString& name);

} // namespace shouli::app
