// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "central/EnrolmentTable.h"
#include "central/http/HttpServer.h"

#include <QStringList>

namespace shouli::central {

/// The options of the command line.
struct Options {
    HttpOptions http;
    QString databasePath;
    QString blobFolder;
    QString readyFile;     ///< written once the server listens; empty for none
    QString outletsFile;   ///< empty for none, or in a demo the built-in one
    QString authorityFile; ///< PEM, of the proxy with TLS before this; empty for none
    bool isDemo = false;
    std::optional<EnrolmentPlace> issueCodeFor; ///< only print a code for this place, and end

    /// `arguments`: without the program's name. Malformed, with a sentence for the administrator in the detail.
    static base::Result<Options> parse(const QStringList& arguments);
    static QString usage();
};

} // namespace shouli::central
