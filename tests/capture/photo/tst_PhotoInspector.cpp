// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "capture/photo/PhotoInspector.h"

#include "capture/photo/PhotoScenes.h"
#include "capture/photo/PreparedPhoto.h"
#include "capture/photo/SceneScore.h"

#include <QPainter>
#include <QTest>

using namespace shouli;
using namespace shouli::capture;
using base::DeviceCode;
using base::ErrorCode;

namespace {

FaceModule faces() { return {QStringLiteral(SHOULI_BIN_DIR "/modules"), QStringLiteral(SHOULI_BIN_DIR "/models")}; }

bool isWanted() { return false; }

/// A head on a card of this face width, with its hair this high above the eyes.
HeadPlace head(double faceWidth, double hair) { return {{600, 500}, faceWidth, 500 - hair}; }

HeadPlace onCard(const HeadPlace& head, const QTransform& toCard) {
    return {toCard.map(head.eyes), head.faceWidth * toCard.m11(), toCard.map(QPointF(0, head.headTop)).y()};
}

} // namespace

class tst_PhotoInspector : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theHeadIsPutWhereTheStandardWantsIt_data();
    void theHeadIsPutWhereTheStandardWantsIt();
    void aHeadOutOfPlaceIsKnown_data();
    void aHeadOutOfPlaceIsKnown();
    void aShotBecomesAPhotoOfTheCard();
    void theBackgroundBecomesWhiteWithoutARim();
    void aPhotoMadeHereIsRightElsewhereToo();
    void whatOthersMadeIsJudgedAndNotTouched();
    void severalFacesAndNoneMakeNoPhoto();
    void theScenesAreJudgedRight();
    void theLiveHintSaysWhatToDo_data();
    void theLiveHintSaysWhatToDo();
    void anUnwantedQuestionIsGivenUp();
    void missingNetworksAndPicturesAreSaid();

private:
    QImage scene(const char* kind) const;
    std::unique_ptr<FaceNetworks> m_networks;
    PhotoInspector m_inspector{faces().source()};
    std::vector<test::Sitter> m_sitters;
    std::vector<test::PhotoScene> m_scenes;
};

void tst_PhotoInspector::initTestCase() {
    auto opened = faces().open();
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    m_networks = std::move(*opened);
    m_sitters = {test::sitter(*m_networks, "grace_hopper.jpg"), test::sitter(*m_networks, "astronaut.jpg")};
    m_scenes = test::photoScenes(m_sitters, 7);
}

QImage tst_PhotoInspector::scene(const char* kind) const {
    return test::photoScene(m_sitters.front(), QLatin1StringView(kind)).picture;
}

void tst_PhotoInspector::theHeadIsPutWhereTheStandardWantsIt_data() {
    QTest::addColumn<HeadPlace>("head");
    QTest::addColumn<double>("faceWidth");
    QTest::addColumn<double>("headTop");
    QTest::newRow("a head of many points: the middle of the range") << head(300, 250) << 207.0 << 14.0;
    QTest::newRow("a face just large enough is not enlarged") << head(185, 150) << 185.0 << 14.0;
    QTest::newRow("a small face is enlarged to the least width") << head(100, 85) << 179.0 << 14.0;
    QTest::newRow("high hair makes the head smaller") << head(300, 350) << 188.6 << 14.0;
    QTest::newRow("the highest hair is cropped") << head(300, 450) << 179.0 << -34.5;
}

void tst_PhotoInspector::theHeadIsPutWhereTheStandardWantsIt() {
    QFETCH(const HeadPlace, head);
    QFETCH(const double, faceWidth);
    QFETCH(const double, headTop);
    const HeadPlace placed = onCard(head, ontoCard(head, 1));
    QVERIFY(isInPlace(placed));
    QVERIFY2(std::abs(placed.faceWidth - faceWidth) < 0.1, qPrintable(QString::number(placed.faceWidth)));
    QVERIFY2(std::abs(placed.headTop - headTop) < 0.1, qPrintable(QString::number(placed.headTop)));
    QCOMPARE(placed.eyes.x(), 179.0);
    QVERIFY(441 - placed.eyes.y() >= kMinEyesAboveBottomPx - 1e-9);
}

void tst_PhotoInspector::aHeadOutOfPlaceIsKnown_data() {
    QTest::addColumn<HeadPlace>("place");
    QTest::newRow("too small") << HeadPlace{{179, 190}, 170, 14};
    QTest::newRow("too large") << HeadPlace{{179, 190}, 260, 14};
    QTest::newRow("too far left") << HeadPlace{{155, 190}, 207, 14};
    QTest::newRow("too far right") << HeadPlace{{203, 190}, 207, 14};
    QTest::newRow("too low") << HeadPlace{{179, 240}, 207, 14};
    QTest::newRow("too much above the hair") << HeadPlace{{179, 230}, 207, 60};
    QTest::newRow("hair cropped that could be seen") << HeadPlace{{179, 160}, 207, 0};
}

void tst_PhotoInspector::aHeadOutOfPlaceIsKnown() {
    QFETCH(const HeadPlace, place);
    QVERIFY(!isInPlace(place));
}

void tst_PhotoInspector::aShotBecomesAPhotoOfTheCard() {
    const auto inspection = inspected(*m_networks, scene("tilted a little"), PhotoOrigin::Shot, isWanted);
    QVERIFY(inspection);
    QVERIFY(inspection->isUsable());
    QCOMPARE(inspection->photo.size(), kCardPhotoPx);
    QCOMPARE(qRound(inspection->photo.dotsPerMeterX() * 0.0254), kCardPhotoDpi);
    QVERIFY(inspection->jpeg.size() <= kMaxCardPhotoBytes);
    QVERIFY(inspection->jpeg.size() > 10'000);
    QVERIFY(inspection->faults().empty());
    QCOMPARE(inspection->answers.size(), size_t(PhotoRule::FileSize) + 1);
    for (size_t rule = 0; rule < inspection->answers.size(); ++rule)
        QCOMPARE(size_t(inspection->answers[rule].rule), rule);
    // Level, and where it belongs, in the picture that comes out.
    const std::vector<Face> found = m_networks->detect(inspection->photo).value();
    QCOMPARE(found.size(), size_t(1));
    const FaceMesh mesh = m_networks->mesh(inspection->photo, found.front()).value();
    QVERIFY(std::abs(rollDegrees(mesh)) < 1.5);
    const HeadPlace place = headPlace(mesh);
    QVERIFY(std::abs(place.eyes.x() - 179) < 4);
    QVERIFY(place.faceWidth > 190 && place.faceWidth < 222);
    QVERIFY(441 - place.eyes.y() > 205);
}

void tst_PhotoInspector::theBackgroundBecomesWhiteWithoutARim() {
    for (const char* kind : {"plain light background", "off the middle"}) {
        const QImage photo = inspected(*m_networks, scene(kind), PhotoOrigin::Shot, isWanted)->photo;
        for (const QPoint corner : {QPoint(3, 3), QPoint(354, 3), QPoint(3, 200), QPoint(354, 200)})
            QVERIFY2(qGray(photo.pixel(corner)) >= 250, kind);
    }
    // A pale blue disc on a plain wall: what is half the disc's and half the wall's keeps nothing of the wall.
    QImage picture(200, 200, QImage::Format_RGB32);
    picture.fill(QColor(200, 215, 230));
    QImage person(200, 200, QImage::Format_Grayscale8);
    person.fill(0);
    for (QImage* image : {&picture, &person}) {
        QPainter painter(image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(image == &picture ? QColor(40, 30, 25) : QColor(255, 255, 255));
        painter.drawEllipse(QPointF(100, 130), 60, 60);
    }
    const auto backdrop = Backdrop::seen(picture, person);
    QVERIFY(backdrop);
    QVERIFY(isPlain(*backdrop));
    QVERIFY(backdrop->unevenness() < 1);
    const QImage white = backdrop->whitened(picture, person);
    QCOMPARE(white.pixelColor(10, 10), QColor(255, 255, 255));
    QCOMPARE(white.pixelColor(100, 130), QColor(40, 30, 25));
    for (int x = 30; x < 100; ++x) { // nothing bluer than the mixture of brown and white
        const QColor colour = white.pixelColor(x, 130);
        QVERIFY2(colour.blue() - colour.red() < 8, qPrintable(QStringLiteral("%1: %2").arg(x).arg(colour.name())));
    }
}

void tst_PhotoInspector::aPhotoMadeHereIsRightElsewhereToo() {
    const auto made = inspected(*m_networks, scene("plain light background"), PhotoOrigin::Shot, isWanted);
    const auto judged = inspected(*m_networks, made->photo, PhotoOrigin::Finished, isWanted);
    QVERIFY(judged);
    for (const PhotoFault fault : judged->faults())
        QFAIL(textOf(fault).data());
}

void tst_PhotoInspector::whatOthersMadeIsJudgedAndNotTouched() {
    const QImage whole = scene("plain dark background");
    const auto inspection = inspected(*m_networks, whole, PhotoOrigin::Finished, isWanted);
    QVERIFY(inspection);
    QCOMPARE(inspection->jpeg, preparePhoto(whole)->jpeg);
    const std::vector<PhotoFault> faults = inspection->faults();
    QVERIFY(std::find(faults.begin(), faults.end(), PhotoFault::OffPlace) != faults.end());
    QCOMPARE(inspection->answers.at(size_t(PhotoRule::Background)).verdict, PhotoVerdict::Fail);
    // Nobody on it: said, and the photo is there to be looked at.
    const auto empty = inspected(*m_networks, scene("no face"), PhotoOrigin::Finished, isWanted);
    QCOMPARE(empty->faults(), std::vector{PhotoFault::NoFace});
    QVERIFY(empty->isUsable());
}

void tst_PhotoInspector::severalFacesAndNoneMakeNoPhoto() {
    const auto none = inspected(*m_networks, scene("no face"), PhotoOrigin::Shot, isWanted);
    QCOMPARE(none->faults(), std::vector{PhotoFault::NoFace});
    QVERIFY(!none->isUsable() && none->photo.isNull());
    const auto two = inspected(*m_networks, scene("two faces"), PhotoOrigin::Shot, isWanted);
    QCOMPARE(two->faults(), std::vector{PhotoFault::SeveralFaces});
    QVERIFY(!two->isUsable());
}

void tst_PhotoInspector::theScenesAreJudgedRight() {
    test::SceneScore score;
    for (const test::PhotoScene& each : m_scenes)
        score += test::scoreOf(each, inspected(*m_networks, each.picture, PhotoOrigin::Shot, isWanted).value());
    const QString found = score.wrongs.join(QLatin1Char('\n'));
    QVERIFY2(score.judged() > 120, qPrintable(QString::number(score.judged())));
    QVERIFY2(score.rateDecided() >= 0.98, qPrintable(found));
    QVERIFY2(score.open <= 0.06 * score.judged(), qPrintable(found));
}

void tst_PhotoInspector::theLiveHintSaysWhatToDo_data() {
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<PhotoHint>("hint");
    QTest::newRow("all is well") << QByteArray("plain light background") << PhotoHint::None;
    QTest::newRow("an empty chair") << QByteArray("no face") << PhotoHint::NoFace;
    QTest::newRow("somebody beside") << QByteArray("two faces") << PhotoHint::SeveralFaces;
    QTest::newRow("far away") << QByteArray("too far") << PhotoHint::ComeNearer;
    QTest::newRow("half out of the picture") << QByteArray("cut off by the frame") << PhotoHint::MoveToMiddle;
    QTest::newRow("tilted") << QByteArray("tilted much") << PhotoHint::HoldLevel;
    QTest::newRow("turned aside") << QByteArray("turned aside") << PhotoHint::LookStraight;
}

void tst_PhotoInspector::theLiveHintSaysWhatToDo() {
    QFETCH(const QByteArray, kind);
    QFETCH(const PhotoHint, hint);
    QCOMPARE(m_inspector.glimpse(scene(kind.constData())).result().value(), hint);
}

void tst_PhotoInspector::anUnwantedQuestionIsGivenUp() {
    const QImage picture = scene("plain light background");
    QCOMPARE(inspected(*m_networks, picture, PhotoOrigin::Shot, [] { return true; }).error().code,
             ErrorCode::Cancelled);
    int asked = 0;
    const auto afterTwo = [&asked] { return ++asked > 2; };
    QCOMPARE(inspected(*m_networks, picture, PhotoOrigin::Shot, afterTwo).error().code, ErrorCode::Cancelled);
    PhotoInspector inspector(faces().source());
    auto first = inspector.inspect(picture, PhotoOrigin::Shot);
    auto second = inspector.inspect(picture, PhotoOrigin::Shot);
    first.cancel();
    QVERIFY(second.result());
    QCOMPARE(first.resultCount(), 0);
}

void tst_PhotoInspector::missingNetworksAndPicturesAreSaid() {
    const QString nowhere = QStringLiteral(SHOULI_BIN_DIR "/nowhere");
    PhotoInspector without(FaceModule(nowhere, nowhere).source());
    QCOMPARE(without.inspect(scene("no face"), PhotoOrigin::Shot).result().error().code, DeviceCode::ModuleMissing);
    PhotoInspector inspector(faces().source());
    QCOMPARE(inspector.inspect(QImage(), PhotoOrigin::Shot).result().error().code, ErrorCode::Malformed);
    QCOMPARE(inspector.inspect(QImage(), PhotoOrigin::Finished).result().error().code, ErrorCode::Malformed);
}

QTEST_MAIN(tst_PhotoInspector)
#include "tst_PhotoInspector.moc"
