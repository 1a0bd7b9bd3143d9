// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/Options.h"

#include "base/ErrorCode.h"

#include <QHostAddress>

namespace shouli::central {

using base::ErrorCode;
using base::Result;
using base::Status;

namespace {

tl::unexpected<base::Error> malformed(const QString& why) { return base::fail(ErrorCode::Malformed, why); }

// Encryption is a proxy's affair, on this machine: what leaves it in the clear would tell people.
Status readListen(Options& options, const QString& value) {
    const qsizetype colon = value.lastIndexOf(u':');
    bool isNumber = false;
    options.http.port = value.mid(colon + 1).toUShort(&isNumber);
    options.http.address = value.left(colon);
    const QHostAddress address(options.http.address);
    if (colon < 1 || !isNumber || address.isNull())
        return malformed(QStringLiteral("--listen wants ADDRESS:PORT"));
    if (!address.isLoopback())
        return malformed(QStringLiteral("--listen wants a loopback address: put a proxy with TLS before it"));
    return {};
}

Status readStore(Options& options, const QString& value) {
    const QLatin1StringView scheme("sqlite:");
    if (!value.startsWith(scheme) || value.size() == scheme.size())
        return malformed(QStringLiteral("--store wants sqlite:FILE"));
    options.databasePath = value.mid(scheme.size());
    return {};
}

Status readPlace(Options& options, const QString& value) {
    const QStringList parts = value.split(u':');
    const int number = parts.value(1).toInt();
    if (parts.size() != 2 || parts[0].isEmpty() || number < 1 || number > 99)
        return malformed(QStringLiteral("--issue-code wants OUTLET:NUMBER, the number 1 to 99"));
    options.issueCodeFor = EnrolmentPlace{parts[0], number};
    return {};
}

Status readOption(Options& options, const QString& name, const QString& value) {
    if (name == QLatin1String("--listen"))
        return readListen(options, value);
    if (name == QLatin1String("--store"))
        return readStore(options, value);
    if (name == QLatin1String("--issue-code"))
        return readPlace(options, value);
    if (name == QLatin1String("--blobs"))
        options.blobFolder = value;
    else if (name == QLatin1String("--ready-file"))
        options.readyFile = value;
    else if (name == QLatin1String("--outlets"))
        options.outletsFile = value;
    else if (name == QLatin1String("--authority"))
        options.authorityFile = value;
    else
        return malformed(QStringLiteral("unknown option %1").arg(name));
    return {};
}

} // namespace

Result<Options> Options::parse(const QStringList& arguments) {
    Options options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == QLatin1String("--demo")) {
            options.isDemo = true;
            continue;
        }
        if (i + 1 == arguments.size())
            return malformed(QStringLiteral("%1 wants a value").arg(arguments[i]));
        SHOULI_CHECK(readOption(options, arguments[i], arguments[i + 1]));
        ++i;
    }
    if (options.databasePath.isEmpty())
        return malformed(QStringLiteral("--store is missing"));
    if (options.blobFolder.isEmpty() && !options.issueCodeFor)
        return malformed(QStringLiteral("--blobs is missing"));
    return options;
}

QString Options::usage() {
    return QStringLiteral(
        "shouli-central --listen ADDRESS:PORT --store sqlite:FILE --blobs FOLDER [--outlets FILE] [--ready-file FILE]\n"
        "               [--authority PEMFILE] [--demo]\n"
        "shouli-central --store sqlite:FILE --issue-code OUTLET:NUMBER\n");
}

} // namespace shouli::central
