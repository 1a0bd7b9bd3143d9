// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "central/EnrolmentTable.h"
#include "central/http/HttpServer.h"

#include <QStringList>

namespace shouli::central {

/// What the command line says.
struct Options {
    HttpOptions http;
    QString databasePath;
    QString blobFolder;
    QString readyFile;   ///< empty: none
    QString outletsFile; ///< empty: none, or the demo's
    bool isDemo = false;
    std::optional<EnrolmentPlace> issueCodeFor; ///< print a code and end

    /// The arguments without the program's name. Malformed, with a sentence for the administrator.
    static base::Result<Options> parse(const QStringList& arguments);
    static QString usage();
};

} // namespace shouli::central
