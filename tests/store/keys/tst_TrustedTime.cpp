// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/keys/TrustedTime.h"

#include "store/StoreFixture.h"

#include <QTest>

using namespace shouli::store;
using namespace std::chrono_literals;

class tst_TrustedTime : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesWithTheClock() {
        StandingClock clock;
        const TrustedTime time(clock, {});
        QCOMPARE(time.now(), clock.now());
        clock.pass(5min);
        QCOMPARE(time.now(), clock.now());
    }

    void goesOnWhenTheClockIsSetBack() {
        StandingClock clock;
        const TrustedTime time(clock, {});
        const QDateTime before = time.now();
        clock.setBack(24h);
        QCOMPARE(time.now(), before);
        clock.pass(2min);
        QCOMPARE(time.now(), before.addSecs(120));
    }

    void startsAtTheLatestMomentSeen() {
        StandingClock clock;
        const QDateTime seen = clock.now().addDays(3);
        const TrustedTime time(clock, seen);
        QCOMPARE(time.now(), seen);
        clock.pass(1min);
        QCOMPARE(time.now(), seen.addSecs(60));
    }
};

QTEST_GUILESS_MAIN(tst_TrustedTime)
#include "tst_TrustedTime.moc"
