// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCoreApplication;
class QString;

namespace shouli::app {

/// The languages the desk speaks: "zh_CN" (the default), "zh_HK", "en".
bool isLanguage(const QString& name);

/// Installs the desk's words and Qt's own (file and print dialogs) of this language.
void installLanguage(QCoreApplication& app, const QString& name);

} // namespace shouli::app
