// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "capture/face/FaceCalibration.h"
#include "capture/face/FaceGeometry.h"
#include "capture/face/FaceModule.h"

#include <QFile>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace shouli;
using namespace shouli::capture;
using base::DeviceCode;

namespace {

const QString kModules = QStringLiteral(SHOULI_BIN_DIR "/modules");
const QString kModels = QStringLiteral(SHOULI_BIN_DIR "/models");

QImage fixture(const char* name) {
    return QImage(QStringLiteral(SHOULI_SOURCE_DIR "/tests/fixtures/faces/") + QLatin1StringView(name));
}

} // namespace

class tst_FaceNetworks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        auto opened = FaceModule(kModules, kModels).open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        m_networks = std::move(*opened);
    }

    void oneFaceIsFoundWhereItIs_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QRect>("eyesAndMouth");
        QTest::newRow("a small face beside much else") << "astronaut.jpg" << QRect(195, 85, 55, 65);
        QTest::newRow("a face with glasses and cap") << "grace_hopper.jpg" << QRect(205, 165, 120, 120);
    }

    void oneFaceIsFoundWhereItIs() {
        QFETCH(const QString, file);
        QFETCH(const QRect, eyesAndMouth);
        const QImage picture = fixture(file.toLatin1().constData());
        const auto faces = m_networks->detect(picture);
        QVERIFY(faces);
        QCOMPARE(faces->size(), 1);
        QVERIFY(faces->front().box.contains(eyesAndMouth));
        QVERIFY(faces->front().box.width() < 2.5 * eyesAndMouth.width());
        QVERIFY(faces->front().leftEye.x() < faces->front().rightEye.x());
        const auto mesh = m_networks->mesh(picture, faces->front());
        QVERIFY(mesh);
        QCOMPARE(mesh->size(), kMeshPoints);
        const QRectF around = faces->front().box.marginsAdded(QMarginsF(20, 20, 20, 40));
        for (const QVector3D& point : *mesh)
            QVERIFY(around.contains(point.toPointF()));
    }

    void everyFaceOfAPictureIsFound() {
        QImage both(1100, 700, QImage::Format_RGB32);
        both.fill(Qt::gray);
        QPainter painter(&both);
        painter.drawImage(0, 0, fixture("astronaut.jpg"));
        painter.drawImage(560, 0, fixture("grace_hopper.jpg"));
        painter.end();
        QCOMPARE(m_networks->detect(both).value().size(), 2);
    }

    void noFaceIsSeenWhereThereIsNone_data() {
        QTest::addColumn<QRect>("part");
        QTest::newRow("stars and folds of a flag") << QRect(0, 0, 140, 300);
        QTest::newRow("a collar that looks like one") << QRect(200, 320, 140, 200);
        QTest::newRow("decorations") << QRect(280, 440, 220, 140);
    }

    void noFaceIsSeenWhereThereIsNone() {
        QFETCH(const QRect, part);
        QVERIFY(m_networks->detect(fixture("grace_hopper.jpg").copy(part)).value().empty());
        QVERIFY(m_networks->detect(QImage()).value().empty());
    }

    void theSamePersonIsNearAndAnotherFar() {
        const std::array<QImage, 2> live = {fixture("astronaut.jpg"), fixture("grace_hopper.jpg")};
        std::vector<FaceVector> liveVectors;
        std::vector<FaceVector> chipVectors;
        for (const QImage& picture : live) {
            liveVectors.push_back(vectorOf(picture));
            chipVectors.push_back(vectorOf(likeOnChip(picture, m_networks->detect(picture).value().front().box)));
        }
        QVERIFY(cosine(liveVectors[0], chipVectors[0]) > 0.6);
        QVERIFY(cosine(liveVectors[1], chipVectors[1]) > 0.6);
        QVERIFY(cosine(liveVectors[0], chipVectors[1]) < 0.3);
        QVERIFY(cosine(liveVectors[1], chipVectors[0]) < 0.3);
    }

    void aTurnedPictureIsSetUpright() {
        const QImage picture = fixture("grace_hopper.jpg");
        const QImage turned = picture.transformed(QTransform().rotate(25), Qt::SmoothTransformation);
        QVERIFY(cosine(vectorOf(picture), vectorOf(turned)) > 0.8);
    }

    void thePersonStandsOutFromTheBackground() {
        const QImage picture = fixture("grace_hopper.jpg");
        const auto mask = m_networks->foreground(picture);
        QVERIFY(mask);
        QCOMPARE(mask->size(), picture.size());
        QVERIFY(qGray(mask->pixel(265, 230)) > 200); // nose
        QVERIFY(qGray(mask->pixel(250, 500)) > 200); // uniform
        QVERIFY(qGray(mask->pixel(450, 150)) < 50);  // wall
        QVERIFY(qGray(mask->pixel(20, 250)) < 50);   // flag
    }

    void aModuleOrModelThatIsNotThereIsSaid() {
        QCOMPARE(FaceModule(kModels, kModels).open().error().code, DeviceCode::ModuleMissing);
        const auto without = FaceModule(kModules, kModules).open().value();
        QCOMPARE(without->detect(fixture("astronaut.jpg")).error().code, DeviceCode::ModelMissing);
    }

    void aDamagedModelIsNotUsed() {
        QTemporaryDir folder;
        const QString name = QStringLiteral("/blazeface_back_256.onnx");
        QFile whole(kModels + name);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        QByteArray bytes = whole.readAll();
        bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 1);
        QFile damaged(folder.path() + name);
        QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write(bytes) == bytes.size());
        damaged.close();
        const auto networks = FaceModule(kModules, folder.path()).open().value();
        QCOMPARE(networks->detect(fixture("astronaut.jpg")).error().code, DeviceCode::ModelMissing);
    }

    void similarityIsFoundFromPoints() {
        const QTransform known = QTransform().translate(7, -3).rotate(30).scale(1.5, 1.5);
        const std::array from = {QPointF(0, 0), QPointF(10, 0), QPointF(3, 8)};
        std::array<QPointF, 3> to;
        for (size_t i = 0; i < from.size(); ++i)
            to[i] = known.map(from[i]);
        const QTransform found = similarity(from, to);
        for (const QPointF& point : from)
            QVERIFY(QLineF(found.map(point), known.map(point)).length() < 1e-9);
    }

    void theUprightSquareHasItsEyesLevel() {
        const Face face{.box = QRectF(100, 50, 80, 100), .score = 1, .leftEye = {120, 80}, .rightEye = {160, 100}};
        const QTransform toSquare = uprightSquare(face, 1.5, 192);
        const QPointF left = toSquare.map(face.leftEye);
        const QPointF right = toSquare.map(face.rightEye);
        QVERIFY(std::abs(left.y() - right.y()) < 1e-9 && left.x() < right.x());
        QVERIFY(QLineF(toSquare.map(face.box.center()), QPointF(96, 96)).length() < 1e-9);
    }

private:
    FaceVector vectorOf(const QImage& picture) {
        const std::vector<Face> faces = m_networks->detect(picture).value();
        return m_networks->embed(picture, m_networks->mesh(picture, faces.at(0)).value()).value();
    }

    std::unique_ptr<FaceNetworks> m_networks;
};

QTEST_GUILESS_MAIN(tst_FaceNetworks)
#include "tst_FaceNetworks.moc"
