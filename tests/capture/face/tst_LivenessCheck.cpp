// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/face/LivenessCheck.h"

#include <QTest>

using namespace shouli;
using namespace shouli::capture;
using namespace std::chrono_literals;
using domain::FaceGlance;
using domain::FaceVerdict;
using Stage = LivenessCheck::Stage;

namespace {

/// A second of a face in one pose, as 10 glances unless told.
struct Part {
    FaceGlance glance;
    int glances = 10;
};

FaceGlance ahead(double openness = 0.25) { return {.obstacle = {}, .yawDegrees = 1, .eyeOpenness = openness}; }
FaceGlance turned(double degrees) { return {.obstacle = {}, .yawDegrees = degrees, .eyeOpenness = 0.3}; }
FaceGlance without(FaceVerdict obstacle) { return {.obstacle = obstacle}; }

LivenessCheck after(LivenessTask task, const QList<Part>& parts) {
    LivenessCheck check(task, 5000ms);
    LivenessCheck::Time at = 5000ms;
    for (const Part& part : parts)
        for (int i = 0; i < part.glances; ++i)
            check.see(part.glance, at += 100ms);
    return check;
}

} // namespace

Q_DECLARE_METATYPE(Part)

class tst_LivenessCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTaskIsSeen_data() {
        QTest::addColumn<LivenessTask>("task");
        QTest::addColumn<QList<Part>>("parts");
        QTest::addColumn<Stage>("stage");
        using enum LivenessTask;
        const Part turnsLeft{turned(30), 3};
        const Part turnsRight{turned(-30), 3};
        const Part closes{ahead(0.12), 2};
        QTest::newRow("nothing yet") << Blink << QList<Part>{{ahead(), 3}} << Stage::LookAhead;
        QTest::newRow("who looks ahead is asked") << Blink << QList<Part>{{ahead()}} << Stage::DoTask;
        QTest::newRow("who never looks ahead is not") << TurnLeft << QList<Part>{{turned(25)}} << Stage::LookAhead;
        QTest::newRow("left and back") << TurnLeft << QList<Part>{{ahead()}, turnsLeft, {ahead()}} << Stage::Passed;
        QTest::newRow("right and back") << TurnRight << QList<Part>{{ahead()}, turnsRight, {ahead()}} << Stage::Passed;
        QTest::newRow("the other way") << TurnLeft << QList<Part>{{ahead()}, turnsRight, {ahead()}} << Stage::DoTask;
        QTest::newRow("not back yet") << TurnLeft << QList<Part>{{ahead()}, turnsLeft} << Stage::LookAheadAgain;
        QTest::newRow("a little is not enough")
            << TurnLeft << QList<Part>{{ahead()}, {turned(15)}, {ahead()}} << Stage::DoTask;
        QTest::newRow("a blink") << Blink << QList<Part>{{ahead()}, closes, {ahead()}} << Stage::Passed;
        QTest::newRow("a blink of narrow eyes")
            << Blink << QList<Part>{{ahead(0.15)}, {ahead(0.09), 2}, {ahead(0.15)}} << Stage::Passed;
        QTest::newRow("narrow eyes that stay open") << Blink << QList<Part>{{ahead(0.12), 30}} << Stage::DoTask;
        QTest::newRow("eyes that stay closed")
            << Blink << QList<Part>{{ahead()}, {ahead(0.1), 20}} << Stage::LookAheadAgain;
        QTest::newRow("a blink instead of a turn")
            << TurnLeft << QList<Part>{{ahead()}, closes, {ahead()}} << Stage::DoTask;
        QTest::newRow("a turn instead of a blink")
            << Blink << QList<Part>{{ahead()}, turnsLeft, {ahead()}} << Stage::DoTask;
        QTest::newRow("lost for a moment in the turn")
            << TurnLeft << QList<Part>{{ahead()}, turnsLeft, {without(FaceVerdict::NoFace), 2}, {ahead()}}
            << Stage::Passed;
        QTest::newRow("another comes instead: from the beginning")
            << TurnLeft << QList<Part>{{ahead()}, turnsLeft, {without(FaceVerdict::NoFace), 5}, {ahead(), 2}}
            << Stage::LookAhead;
        QTest::newRow("a second face stays: from the beginning")
            << TurnLeft << QList<Part>{{ahead()}, {without(FaceVerdict::SeveralFaces)}, turnsLeft, {ahead(), 2}}
            << Stage::LookAhead;
        QTest::newRow("too late") << TurnLeft << QList<Part>{{ahead(), 210}, turnsLeft, {ahead()}} << Stage::TimedOut;
    }

    void theTaskIsSeen() {
        QFETCH(const LivenessTask, task);
        QFETCH(const QList<Part>, parts);
        QTEST(after(task, parts).stage(), "stage");
    }

    void whoWasNeverSeenWasNotAsked() {
        const LivenessCheck unseen = after(LivenessTask::Blink, {{without(FaceVerdict::TooDark), 210}});
        QCOMPARE(unseen.stage(), Stage::TimedOut);
        QVERIFY(!unseen.wasAsked());
        QCOMPARE(unseen.obstacle(), FaceVerdict::TooDark);
        QVERIFY(after(LivenessTask::Blink, {{ahead(), 210}}).wasAsked());
    }

    void timePassesWithoutFrames() {
        LivenessCheck check(LivenessTask::Blink, 1000ms);
        check.wait(1000ms + LivenessCheck::kLimit - 1ms);
        QCOMPARE(check.stage(), Stage::LookAhead);
        check.wait(1000ms + LivenessCheck::kLimit);
        QCOMPARE(check.stage(), Stage::TimedOut);
    }

    void whatIsDoneStaysDone() {
        LivenessCheck check = after(LivenessTask::TurnRight, {{ahead()}, {turned(-30)}, {ahead()}});
        check.wait(5000ms + 2 * LivenessCheck::kLimit);
        QCOMPARE(check.stage(), Stage::Passed);
    }

    void aPictureThatNeverChangesIsAHint() {
        FaceGlance same = ahead();
        same.isRepeated = true;
        QVERIFY(after(LivenessTask::Blink, {{same, 20}}).isStill());
        QVERIFY(!after(LivenessTask::Blink, {{same, 5}}).isStill());
        QVERIFY(!after(LivenessTask::Blink, {{same, 20}, {ahead(), 1}}).isStill());
    }
};

QTEST_GUILESS_MAIN(tst_LivenessCheck)
#include "tst_LivenessCheck.moc"
