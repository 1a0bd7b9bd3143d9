// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "capture/face/FaceMatcher.h"

#include "capture/face/FaceCalibration.h"
#include "capture/face/FaceComparison.h"
#include "capture/face/FaceTrial.h"

#include <QDir>
#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtMath>

using namespace shouli;
using namespace shouli::capture;
using base::DeviceCode;
using domain::ApplicationId;
using domain::FaceGlance;
using domain::FaceVerdict;

namespace {

const QString kModels = QStringLiteral(SHOULI_BIN_DIR "/models");
const QString kLimits = kModels + QStringLiteral("/faces.ini");

FaceNetworksSource networks() { return FaceModule(QStringLiteral(SHOULI_BIN_DIR "/modules"), kModels).source(); }

QImage fixture(const char* name) {
    return QImage(QStringLiteral(SHOULI_SOURCE_DIR "/tests/fixtures/faces/%1.jpg").arg(QLatin1StringView(name)));
}

QImage live() { return fixture("astronaut_live"); }

/// An identity card of the form of GA 490: the portrait at the right, the size it has there.
QImage card(const QImage& portrait) {
    QImage picture(1011, 638, QImage::Format_RGB32);
    picture.fill(QColor(0xdf, 0xe8, 0xf2));
    QPainter(&picture).drawImage(QRect(620, 120, 300, 370), portrait);
    return picture;
}

/// That card on a white sheet of A4, as a scanner gives it.
QImage sheet(const QImage& portrait) {
    QImage picture(1654, 2339, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter(&picture).drawImage(QRect(120, 1500, 674, 425), card(portrait));
    return picture;
}

QImage darkened(QImage picture) {
    QPainter(&picture).fillRect(picture.rect(), QColor(0, 0, 0, 220));
    return picture;
}

QImage farAway(const QImage& picture) {
    QImage far(640, 480, QImage::Format_RGB32);
    far.fill(Qt::gray);
    QPainter painter(&far);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(220, 160, 170, 128), picture);
    return far;
}

QImage beside(const QImage& one, const QImage& other, double otherSize) {
    QImage both(900, 400, QImage::Format_RGB32);
    both.fill(Qt::gray);
    QPainter painter(&both);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(0, 0, one);
    painter.drawImage(QRectF(450, 0, other.width() * otherSize, other.height() * otherSize), other);
    return both;
}

/// A flat picture turned about its upright axis, seen from twice its width.
QImage turnedAsSheet(const QImage& picture, double degrees) {
    const double angle = qDegreesToRadians(degrees);
    const QPointF middle(picture.width() / 2.0, picture.height() / 2.0);
    QPolygonF from;
    QPolygonF to;
    for (const QPointF corner : {QPointF(-1, -1), QPointF(1, -1), QPointF(1, 1), QPointF(-1, 1)}) {
        const QPointF place(corner.x() * middle.x(), corner.y() * middle.y());
        const double nearness = 2 * picture.width() / (2 * picture.width() + place.x() * std::sin(angle));
        from << middle + place;
        to << middle + QPointF(place.x() * std::cos(angle), place.y()) * nearness;
    }
    QTransform turn;
    QTransform::quadToQuad(from, to, turn);
    QImage seen(picture.size(), QImage::Format_RGB32);
    seen.fill(Qt::gray);
    QPainter painter(&seen);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setTransform(turn);
    painter.drawImage(0, 0, picture);
    return seen;
}

template <typename T>
T waited(QFuture<T> future) {
    future.waitForFinished();
    return future.result();
}

/// A folder with a file of limits.
struct Limits {
    explicit Limits(const QByteArray& text) {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }
    QString path() const { return folder.filePath(QStringLiteral("faces.ini")); }
    QTemporaryDir folder;
};

} // namespace

class tst_FaceMatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theVerdictIsClear_data() {
        QTest::addColumn<QImage>("livePicture");
        QTest::addColumn<QImage>("document");
        QTest::addColumn<FaceVerdict>("verdict");
        const QImage own = fixture("astronaut_document");
        const QImage other = fixture("grace_hopper_document");
        const auto row = [](const char* sentence, const QImage& livePicture, const QImage& document,
                            FaceVerdict verdict) { QTest::newRow(sentence) << livePicture << document << verdict; };
        row("the own chip's portrait", live(), own, FaceVerdict::Match);
        row("the own identity card", live(), card(own), FaceVerdict::Match);
        row("the card lies on its side", live(), card(own).transformed(QTransform().rotate(90)), FaceVerdict::Match);
        row("the card lies upside down", live(), card(own).transformed(QTransform().rotate(180)), FaceVerdict::Match);
        row("the card on a sheet of A4", live(), sheet(own), FaceVerdict::Match);
        row("another person's card", live(), card(other), FaceVerdict::NoMatch);
        row("another person before the camera", fixture("grace_hopper_live"), card(own), FaceVerdict::NoMatch);
        row("the other side of the card", live(), card(QImage()), FaceVerdict::NoPortrait);
        row("two people before the camera", beside(live(), fixture("grace_hopper_live"), 1), card(own),
            FaceVerdict::SeveralFaces);
        row("who waits behind does not count", beside(live(), fixture("grace_hopper_live"), 0.35), card(own),
            FaceVerdict::Match);
        row("no light", darkened(live()), card(own), FaceVerdict::TooDark);
        row("too far away", farAway(live()), card(own), FaceVerdict::TooFar);
        row("nobody there", card(QImage()), card(own), FaceVerdict::NoFace);
        row("no picture at all", QImage(), card(own), FaceVerdict::NoFace);
    }

    void theVerdictIsClear() {
        QFETCH(const QImage, livePicture);
        QFETCH(const QImage, document);
        QFETCH(const FaceVerdict, verdict);
        const ApplicationId application = ApplicationId::make();
        const auto answer = waited(m_matcher.verify(7, application, livePicture, document));
        QVERIFY(answer);
        QCOMPARE(answer->verdict, verdict);
        QCOMPARE(answer->ticket, quint64(7));
        QCOMPARE(answer->application, application);
    }

    void betweenTheLimitsTheOperatorDecides() {
        const Limits limits("[comparison]\nmatch=0.9\nunsure=0.3\n");
        FaceMatcher strict(networks(), limits.path());
        const auto answer = waited(
            strict.verify(1, ApplicationId::make(), fixture("astronaut_turned_right"), fixture("astronaut_document")));
        QCOMPARE(answer.value().verdict, FaceVerdict::Unsure);
    }

    void aGlanceSeesTheHeadTurnAndTheEyesClose() {
        for (const char* person : {"astronaut", "grace_hopper"}) {
            const auto glance = [&](const char* pose) {
                return waited(m_matcher.look(3, fixture(QByteArray(person).append(pose).constData()))).value();
            };
            const FaceGlance front = glance("_live");
            QVERIFY(!front.obstacle);
            QCOMPARE(front.ticket, quint64(3));
            QVERIFY(std::abs(front.yawDegrees) < 6);
            QVERIFY(glance("_turned_left").yawDegrees > 20);
            QVERIFY(glance("_turned_right").yawDegrees < -20);
            QVERIFY(glance("_eyes_closed").eyeOpenness < 0.7 * front.eyeOpenness);
        }
    }

    void aPictureHeldUpAndTurnedIsNoTurnedHead_data() {
        QTest::addColumn<QByteArray>("person");
        QTest::addColumn<double>("degrees");
        for (const char* person : {"astronaut", "grace_hopper"})
            for (const double degrees : {20., 35., 50., -35.})
                QTest::addRow("%s's picture, turned by %.0f", person, degrees) << QByteArray(person) << degrees;
    }

    void aPictureHeldUpAndTurnedIsNoTurnedHead() {
        QFETCH(const QByteArray, person);
        QFETCH(const double, degrees);
        const QImage picture = turnedAsSheet(fixture(QByteArray(person).append("_live").constData()), degrees);
        const FaceGlance glance = waited(m_matcher.look(1, picture)).value();
        QVERIFY(!glance.obstacle);
        QVERIFY2(std::abs(glance.yawDegrees) < 15, qPrintable(QString::number(glance.yawDegrees)));
    }

    void aRepeatedFrameIsNoticed() {
        QVERIFY(!waited(m_matcher.look(1, live())).value().isRepeated);
        QVERIFY(waited(m_matcher.look(2, live())).value().isRepeated);
        QVERIFY(!waited(m_matcher.look(3, fixture("astronaut_turned_left"))).value().isRepeated);
    }

    void aLivingPersonPassesATry_data() {
        QTest::addColumn<LivenessTask>("task");
        QTest::addColumn<QByteArray>("pose");
        QTest::newRow("turns to the left") << LivenessTask::TurnLeft << QByteArray("astronaut_turned_left");
        QTest::newRow("turns to the right") << LivenessTask::TurnRight << QByteArray("astronaut_turned_right");
        QTest::newRow("blinks") << LivenessTask::Blink << QByteArray("astronaut_eyes_closed");
    }

    void aLivingPersonPassesATry() {
        QFETCH(const LivenessTask, task);
        QFETCH(const QByteArray, pose);
        const base::SystemClock clock;
        FaceTrial trial(m_matcher, clock, task);
        QSignalSpy changed(&trial, &FaceTrial::changed);
        QSignalSpy passed(&trial, &FaceTrial::passed);
        for (const QByteArray& frame :
             QList<QByteArray>(4, "astronaut_live") + QList<QByteArray>{pose, "astronaut_live"}) {
            const qsizetype before = changed.count() + passed.count();
            trial.show(fixture(frame.constData()));
            QTRY_VERIFY(changed.count() + passed.count() > before);
        }
        QCOMPARE(passed.count(), 1);
        QCOMPARE(passed[0][0].value<QImage>().size(), live().size());
    }

    void whatIsMissingIsSaid() {
        FaceMatcher without(FaceModule(kModels, kModels).source(), kLimits);
        QCOMPARE(waited(without.look(1, live())).error().code, DeviceCode::ModuleMissing);
        const base::SystemClock clock;
        FaceTrial trial(without, clock, LivenessTask::Blink);
        QSignalSpy failed(&trial, &FaceTrial::failed);
        trial.show(live());
        QTRY_COMPARE(failed.count(), 1);
    }

    void itEndsWhileQuestionsWait() {
        QFuture<base::Result<FaceGlance>> last;
        {
            FaceMatcher ending(networks(), kLimits);
            for (quint64 i = 0; i < 200; ++i)
                last = ending.look(i, live());
        }
        QCOMPARE(last.resultCount(), 0);
    }

    void aThresholdIsMeasuredOnPairs() {
        // Alice twice alike, Bob like nobody.
        const std::vector<CalibrationFace> faces = {{QStringLiteral("a"), {1, 0}, {1, 0}},
                                                    {QStringLiteral("a"), {0.6F, 0.8F}, {0.6F, 0.8F}},
                                                    {QStringLiteral("b"), {0, 1}, {0, 1}}};
        const CalibrationTable table = calibrated(faces);
        QCOMPARE(table.same, 2);
        QCOMPARE(table.strangers, 4);
        QCOMPARE(table.rows.front(), (CalibrationRow{0.30, 2, 2}));
        QCOMPARE(table.rows.back(), (CalibrationRow{0.70, 0, 2})); // 0.8 of one of a's to b
    }

    void theCommandPrintsATable() {
        QTemporaryDir folder;
        for (const char* person : {"astronaut", "grace_hopper"}) {
            const QDir own(folder.filePath(QLatin1StringView(person)));
            QVERIFY(own.mkpath(QStringLiteral(".")));
            for (const char* pose : {"_live", "_turned_left"})
                QVERIFY(fixture(QByteArray(person).append(pose).constData())
                            .save(own.filePath(QLatin1StringView(pose) + QStringLiteral(".jpg"))));
        }
        for (const QStringList& options : {QStringList{}, QStringList{QStringLiteral("--chip")}}) {
            QProcess command;
            command.start(QStringLiteral(SHOULI_BIN_DIR "/shouli-calibrate"), options + QStringList{folder.path()});
            QVERIFY(command.waitForFinished());
            QCOMPARE(command.exitCode(), 0);
            const QByteArray table = command.readAllStandardOutput();
            QVERIFY2(table.contains("4 pairs of one person, 8 of strangers"), table.constData());
            QVERIFY2(table.contains("0.50          100.0                   0.00"), table.constData());
        }
    }

    void theLimitsAreRead_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<FaceLimits>("limits");
        const FaceLimits usual;
        const auto with = [](auto change) {
            FaceLimits limits;
            change(limits);
            return limits;
        };
        QTest::newRow("an empty file") << QByteArray() << usual;
        QTest::newRow("other thresholds") << QByteArray("[comparison]\nmatch=0.6\nunsure=0.5\n")
                                          << with([](FaceLimits& l) { l.match = 0.6, l.unsure = 0.5; });
        QTest::newRow("a match that lets strangers in") << QByteArray("[comparison]\nmatch=0.2\n") << usual;
        QTest::newRow("unsure above match") << QByteArray("[comparison]\nunsure=0.7\n") << usual;
        QTest::newRow("match below the usual unsure")
            << QByteArray("[comparison]\nmatch=0.42\n") << with([](FaceLimits& l) { l.match = l.unsure = 0.42; });
        QTest::newRow("no number") << QByteArray("[picture]\nleast_light=bright\n") << usual;
        QTest::newRow("of the picture") << QByteArray("[picture]\nleast_light=60\nleast_face_px=120\nsecond_face=0.4\n")
                                        << with([](FaceLimits& l) {
                                               l.leastLight = 60, l.leastFacePx = 120, l.secondFace = 0.4;
                                           });
    }

    void theLimitsAreRead() {
        QFETCH(const QByteArray, text);
        const Limits limits(text);
        QTEST(FaceLimits::read(limits.path()), "limits");
    }

    void theLimitsInTheFileAreTheUsualOnes() {
        QCOMPARE(FaceLimits::read(kLimits), FaceLimits());
        QCOMPARE(FaceLimits::read(QStringLiteral("/nowhere/faces.ini")), FaceLimits());
    }

private:
    FaceMatcher m_matcher{networks(), kLimits};
};

QTEST_GUILESS_MAIN(tst_FaceMatcher)
#include "tst_FaceMatcher.moc"
