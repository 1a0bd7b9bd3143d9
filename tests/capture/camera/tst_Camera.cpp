// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "base/OnAnswer.h"
#include "capture/camera/Camera.h"
#include "capture/camera/CameraModule.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/videoio.hpp>

#include <atomic>

using namespace shouli;
using namespace shouli::capture;
using namespace std::chrono_literals;
using base::DeviceCode;
using base::ErrorCode;
using base::Result;
using base::Status;

namespace {

const QString kModules = QStringLiteral(SHOULI_BIN_DIR "/modules");

// What a scripted camera does, shared with the test.
struct Script {
    base::Status opens;
    std::atomic<int> framesLeft = 1'000'000;
    std::atomic<int> frame = 0;
    std::atomic<bool> isHanging = false;
    std::atomic<int> alive = 0;
};

class ScriptedGrabber final : public FrameGrabber {
public:
    explicit ScriptedGrabber(Script& script)
        : m_script(script) {
        ++m_script.alive;
    }
    ~ScriptedGrabber() override { --m_script.alive; }
    Status open(const CameraSource&) override { return m_script.opens; }
    Status advance() override {
        m_script.isHanging.wait(true);
        if (m_script.framesLeft-- <= 0)
            return base::fail(DeviceCode::CameraLost);
        ++m_script.frame;
        return {};
    }
    QImage frame(int maxLongSidePx) const override {
        QImage image(maxLongSidePx > 0 ? QSize(1920, 1080) : QSize(3840, 2160), QImage::Format_RGB32);
        image.fill(QColor(m_script.frame % 256, 0, 0));
        return image;
    }
    std::chrono::milliseconds frameInterval() const override { return 5ms; }

private:
    Script& m_script;
};

FrameGrabberSource scripted(Script& script) {
    return [&script]() -> Result<std::unique_ptr<FrameGrabber>> { return std::make_unique<ScriptedGrabber>(script); };
}

ErrorCode failureIn(const QSignalSpy& failed) {
    return failed.isEmpty() ? ErrorCode::Internal : failed.first().first().value<base::Error>().code;
}

// Ten frames of one red each, brighter by 20 from frame to frame.
QString writeFilm(const QTemporaryDir& folder, int widthPx, int heightPx) {
    const QString path = folder.filePath(QStringLiteral("film.avi"));
    cv::VideoWriter writer(path.toStdString(), cv::VideoWriter::fourcc('M', 'J', 'P', 'G'), 50, {widthPx, heightPx});
    for (int i = 0; i < 10; ++i)
        writer.write(cv::Mat(heightPx, widthPx, CV_8UC3, cv::Scalar(0, 0, 40 + i * 20)));
    return writer.isOpened() ? path : QString();
}

} // namespace

class tst_Camera : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void framesComeUntilStopped() {
        Script script;
        Camera camera(scripted(script));
        QSignalSpy frames(&camera, &Camera::frameReady);
        camera.start({});
        QVERIFY(camera.isRunning());
        QTRY_VERIFY(frames.size() >= 3);
        camera.stop();
        QVERIFY(!camera.isRunning());
        QCOMPARE(script.alive.load(), 0);
        const auto seen = frames.size();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(frames.size(), seen);
    }

    void latestFrameWins() {
        Script script;
        Camera camera(scripted(script));
        QSignalSpy frames(&camera, &Camera::frameReady);
        camera.start({});
        // The window does nothing while ten frames pass; then it sees one, and not the oldest.
        const QDeadlineTimer patience(10'000);
        while (script.frame < 10 && !patience.hasExpired())
            QThread::yieldCurrentThread();
        QCoreApplication::sendPostedEvents(&camera);
        QCOMPARE(frames.size(), 1);
        QVERIFY(frames.first().first().value<QImage>().pixelColor(0, 0).red() >= 9);
    }

    void pictureIsOfFullSize() {
        Script script;
        Camera camera(scripted(script));
        QSignalSpy frames(&camera, &Camera::frameReady);
        camera.start({});
        const auto future = camera.takePicture();
        QTRY_VERIFY(future.isFinished());
        QVERIFY(future.result());
        QCOMPARE(future.result()->size(), QSize(3840, 2160));
        QTRY_VERIFY(!frames.isEmpty());
        QCOMPARE(frames.first().first().value<QImage>().size(), QSize(1920, 1080));
    }

    void pictureWithoutCameraFails() {
        Script script;
        Camera camera(scripted(script));
        const auto future = camera.takePicture();
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().code, DeviceCode::CameraMissing);
    }

    void lostCameraIsSaidOnceAndCanBeStartedAgain() {
        Script script;
        script.framesLeft = 2;
        Camera camera(scripted(script));
        QSignalSpy failed(&camera, &Camera::failed);
        camera.start({});
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failureIn(failed), DeviceCode::CameraLost);
        QVERIFY(!camera.isRunning());
        script.framesLeft = 1000;
        QSignalSpy frames(&camera, &Camera::frameReady);
        camera.start({});
        QTRY_VERIFY(!frames.isEmpty());
        QCOMPARE(failed.size(), 1);
    }

    void busyCameraIsSaidAndItsPictureFails() {
        Script script;
        script.opens = base::fail(DeviceCode::CameraBusy);
        Camera camera(scripted(script));
        QSignalSpy failed(&camera, &Camera::failed);
        camera.start({});
        const auto future = camera.takePicture();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failureIn(failed), DeviceCode::CameraBusy);
        QVERIFY(future.isFinished());
        QVERIFY(!future.result());
    }

    void hangingDriverDoesNotHoldTheWindow() {
        Script script;
        script.isHanging = true;
        Camera camera(scripted(script));
        camera.start({});
        const auto picture = camera.takePicture();
        QTRY_COMPARE(script.alive.load(), 1);
        QElapsedTimer watch;
        watch.start();
        camera.stop();
        QVERIFY(watch.elapsed() < 3000);
        QCOMPARE(picture.result().error().code, ErrorCode::Cancelled);
        script.isHanging = false; // the thread left behind ends by itself
        script.isHanging.notify_all();
        QTRY_COMPARE(script.alive.load(), 0);
    }

    void cameraThatGoesAnswersNobody() {
        Script script;
        script.isHanging = true;
        auto camera = std::make_unique<Camera>(scripted(script));
        camera->start({});
        QObject asker;
        bool isAnswered = false;
        auto picture = camera->takePicture();
        picture | base::on(&asker, [&](const Result<QImage>&) { isAnswered = true; });
        QTRY_COMPARE(script.alive.load(), 1);
        camera.reset();
        QVERIFY(picture.isCanceled());
        QVERIFY(!isAnswered);
        script.isHanging = false;
        script.isHanging.notify_all();
        QTRY_COMPARE(script.alive.load(), 0);
    }

    void missingModuleIsSaid() {
        const QTemporaryDir empty;
        Camera camera(CameraModule(empty.path()).source());
        QSignalSpy failed(&camera, &Camera::failed);
        camera.start({});
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failureIn(failed), DeviceCode::ModuleMissing);
    }

    void filmIsShownOverAndOver() {
        const QTemporaryDir folder;
        const QString film = writeFilm(folder, 2400, 1200);
        QVERIFY(!film.isEmpty());
        Camera camera(CameraModule(kModules).source());
        QSignalSpy frames(&camera, &Camera::frameReady);
        QSignalSpy failed(&camera, &Camera::failed);
        camera.start({CameraSource::Kind::File, 0, film});
        QTRY_VERIFY_WITH_TIMEOUT(frames.size() >= 15, 20'000); // ten frames long
        QVERIFY(failed.isEmpty());
        const QImage frame = frames.first().first().value<QImage>();
        QCOMPARE(frame.size(), QSize(1920, 960));
        QVERIFY(frame.pixelColor(100, 100).red() > 20 && frame.pixelColor(100, 100).blue() < 20);
        const auto picture = camera.takePicture();
        QTRY_VERIFY(picture.isFinished());
        QVERIFY(picture.result());
        QCOMPARE(picture.result()->size(), QSize(2400, 1200));
    }

    void sourceThatIsNotThereIsMissing_data() {
        QTest::addColumn<CameraSource>("source");
        QTest::newRow("a device") << CameraSource{CameraSource::Kind::Device, 97, {}};
        QTest::newRow("a file") << CameraSource{CameraSource::Kind::File, 0, QStringLiteral("/nowhere/film.avi")};
        QTest::newRow("a folder") << CameraSource{CameraSource::Kind::File, 0, kModules};
        QTest::newRow("a stream") << CameraSource{CameraSource::Kind::Url, 0, QStringLiteral("http://127.0.0.1:1/x")};
    }
    void sourceThatIsNotThereIsMissing() {
        QFETCH(CameraSource, source);
        Camera camera(CameraModule(kModules).source());
        QSignalSpy failed(&camera, &Camera::failed);
        camera.start(source);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
        QCOMPARE(failureIn(failed), DeviceCode::CameraMissing);
    }
};

QTEST_MAIN(tst_Camera)
#include "tst_Camera.moc"
