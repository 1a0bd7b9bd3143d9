// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "base/CorrectedClock.h"
#include "base/DeviceCode.h"
#include "base/ErrorClass.h"
#include "base/Id.h"
#include "base/Json.h"
#include "base/Log.h"
#include "base/OnAnswer.h"
#include "base/SecretBytes.h"

#include <QPromise>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace shouli::base;

class tst_Base : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyErrorCodeHasItsOwnText() {
        QSet<QString> seen;
#define SHOULI_X(name, text, kind, status)                                                                             \
    QVERIFY2(!seen.contains(QLatin1StringView(text)), text);                                                           \
    seen.insert(QLatin1StringView(text));                                                                              \
    QCOMPARE(textOf(ErrorCode::name), QLatin1StringView(text));                                                        \
    QCOMPARE(errorCodeFromText(QStringLiteral(text)), std::optional(ErrorCode::name));
        SHOULI_ERROR_CODES(SHOULI_X)
#undef SHOULI_X
#define SHOULI_X(name, text, kind)                                                                                     \
    QVERIFY2(!seen.contains(QLatin1StringView(text)), text);                                                           \
    seen.insert(QLatin1StringView(text));                                                                              \
    QCOMPARE(textOf(DeviceCode::name), QLatin1StringView(text));                                                       \
    QCOMPARE(errorCodeFromText(QStringLiteral(text)), std::optional(DeviceCode::name));                                \
    QCOMPARE(deviceFaultOf(DeviceCode::name), std::optional(DeviceFault::name));                                       \
    QCOMPARE(classOf(DeviceCode::name), ErrorClass::kind);                                                             \
    QCOMPARE(httpStatusOf(DeviceCode::name), 500);
        SHOULI_DEVICE_CODES(SHOULI_X)
#undef SHOULI_X
        QVERIFY(!errorCodeFromText(u"NO-SUCH-CODE"));
        QVERIFY(!deviceFaultOf(ErrorCode::Internal));
        QVERIFY(!deviceFaultOf(ErrorCode::NoPhotoOnFile)); // the last of the others
    }

    void aClockThatIsWrongIsCorrected() {
        struct : Clock {
            QDateTime time = QDateTime(QDate(2026, 11, 28), QTime(1, 30), Qt::UTC);
            QDateTime now() const override { return time; }
            std::chrono::milliseconds monotonic() const override { return passed; }
            std::chrono::milliseconds passed{7};
        } machine;
        CorrectedClock clock(machine);
        QCOMPARE(clock.today(), QDate(2026, 11, 28));
        QVERIFY(!clock.hear(machine.time.addSecs(200))); // the delay of an answer is no fault
        QCOMPARE(clock.now(), machine.time);
        QVERIFY(clock.hear(machine.time.addDays(2)));
        QCOMPARE(clock.today(), QDate(2026, 11, 30));
        QCOMPARE(clock.monotonic(), machine.monotonic());
        QVERIFY(!clock.hear(machine.time.addDays(2).addSecs(3)));
        machine.time = machine.time.addSecs(3600);
        machine.passed += std::chrono::hours(1);
        QCOMPARE(clock.now(), machine.time.addDays(2)); // it goes on
        machine.time = machine.time.addDays(2);         // somebody sets it, and central is not heard
        QCOMPARE(clock.now(), machine.time);
        QVERIFY(clock.hear(machine.time));
        QCOMPARE(clock.now(), machine.time);
        QVERIFY(clock.hear(machine.time.addDays(-3)));
        QCOMPARE(clock.now(), machine.time.addDays(-3));
    }

    void aCorrectionIsRecalledWhileTheClockIsStillWrong_data() {
        QTest::addColumn<int>("correctionHours");
        QTest::addColumn<int>("machineHours"); // after what central said the time was
        QTest::addColumn<bool>("holds");
        QTest::newRow("still two days behind") << 48 << -40 << true;
        QTest::newRow("was behind, is right by now") << 48 << 3 << false;
        QTest::newRow("still three days ahead") << -72 << 75 << true;
        QTest::newRow("was ahead, is right by now") << -72 << 3 << false;
        QTest::newRow("was right") << 0 << 0 << false;
    }

    void aCorrectionIsRecalledWhileTheClockIsStillWrong() {
        QFETCH(int, correctionHours);
        QFETCH(int, machineHours);
        QFETCH(bool, holds);
        struct : Clock {
            QDateTime time;
            QDateTime now() const override { return time; }
            std::chrono::milliseconds monotonic() const override { return std::chrono::milliseconds(7); }
        } machine;
        const QDateTime heard(QDate(2026, 11, 28), QTime(1, 30), Qt::UTC);
        machine.time = heard.addSecs(machineHours * 3600);
        CorrectedClock clock(machine);
        QCOMPARE(clock.recall(std::chrono::hours(correctionHours), heard), holds);
        QCOMPARE(clock.now(), machine.time.addSecs(holds ? correctionHours * 3600 : 0));
    }

    void readerTakesWhatFits() {
        const auto object = parseJsonObject(
            R"({"t":"文","n":7,"b":true,"d":"2026-02-28","m":"2026-11-23T04:49:49.123Z","x":"AAEC","l":["a","b"]})");
        QVERIFY(object);
        JsonReader in(*object);
        QCOMPARE(in.text(u"t"), QStringLiteral("文"));
        QCOMPARE(in.integer(u"n"), 7);
        QVERIFY(in.boolean(u"b"));
        QCOMPARE(in.date(u"d"), QDate(2026, 2, 28));
        QCOMPARE(in.moment(u"m"), QDateTime(QDate(2026, 11, 23), QTime(4, 49, 49, 123), Qt::UTC));
        QCOMPARE(in.base64(u"x"), QByteArray("\0\1\2", 3));
        QCOMPARE(in.textList(u"l"), QStringList({"a", "b"}));
        QCOMPARE(in.optionalText(u"none"), QString());
        QVERIFY(in.status());
    }

    void readerNamesTheFirstFault_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("a missing number") << QByteArray("{}");
        QTest::newRow("a number as text") << QByteArray(R"({"n":"7"})");
        QTest::newRow("a fraction") << QByteArray(R"({"n":7.5})");
        QTest::newRow("null") << QByteArray(R"({"n":null})");
    }
    void readerNamesTheFirstFault() {
        QFETCH(QByteArray, json);
        JsonReader in(*parseJsonObject(json));
        in.integer(u"n");
        in.text(u"later");
        QVERIFY(!in.status());
        QCOMPARE(in.status().error().code, ErrorCode::Malformed);
        QVERIFY(in.status().error().detail.startsWith(QLatin1String("n: ")));
    }

    void onlyAnObjectIsAccepted_data() {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("half an object") << QByteArray("{\"a\":");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("an error page") << QByteArray("<html>502</html>");
    }
    void onlyAnObjectIsAccepted() {
        QFETCH(QByteArray, json);
        QCOMPARE(parseJsonObject(json).error().code, ErrorCode::Malformed);
    }

    void wipedBytesAreGone() {
        SecretBytes secret(QByteArrayView("passphrase"));
        const std::uint8_t* where = secret.data();
        SecretBytes moved = std::move(secret);
        QVERIFY(secret.isEmpty());
        QCOMPARE(moved.data(), where);
        QCOMPARE(moved.view(), QByteArrayView("passphrase"));
        moved.wipe();
        QVERIFY(moved.isEmpty());
    }

    void idsOfTextRoundTrip() {
        using CaseId = Id<struct CaseTag>;
        const CaseId id = CaseId::make();
        QCOMPARE(CaseId::fromText(id.text()), id);
        QCOMPARE(id.text().size(), 36);
        QVERIFY(CaseId::fromText(u"nonsense").isNull());
    }

    void theDayIsTheCountersDay() {
        struct Fixed : Clock {
            QDateTime now() const override { return QDateTime(QDate(2026, 2, 28), QTime(16, 0), Qt::UTC); }
            std::chrono::milliseconds monotonic() const override { return {}; }
        };
        QCOMPARE(Fixed().today(), QDate(2026, 3, 1));
    }

    void anAnswerComesOnTheContextsThread() {
        QObject context;
        int answer = 0;
        QThread* where = nullptr;
        QPromise<int> promise;
        promise.start();
        promise.future() | on(&context, [&](int value) {
            answer = value;
            where = QThread::currentThread();
        });
        std::thread other([&] {
            promise.addResult(7);
            promise.finish();
        });
        other.join();
        QCOMPARE(answer, 0); // not on the other thread
        QTRY_COMPARE(answer, 7);
        QCOMPARE(where, QThread::currentThread());
    }
    void anAnswerThatIsThereIsTakenAtOnce() {
        QObject context;
        int answer = 0;
        QtFuture::makeReadyFuture(7) | on(&context, [&](int value) { answer = value; });
        QCOMPARE(answer, 7);
    }
    void noAnswerReachesAContextThatIsGone() {
        auto context = std::make_unique<QObject>();
        bool isAnswered = false;
        QPromise<int> promise;
        promise.start();
        promise.future() | on(context.get(), [&](int) { isAnswered = true; });
        context.reset();
        std::thread other([&] {
            promise.addResult(7);
            promise.finish();
        });
        other.join();
        QCoreApplication::sendPostedEvents();
        QVERIFY(!isAnswered);
    }
    void aFutureThatIsCancelledAnswersNobody() {
        QObject context;
        bool isAnswered = false;
        QPromise<int> promise;
        promise.start();
        promise.future() | on(&context, [&](int) { isAnswered = true; });
        promise.future().cancel();
        promise.finish();
        QCoreApplication::sendPostedEvents();
        QVERIFY(!isAnswered);
    }

    void logGoesToItsFileAndTurnsOver() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("shouli.log"));
        {
            QFile large(path);
            QVERIFY(large.open(QIODevice::WriteOnly));
            QVERIFY(large.resize(6 * 1024 * 1024));
        }
        logToFile(path);
        qCWarning(lcApp) << "turned over";
        qInstallMessageHandler(nullptr);
        QVERIFY(QFileInfo::exists(path + QStringLiteral(".1")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().endsWith(" W shouli.app turned over\n"));
    }
};

QTEST_GUILESS_MAIN(tst_Base)
#include "tst_Base.moc"
