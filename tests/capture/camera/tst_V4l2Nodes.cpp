// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/camera/V4l2Nodes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace shouli::capture;

namespace {

// Folders as Linux has them.
struct Machine {
    QTemporaryDir folder;
    V4l2Folders folders{folder.filePath(QStringLiteral("class")), QStringLiteral("/nowhere"),
                        folder.filePath(QStringLiteral("by-id"))};

    void write(const QString& path, const QByteArray& text) const {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    void plug(const QString& node, const QByteArray& name, const QByteArray& index, const QString& id = {}) const {
        const QString at = folders.classes + QLatin1Char('/') + node;
        QVERIFY(QDir().mkpath(at));
        write(at + QStringLiteral("/name"), name + '\n');
        write(at + QStringLiteral("/index"), index + '\n');
        if (id.isEmpty())
            return;
        QVERIFY(QDir().mkpath(folders.byId));
        write(folder.filePath(node), {}); // what the link leads to
        QVERIFY(QFile::link(QStringLiteral("../") + node, folders.byId + QLatin1Char('/') + id));
    }
};

std::optional<V4l2Answer> givesPictures(const QString&) { return V4l2Answer{true, {4160, 3120}}; }
std::optional<V4l2Answer> refuses(const QString&) { return std::nullopt; }

} // namespace

class tst_V4l2Nodes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void camerasHaveTheirNamesAndIds() {
        const Machine machine;
        machine.plug(QStringLiteral("video10"), "High Camera", "0", QStringLiteral("usb-Maker_High_77-video-index0"));
        machine.plug(QStringLiteral("video2"), "Face Camera", "0", QStringLiteral("usb-Maker_Face_5-video-index0"));
        const QList<CameraInfo> cameras = camerasIn(machine.folders, givesPictures);
        QCOMPARE(cameras.size(), 2); // in the order of their numbers
        QCOMPARE(cameras[0], (CameraInfo{QStringLiteral("Face Camera"), QStringLiteral("usb-Maker_Face_5-video-index0"),
                                         2, QSize(4160, 3120)}));
        QCOMPARE(cameras[1].name, QStringLiteral("High Camera"));
        QCOMPARE(cameras[1].device, 10);
    }

    void theIdStaysWhenTheNumberChanges() {
        const Machine before;
        before.plug(QStringLiteral("video0"), "Camera", "0", QStringLiteral("usb-Maker_1-video-index0"));
        const Machine after;
        after.plug(QStringLiteral("video4"), "Camera", "0", QStringLiteral("usb-Maker_1-video-index0"));
        QCOMPARE(camerasIn(before.folders, givesPictures).first().id,
                 camerasIn(after.folders, givesPictures).first().id);
        QCOMPARE(camerasIn(after.folders, givesPictures).first().device, 4);
    }

    void theNodeForMetadataIsNoCamera() {
        const Machine machine;
        machine.plug(QStringLiteral("video0"), "Camera", "0");
        machine.plug(QStringLiteral("video1"), "Camera", "1");
        const auto ask = [](const QString& path) {
            return std::optional(V4l2Answer{path.endsWith(QLatin1Char('0')), {}});
        };
        QCOMPARE(camerasIn(machine.folders, ask).size(), 1);
    }

    void aCameraThatMayNotBeAskedIsListed() {
        const Machine machine;
        machine.plug(QStringLiteral("video0"), "Camera", "0");
        machine.plug(QStringLiteral("video1"), "Camera", "1");
        const QList<CameraInfo> cameras = camerasIn(machine.folders, refuses);
        QCOMPARE(cameras.size(), 1);
        QCOMPARE(cameras.first(), (CameraInfo{QStringLiteral("Camera"), QStringLiteral("video0"), 0, QSize()}));
    }

    void aMachineWithoutCamerasHasNone() {
        const Machine machine;
        QVERIFY(camerasIn(machine.folders, givesPictures).isEmpty());
    }

    void aNodeThatIsNotThereDoesNotAnswer() { QVERIFY(!askNode(QStringLiteral("/dev/video97"))); }

    void whatIsNotThereIsMissing() { QCOMPARE(obstacleOf(97), CameraObstacle::Missing); }
};

QTEST_GUILESS_MAIN(tst_V4l2Nodes)
#include "tst_V4l2Nodes.moc"
