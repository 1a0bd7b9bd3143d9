// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/recognition/opencv/Ctc.h"
#include "capture/recognition/opencv/EthnicGroups.h"
#include "capture/recognition/opencv/InkLine.h"
#include "capture/recognition/opencv/PrintedDays.h"

#include <QTest>

#include <opencv2/imgproc.hpp>

#include <cmath>

using namespace shouli::capture::opencv;

namespace {

const Alphabet kAlphabet(QByteArray("1\n7\n男\n"));
constexpr int kOne = 1;
constexpr int kSeven = 2;

// Each step the probabilities of none, 1, 7, 男 and the blank.
cv::Mat steps(std::initializer_list<std::array<float, 5>> rows) {
    cv::Mat matrix(int(rows.size()), 5, CV_32F);
    int y = 0;
    for (const auto& row : rows) {
        for (int x = 0; x < 5; ++x)
            matrix.at<float>(y, x) = row[size_t(x)];
        ++y;
    }
    return matrix;
}

cv::Mat paper(int width, int height) {
    cv::Mat picture(height, width, CV_8UC3);
    for (int x = 0; x < width; ++x)
        picture.col(x).setTo(cv::Scalar::all(150 + 90 * x / width)); // light falls in from the right
    return picture;
}

} // namespace

class tst_RecognitionParts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anAlphabetBeginsAtOneAndEndsWithABlank() {
        QCOMPARE(kAlphabet.classes(), 5);
        QCOMPARE(kAlphabet.character(kOne), QStringLiteral("1"));
        QCOMPARE(kAlphabet.character(4), QStringLiteral(" "));
        QCOMPARE(kAlphabet.classesOf(u"71燊"), (std::vector<int>{kOne, kSeven}));
        QVERIFY(!kAlphabet.knows(QStringLiteral("燊")));
    }

    void aCharacterThatGoesOnIsOneAndAfterNoneAnother() {
        const cv::Mat said = steps({{0.1F, 0.9F, 0, 0, 0},
                                    {0.3F, 0.7F, 0, 0, 0},
                                    {0.8F, 0.2F, 0, 0, 0},
                                    {0, 0.6F, 0.4F, 0, 0},
                                    {0, 0, 0.95F, 0, 0.05F}});
        const Decoded decoded = decodeBest(said, kAlphabet);
        QCOMPARE(decoded.text, QStringLiteral("117"));
        QVERIFY(std::abs(decoded.confidence - 0.6) < 1e-6); // the least sure
        QCOMPARE(decodeBest(said, kAlphabet, {kSeven}).text, QStringLiteral("7"));
        QCOMPARE(decodeBest(steps({{1, 0, 0, 0, 0}}), kAlphabet).confidence, 0.0);
    }

    void theSearchSumsUpTheWaysToATextAndGoesOnToOthers() {
        // "1" by 1-none, none-1 and 1-1 is likelier than the single likeliest way, none-none
        const cv::Mat said = steps({{0.6F, 0.4F, 0, 0, 0}, {0.6F, 0.4F, 0, 0, 0}});
        const auto paths = decodeSome(said, kAlphabet, {kOne, kSeven}, 8);
        QCOMPARE(paths[0].text, QStringLiteral("1"));
        QVERIFY(std::abs(paths[0].logarithm - std::log(0.64)) < 1e-3);
        QCOMPARE(paths[1].text, QString());
        QVERIFY(std::abs(paths[1].logarithm - std::log(0.36)) < 1e-3);
        QVERIFY(std::abs(logarithmOf(QStringLiteral("1"), said, kAlphabet) - std::log(0.64)) < 1e-3);
        QVERIFY(std::isinf(logarithmOf(QStringLiteral("燊"), said, kAlphabet)));
        QVERIFY(logarithmOf(QStringLiteral("11"), said, kAlphabet) < -15); // three steps at the least
    }

    void readsPrintedTerms_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("until");
        QTest::addColumn<bool>("isWhole");
        const QDate from(2018, 1, 31);
        QTest::newRow("as printed") << QStringLiteral("2018.01.31-2028.01.31") << from << QDate(2028, 1, 31) << true;
        QTest::newRow("after its label") << QStringLiteral("有效期限2018.01.31-2028.01.31") << from
                                         << QDate(2028, 1, 31) << true;
        QTest::newRow("points lost") << QStringLiteral("20180131-20280131") << from << QDate(2028, 1, 31) << true;
        QTest::newRow("the dash lost") << QStringLiteral("2018.01.312028.01.31") << from << QDate(2028, 1, 31) << true;
        QTest::newRow("a permit ends the day before")
            << QStringLiteral("2018.01.31-2023.01.30") << from << QDate(2023, 1, 30) << true;
        QTest::newRow("long-term") << QStringLiteral("2018.01.31-长期") << from << QDate() << true;
        QTest::newRow("a digit misread") << QStringLiteral("2018.01.31-2026.01.31") << from << QDate(2026, 1, 31)
                                         << false;
    }
    void readsPrintedTerms() {
        QFETCH(QString, text);
        const auto term = termIn(text);
        QVERIFY(term);
        QTEST(term->from, "from");
        QTEST(term->until, "until");
        QTEST(term->isWholeYears(), "isWhole");
    }

    void refusesWhatIsNoTerm_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("one day alone") << QStringLiteral("2018.01.31");
        QTest::newRow("no day of any month") << QStringLiteral("2018.13.31-2028.01.31");
        QTest::newRow("an end before the beginning") << QStringLiteral("2018.01.31-2008.01.31");
    }
    void refusesWhatIsNoTerm() {
        QFETCH(QString, text);
        QVERIFY(!termIn(text));
    }

    void readsPrintedDays() {
        QCOMPARE(dayIn(QStringLiteral("1990年3月7日")), QDate(1990, 3, 7));
        QCOMPARE(dayIn(QStringLiteral("1990.03.17")), QDate(1990, 3, 17));
        QVERIFY(!dayIn(QStringLiteral("1990年13月7日")).isValid());
        QVERIFY(!dayIn(QStringLiteral("1990年3月")).isValid());
    }

    void findsInkOnUnevenGround() {
        cv::Mat picture = paper(400, 60);
        cv::rectangle(picture, {100, 20}, {108, 45}, cv::Scalar::all(40), cv::FILLED); // a stroke
        cv::rectangle(picture, {120, 20}, {128, 45}, cv::Scalar::all(40), cv::FILLED);
        picture.at<cv::Vec3b>(30, 10) = {30, 30, 30}; // dirt
        const InkLine line = findInk(picture, {0, 0, 400, 60}, 28, 24);
        QVERIFY(!line.picture.empty());
        QVERIFY2(line.box.x >= 92 && line.box.x <= 100, qPrintable(QString::number(line.box.x)));
        QVERIFY(line.box.br().x >= 128 && line.box.br().x <= 137);
        QVERIFY(line.box.y >= 14 && line.box.y <= 20);
        QVERIFY(findInk(paper(400, 60), {0, 0, 400, 60}, 28, 24).picture.empty());
        QVERIFY(findInk(picture, {500, 0, 10, 10}, 28, 24).picture.empty());
    }

    void narrowsGapsAndCutsBetweenCharacters() {
        cv::Mat picture = paper(600, 60);
        for (const int x : {20, 40, 60, 400, 420, 440})
            cv::rectangle(picture, {x, 20}, {x + 7, 45}, cv::Scalar::all(40), cv::FILLED);
        const InkLine line = findInk(picture, {0, 0, 600, 60}, 28, 24);
        QVERIFY(line.picture.cols < 200);
        QCOMPARE(line.picture.cols, line.ink.cols);
        const auto pieces = cutInto(line, 2, 0.3);
        QCOMPARE(pieces.size(), size_t(2));
        QCOMPARE(pieces[0].cols + pieces[1].cols, line.picture.cols);
        QCOMPARE(cv::countNonZero(line.ink.col(pieces[0].cols)), 0);
    }

    void knowsAllGroups() {
        QCOMPARE(ethnicGroups().size(), 56);
        QVERIFY(ethnicGroups().contains(QStringLiteral("维吾尔")));
    }
};

QTEST_APPLESS_MAIN(tst_RecognitionParts)
#include "tst_RecognitionParts.moc"
