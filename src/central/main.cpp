// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Log.h"
#include "central/Central.h"

#include <QCoreApplication>

#include <cstdio>

using namespace shouli;

namespace {

int report(const base::Error& error) {
    std::fprintf(stderr, "shouli-central: %s %s\n", textOf(error.code).data(), qPrintable(error.detail));
    return 1;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv); // Qt's database drivers are plugins
    QLoggingCategory::setFilterRules(QStringLiteral("shouli.central.info=true"));
    const auto options = central::Options::parse(QCoreApplication::arguments().mid(1));
    if (!options) {
        std::fputs(qPrintable(central::Options::usage()), stderr);
        return report(options.error());
    }
    const base::SystemClock clock;
    if (options->issueCodeFor) {
        const auto code = central::Central::issueCode(*options, clock);
        if (!code)
            return report(code.error());
        std::puts(qPrintable(*code));
        return 0;
    }
    auto central = central::Central::start(*options, clock);
    if (!central)
        return report(central.error());
    qCInfo(lcCentral).noquote() << "listening at" << (*central)->url();
    if (options->isDemo)
        qCInfo(lcCentral).noquote() << "demo enrolment code" << (*central)->enrolmentCode();
    (*central)->run();
    qCInfo(lcCentral) << "stopped";
    return 0;
}
