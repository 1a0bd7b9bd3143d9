// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is reached on many more cards is in docs/CAPTURE.md, by accuracy_recognition; this fails when that is lost.
#include "base/ErrorCode.h"
#include "capture/recognition/RecognitionModule.h"
#include "capture/recognition/SampleCards.h"

#include <QPainter>
#include <QTest>

using namespace shouli;
using capture::CardFace;
using capture::CardText;
using domain::DocumentKind;
using test::Quality;

namespace {

const QDate kToday(2026, 11, 27);
constexpr double kLeastShare = 0.95; // of the texts without check digits

bool never() { return false; }

} // namespace

class tst_CardRecognition : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        const QString programs = QStringLiteral(SHOULI_BIN_DIR);
        auto recogniser =
            capture::RecognitionModule(programs + QStringLiteral("/modules"), programs + QStringLiteral("/models"))
                .recogniser();
        QVERIFY2(recogniser, qPrintable(recogniser ? QString() : recogniser.error().detail));
        m_recogniser = std::move(*recogniser);
    }

    void readsACard_data() {
        QTest::addColumn<DocumentKind>("document");
        QTest::addColumn<bool>("showsPortrait");
        QTest::addColumn<Quality>("quality");
        QTest::addColumn<int>("degrees");
        const auto row = [](const char* sentence, DocumentKind document, bool showsPortrait, Quality quality,
                            int degrees = 0) {
            QTest::newRow(sentence) << document << showsPortrait << quality << degrees;
        };
        row("an identity card from a scanner", DocumentKind::ResidentIdCard, true, Quality::Px1000);
        row("an identity card from a camera", DocumentKind::ResidentIdCard, true, Quality::Px640);
        row("an identity card upside down", DocumentKind::ResidentIdCard, true, Quality::Px640, 180);
        row("the emblem's side from a poor camera", DocumentKind::ResidentIdCard, false, Quality::Px470);
        row("a residence permit on its side", DocumentKind::HkMacaoResidencePermit, true, Quality::Px1000, 90);
        row("a residence permit's other side", DocumentKind::TaiwanResidencePermit, false, Quality::Px640);
        row("a travel permit's print", DocumentKind::HkMacaoTravelPermit, true, Quality::Px640);
        row("a travel permit's machine-read lines", DocumentKind::HkMacaoTravelPermit, false, Quality::Px470);
        row("Taiwan's machine-read lines", DocumentKind::TaiwanTravelPermit, false, Quality::Px640);
    }
    void readsACard() {
        QFETCH(DocumentKind, document);
        QFETCH(bool, showsPortrait);
        QFETCH(Quality, quality);
        QFETCH(int, degrees);
        const auto card = test::makeCard({document, showsPortrait}, ++m_seed);
        const QImage picture = test::degraded(card.picture, quality, m_seed).transformed(QTransform().rotate(degrees));
        const auto recognition = m_recogniser->recognise(picture, card.face, kToday, never);
        QVERIFY(recognition);
        for (auto text = card.truth.cbegin(); text != card.truth.cend(); ++text) {
            const capture::RecognisedText* read = recognition->find(text.key());
            const bool isRight = read && read->value == text.value();
            if (read) {
                QVERIFY2(!read->isProven || isRight, "what is proven is right");
                QVERIFY(!read->strip.isNull());
                QVERIFY(read->confidence > 0 && read->confidence <= 1);
            }
            if (text.key() == CardText::Number) {
                QVERIFY2(isRight, qPrintable(text.value()));
                continue;
            }
            ++m_texts;
            m_right += int(isRight);
            if (!isRight)
                qInfo("%d is not %s but %s", int(text.key()), qPrintable(text.value()),
                      read ? qPrintable(read->value) : "nothing");
        }
    }

    void mostOtherTextsAreRight() {
        QVERIFY(m_texts >= 30);
        QVERIFY2(m_right >= kLeastShare * m_texts, qPrintable(QStringLiteral("%1 of %2").arg(m_right).arg(m_texts)));
    }

    void aNameOfUnknownCharactersIsDoubted() {
        const auto card = test::makeCard({DocumentKind::ResidentIdCard, true}, 3, QStringLiteral("陈燊明"));
        const auto recognition =
            m_recogniser->recognise(test::degraded(card.picture, Quality::Px1000, 3), card.face, kToday, never);
        QVERIFY(recognition);
        const capture::RecognisedText* name = recognition->find(CardText::Name);
        QVERIFY(!name || name->mayLackSome);
    }

    void aPictureOfSomethingElseGivesNothing() {
        QImage picture(800, 500, QImage::Format_RGB32);
        picture.fill(QColor(120, 130, 140));
        for (const bool showsPortrait : {true, false}) {
            const auto recognition =
                m_recogniser->recognise(picture, {DocumentKind::ResidentIdCard, showsPortrait}, kToday, never);
            QVERIFY(recognition);
            QVERIFY(recognition->texts.isEmpty());
        }
        QVERIFY(m_recogniser->recognise({}, {}, kToday, never)->texts.isEmpty());
        QVERIFY(
            m_recogniser->recognise(picture, {DocumentKind::HouseholdRegister, true}, kToday, never)->texts.isEmpty());
    }

    // Words where a card has its lines, and some dates: what any printed page has.
    void aPrintedPageGivesNothing_data() {
        QTest::addColumn<QStringList>("lines");
        QTest::newRow("a notice") << QStringList{
            QStringLiteral("关于办理社会保障卡的通知"),         QStringLiteral("各有关单位及个人："),
            QStringLiteral("为方便群众办事，自2026年3月1日起"), QStringLiteral("广州市天河区体育西路一百二十号三楼"),
            QStringLiteral("办事大厅统一受理，请携带有效证件"), QStringLiteral("咨询电话 020 12345678"),
            QStringLiteral("广州市人力资源和社会保障局")};
        QTest::newRow("a receipt") << QStringList{QStringLiteral("收款收据"),
                                                  QStringLiteral("编号 2026112700018"),
                                                  QStringLiteral("今收到 王小明 交来"),
                                                  QStringLiteral("佛山市禅城区祖庙路二十二号物业管理费"),
                                                  QStringLiteral("人民币壹仟贰佰元整"),
                                                  QStringLiteral("有效期至 2026.12.31"),
                                                  QStringLiteral("收款单位：示范物业有限公司")};
    }
    void aPrintedPageGivesNothing() {
        QFETCH(QStringList, lines);
        QImage page(1516, 957, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        QFont font(QStringLiteral("Noto Sans CJK SC"));
        font.setPixelSize(52);
        painter.setFont(font);
        int y = 160;
        for (const QString& line : std::as_const(lines)) {
            painter.drawText(240, y, line);
            y += 118;
        }
        painter.end();
        for (const bool showsPortrait : {true, false}) {
            for (const DocumentKind document : {DocumentKind::ResidentIdCard, DocumentKind::HkMacaoTravelPermit}) {
                const auto recognition = m_recogniser->recognise(page, {document, showsPortrait}, kToday, never);
                QVERIFY(recognition);
                for (const capture::RecognisedText& text : recognition->texts)
                    qInfo("%d: %s", int(text.what), qPrintable(text.value));
                QVERIFY(recognition->texts.isEmpty());
            }
        }
    }

    void aCancelledReadingEnds() {
        const auto card = test::makeCard({DocumentKind::ResidentIdCard, true}, 3);
        int asked = 0;
        const auto recognition =
            m_recogniser->recognise(card.picture, card.face, kToday, [&asked] { return ++asked > 2; });
        QVERIFY(!recognition);
        QCOMPARE(recognition.error().code, base::ErrorCode::Cancelled);
        QCOMPARE(asked, 3); // and nothing more was begun
    }

private:
    std::unique_ptr<capture::CardRecogniser> m_recogniser;
    quint32 m_seed = 20;
    int m_texts = 0;
    int m_right = 0;
};

QTEST_MAIN(tst_CardRecognition)
#include "tst_CardRecognition.moc"
