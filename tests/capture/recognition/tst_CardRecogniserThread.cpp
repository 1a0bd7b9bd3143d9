// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "capture/recognition/CardRecogniserThread.h"

#include "capture/recognition/RecognitionModule.h"

#include <QSemaphore>
#include <QTest>

using namespace shouli;
using base::Result;
using capture::CardFace;
using capture::CardRecognition;
using capture::CardText;

namespace {

const QDate kToday(2026, 11, 27);

/// A reader that answers when it is let: the width of the card as its number.
struct Held {
    QSemaphore begun;
    QSemaphore mayAnswer;
    std::atomic<int> recognisers = 0;
    std::atomic<int> reads = 0;
    std::atomic<bool> sawCancelled = false;
    std::atomic<std::thread::id> thread;
};

class HeldRecogniser final : public capture::CardRecogniser {
public:
    explicit HeldRecogniser(Held& held)
        : m_held(held) {
        ++held.recognisers;
    }
    Result<CardRecognition> recognise(const QImage& card, CardFace, QDate,
                                      const capture::Cancelled& cancelled) override {
        ++m_held.reads;
        m_held.thread = std::this_thread::get_id();
        m_held.begun.release();
        while (!m_held.mayAnswer.tryAcquire(1, 1)) {
            if (cancelled()) {
                m_held.sawCancelled = true;
                return base::fail(base::ErrorCode::Cancelled);
            }
        }
        CardRecognition recognition;
        recognition.texts.append({CardText::Number, QString::number(card.width()), 1, true, false, {}});
        return recognition;
    }

private:
    Held& m_held;
};

capture::CardRecogniserSource sourceOf(Held& held) {
    return [&held]() -> Result<std::unique_ptr<capture::CardRecogniser>> {
        return std::make_unique<HeldRecogniser>(held);
    };
}

QImage cardOf(int width) { return QImage(width, 10, QImage::Format_RGB32); }

} // namespace

class tst_CardRecogniserThread : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsOneAfterAnotherOnItsOwnThread() {
        Held held;
        capture::CardRecogniserThread recogniser(sourceOf(held));
        QCOMPARE(held.recognisers, 0); // nothing is loaded before it is needed
        auto first = recogniser.recognise(cardOf(1), {}, kToday);
        auto second = recogniser.recognise(cardOf(2), {}, kToday);
        QVERIFY(held.begun.tryAcquire(1, 5000));
        QVERIFY(!first.isFinished()); // and the window did not wait
        QCOMPARE(held.reads, 1);
        held.mayAnswer.release(2);
        QTRY_VERIFY(second.isFinished());
        QCOMPARE(first.result()->find(CardText::Number)->value, QStringLiteral("1"));
        QCOMPARE(second.result()->find(CardText::Number)->value, QStringLiteral("2"));
        QVERIFY(held.thread.load() != std::this_thread::get_id());
        QCOMPARE(held.recognisers, 1); // kept
    }

    void aCancelledQuestionIsDropped() {
        Held held;
        capture::CardRecogniserThread recogniser(sourceOf(held));
        auto first = recogniser.recognise(cardOf(1), {}, kToday);
        auto second = recogniser.recognise(cardOf(2), {}, kToday);
        auto third = recogniser.recognise(cardOf(3), {}, kToday);
        QVERIFY(held.begun.tryAcquire(1, 5000));
        second.cancel();
        first.cancel(); // while it is being read
        QVERIFY(held.begun.tryAcquire(1, 5000));
        QVERIFY(held.sawCancelled);
        held.mayAnswer.release();
        QTRY_VERIFY(third.isFinished());
        QCOMPARE(third.result()->find(CardText::Number)->value, QStringLiteral("3"));
        QCOMPARE(held.reads, 2); // never the second
        QCOMPARE(first.resultCount(), 0);
    }

    void endsWhileItReads() {
        Held held;
        QFuture<Result<CardRecognition>> first;
        QFuture<Result<CardRecognition>> second;
        {
            capture::CardRecogniserThread recogniser(sourceOf(held));
            first = recogniser.recognise(cardOf(1), {}, kToday);
            second = recogniser.recognise(cardOf(2), {}, kToday);
            QVERIFY(held.begun.tryAcquire(1, 5000));
        }
        QVERIFY(held.sawCancelled);
        QVERIFY(first.isCanceled());
        QVERIFY(second.isCanceled());
    }

    void saysWhatIsNotThere_data() {
        QTest::addColumn<QString>("modules");
        QTest::addColumn<QString>("models");
        QTest::addColumn<base::ErrorCode>("code");
        const QString programs = QStringLiteral(SHOULI_BIN_DIR);
        QTest::newRow("no module") << QString(programs + QStringLiteral("/nowhere"))
                                   << QString(programs + QStringLiteral("/models")) << base::DeviceCode::ModuleMissing;
        QTest::newRow("no networks") << QString(programs + QStringLiteral("/modules"))
                                     << QString(programs + QStringLiteral("/nowhere"))
                                     << base::DeviceCode::ModelMissing;
    }
    void saysWhatIsNotThere() {
        QFETCH(QString, modules);
        QFETCH(QString, models);
        capture::CardRecogniserThread recogniser(capture::RecognitionModule(modules, models).source());
        auto answer = recogniser.recognise(cardOf(1), {}, kToday);
        QTRY_VERIFY_WITH_TIMEOUT(answer.isFinished(), 20000);
        QVERIFY(!answer.result());
        QTEST(answer.result().error().code, "code");
    }
};

QTEST_GUILESS_MAIN(tst_CardRecogniserThread)
#include "tst_CardRecogniserThread.moc"
