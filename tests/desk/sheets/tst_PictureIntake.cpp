// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/PictureIntake.h"

#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QSignalSpy>
#include <QTest>

using namespace shouli;
using namespace shouli::domain;
using capture::DocumentShape;

Q_DECLARE_METATYPE(std::optional<shouli::capture::DocumentShape>)

class tst_PictureIntake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsThePixelsOfTheDocumentsTrueSize_data();
    void keepsThePixelsOfTheDocumentsTrueSize();
};

void tst_PictureIntake::keepsThePixelsOfTheDocumentsTrueSize_data() {
    QTest::addColumn<std::optional<DocumentShape>>("shape");
    QTest::addColumn<QSize>("taken");
    QTest::addColumn<QSize>("kept");
    const auto row = [](const char* sentence, std::optional<DocumentShape> shape, QSize taken, QSize kept) {
        QTest::newRow(sentence) << shape << taken << kept;
    };
    row("a card that was cut out", DocumentShape::Card, {1011, 638}, {1011, 638});
    row("a photograph with a card in it", DocumentShape::Card, {4000, 3000}, {2022, 1516});
    row("a register's page", DocumentShape::BookletPage, {4000, 3000}, {3378, 2533});
    row("a sheet as it was scanned", DocumentShape::Free, {2480, 3508}, {2480, 3508});
    row("a sheet that was scanned finer", DocumentShape::Free, {4960, 7016}, {2480, 3508});
    row("a page that may be anything", std::nullopt, {4000, 3000}, {3508, 2631});
}

void tst_PictureIntake::keepsThePixelsOfTheDocumentsTrueSize() {
    QFETCH(std::optional<DocumentShape>, shape);
    QFETCH(QSize, taken);
    QFETCH(QSize, kept);
    test::FakeDesk fake;
    const Application application = test::CaseBuilder().build();
    fake.open(application, flow::StepId::Materials);
    desk::PictureIntake intake(fake.services, application.id, nullptr);
    if (shape)
        intake.setShape(*shape);
    QSignalSpy stored(&intake, &desk::PictureIntake::kept);
    QImage picture(taken, QImage::Format_RGB32);
    picture.fill(QColor(200, 210, 220));
    intake.takeSeen(picture, PictureSource::File, {});
    QTRY_COMPARE(stored.count(), 1);
    const auto of = stored.front().front().value<Picture>();
    QCOMPARE(QSize(of.widthPx, of.heightPx), kept);
}

SHOULI_TEST(tst_PictureIntake)
#include "tst_PictureIntake.moc"
