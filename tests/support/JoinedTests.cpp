// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/JoinedTests.h"

#include <QApplication>
#include <QFileInfo>

#include <cstdio>
#include <map>

namespace shouli::test {
namespace {

std::map<QString, JoinedTest::Run>& joined() {
    static std::map<QString, JoinedTest::Run> tests; // filled before main()
    return tests;
}

} // namespace

JoinedTest::JoinedTest(const char* name, Run run) { joined().emplace(QString::fromLatin1(name), run); }

} // namespace shouli::test

int main(int argc, char** argv) {
    const auto& tests = shouli::test::joined();
    auto chosen = tests.find(QFileInfo(QString::fromLocal8Bit(argv[0])).fileName());
    if (chosen == tests.end() && argc > 1) {
        chosen = tests.find(QString::fromLocal8Bit(argv[1]));
        argv[1] = argv[0];
        ++argv;
        --argc;
    }
    if (chosen == tests.end()) {
        std::fputs("name one of these first:\n", stderr);
        for (const auto& [name, run] : tests)
            std::fprintf(stderr, "  %s\n", qUtf8Printable(name));
        return 1;
    }
    QApplication app(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi);
    return chosen->second(argc, argv);
}
