// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>

namespace shouli::test {

/// One of the test classes that share a program, which saves linking each with all of the desk. The program runs the
/// one it is called by the name of, or that is its first argument, with a QApplication (see shouli_joined_tests()).
struct JoinedTest {
    using Run = int (*)(int count, char** arguments);
    JoinedTest(const char* name, Run run);
};

} // namespace shouli::test

// SHOULI_TEST(tst_Name): as QTEST_MAIN(tst_Name), for a class that may share its program.
#ifdef SHOULI_JOINED
#define SHOULI_TEST(Name)                                                                                              \
    static const shouli::test::JoinedTest joinedTest(#Name, [](int count, char** arguments) {                          \
        Name tests;                                                                                                    \
        return QTest::qExec(&tests, count, arguments);                                                                 \
    });
#else
#define SHOULI_TEST(Name) QTEST_MAIN(Name)
#endif
