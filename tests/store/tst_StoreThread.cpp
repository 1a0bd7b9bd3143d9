// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/StoreThread.h"

#include <QTest>

#include <future>

using namespace shouli::store;
using namespace std::chrono_literals;

class tst_StoreThread : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void idleWorkWaitsForWhatWasPosted() {
        StoreThread thread;
        std::vector<int> ran; // the thread's, until it said that all is done
        std::promise<void> begin;
        std::promise<void> done;
        QVERIFY(thread.post([&] { begin.get_future().wait(); }));
        thread.postIdle([&] { ran.push_back(3); });
        thread.postIdle([&] { done.set_value(); });
        QVERIFY(thread.post([&] { ran.push_back(1); }));
        QVERIFY(thread.post([&] { ran.push_back(2); }));
        begin.set_value();
        QCOMPARE(done.get_future().wait_for(30s), std::future_status::ready);
        QCOMPARE(ran, (std::vector{1, 2, 3}));
    }

    // Whoever closes the program waits for what was asked, not for what a later start takes up.
    void theEndWaitsForWhatWasPostedOnly() {
        StoreThread thread;
        std::vector<int> ran; // the thread's, until stop() returned
        thread.post([&] {
            while (thread.post([] {})) // until stop() was called
                std::this_thread::yield();
        });
        thread.postIdle([&] { ran.push_back(3); });
        thread.post([&] { ran.push_back(1); });
        thread.stop([&] { ran.push_back(2); });
        QCOMPARE(ran, (std::vector{1, 2}));
        QVERIFY(!thread.post([&] { ran.push_back(4); }));
        thread.postIdle([&] { ran.push_back(5); });
        QCOMPARE(ran, (std::vector{1, 2}));
    }
};

QTEST_APPLESS_MAIN(tst_StoreThread)
#include "tst_StoreThread.moc"
