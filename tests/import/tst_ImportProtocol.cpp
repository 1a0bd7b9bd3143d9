// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "import/ImportProtocol.h"

#include <QTest>
#include <QtEndian>

#include <optional>

using namespace shouli;
using namespace shouli::importer;
using base::DeviceCode;
using base::ErrorCode;

namespace {

QByteArray pixelsFor(int widthPx, int heightPx) { return QByteArray(Picture::strideOf(widthPx) * heightPx, 'p'); }

QByteArray bigEndian(quint32 value) {
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

const QByteArray kAnswerStart("SHIA\0\1", 6);

QByteArray pictureHead(quint32 widthPx, quint32 heightPx) {
    return kAnswerStart + '\3' + bigEndian(widthPx) + bigEndian(heightPx);
}

} // namespace

class tst_ImportProtocol : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void formatIsKnownByItsFirstBytes_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<std::optional<FileFormat>>("expected");
        using Format = std::optional<FileFormat>;
        QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff\xe0") << Format(FileFormat::Jpeg);
        QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n....") << Format(FileFormat::Png);
        QTest::newRow("TIFF, little-endian") << QByteArray("II*\0....", 8) << Format(FileFormat::Tiff);
        QTest::newRow("TIFF, big-endian") << QByteArray("MM\0*....", 8) << Format(FileFormat::Tiff);
        QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << Format(FileFormat::Pdf);
        QTest::newRow("PDF behind a mail header") << QByteArray("X-Header: 1\n\n%PDF-1.4") << Format(FileFormat::Pdf);
        QTest::newRow("GIF is none of ours") << QByteArray("GIF89a") << Format();
        QTest::newRow("BigTIFF is none of ours") << QByteArray("II+\0....", 8) << Format();
        QTest::newRow("nothing") << QByteArray() << Format();
        QTest::newRow("one byte") << QByteArray("\xff") << Format();
    }
    void formatIsKnownByItsFirstBytes() {
        QFETCH(QByteArray, bytes);
        QFETCH(std::optional<FileFormat>, expected);
        QVERIFY(formatOf(bytes) == expected);
    }

    void requestComesBackAsSent() {
        const ImportRequest request{Purpose::Page, 7, 1'000'000, 3508, 12345};
        const QByteArray bytes = encodeRequest(request);
        QCOMPARE(bytes.size(), kRequestBytes);
        const auto parsed = parseRequest(bytes);
        QVERIFY(parsed);
        QVERIFY(*parsed == request);
    }

    void requestBeyondTheLimitsIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        ImportRequest request;
        const QByteArray good = encodeRequest(request);
        QTest::newRow("too short") << good.chopped(1);
        QTest::newRow("another magic") << "X" + good.sliced(1);
        QTest::newRow("another version") << good.first(5) + '\2' + good.sliced(6);
        QTest::newRow("no such purpose") << good.first(6) + '\3' + good.sliced(7);
        request.byteCount = kMaxFileBytes + 1;
        QTest::newRow("too many bytes") << encodeRequest(request);
        request = {};
        request.maxPixels = kMaxPixels + 1;
        QTest::newRow("too many pixels") << encodeRequest(request);
        request = {};
        request.pageIndex = kMaxPages;
        QTest::newRow("page 501") << encodeRequest(request);
    }
    void requestBeyondTheLimitsIsRefused() {
        QFETCH(QByteArray, bytes);
        const auto parsed = parseRequest(bytes);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::Malformed);
    }

    void answersComeBackWholeInAnyPieces_data() {
        QTest::addColumn<int>("piece");
        for (const int piece : {1, 2, 7, 64, 100'000})
            QTest::addRow("pieces of %d", piece) << piece;
    }
    void answersComeBackWholeInAnyPieces() {
        QFETCH(int, piece);
        DocumentProbe probe{FileFormat::Pdf, {}};
        for (int i = 0; i < kMaxPages; ++i)
            probe.pages.append({2480 + i, 3508, 300});
        const QList<Answer> answers{base::Error{DeviceCode::FileBroken, QStringLiteral("detail")}, probe,
                                    Picture{50, 300, pixelsFor(50, 300)}};
        for (const Answer& sent : answers) {
            QByteArray wire = encodeAnswerHead(sent);
            if (const auto* picture = std::get_if<Picture>(&sent))
                wire += picture->pixels;
            AnswerReader reader(kMaxPixels);
            for (qsizetype at = 0; at < wire.size(); at += piece) {
                QVERIFY(!reader.take());
                QVERIFY(reader.feed(QByteArrayView(wire).sliced(at, std::min<qsizetype>(piece, wire.size() - at))));
            }
            QVERIFY(reader.feed({})); // nothing more, and that changes nothing
            const auto received = reader.take();
            QVERIFY(received);
            QCOMPARE(received->index(), sent.index());
            if (const auto* picture = std::get_if<Picture>(&*received))
                QCOMPARE(picture->pixels, pixelsFor(50, 300));
            else if (const auto* read = std::get_if<DocumentProbe>(&*received))
                QVERIFY(*read == probe);
            else
                QVERIFY(std::get<base::Error>(*received) == std::get<base::Error>(sent));
        }
    }

    void hostileAnswerIsSpoilt_data() {
        QTest::addColumn<QByteArray>("wire");
        const auto failed = [](ErrorCode code) { return encodeAnswerHead(base::Error{code, {}}); };
        QTest::newRow("garbage") << QByteArray("Segmentation fault\n");
        QTest::newRow("another version") << QByteArray("SHIA\0\2\1", 7);
        QTest::newRow("unknown kind") << kAnswerStart + '\4';
        QTest::newRow("an error a child may not name") << failed(ErrorCode::PassphraseWrong);
        QTest::newRow("an error that does not exist") << kAnswerStart + "\1\4OOPS" + QByteArray(1, '\0');
        QTest::newRow("something behind an error") << failed(DeviceCode::FileBroken) + "x";
        QTest::newRow("a picture of four thousand million pixels") << pictureHead(65536, 65536);
        QTest::newRow("a picture longer than a JPEG can be") << pictureHead(65'501, 1);
        QTest::newRow("a picture whose size overflows") << pictureHead(0xffffffff, 0xffffffff);
        QTest::newRow("a picture of a negative width") << pictureHead(0x80000000, 1);
        QTest::newRow("a picture without a row") << pictureHead(10, 0);
        QTest::newRow("one pixel byte too many") << pictureHead(1, 1) + QByteArray(5, 'p');
        QTest::newRow("501 pages") << kAnswerStart + "\2\4" + bigEndian(501) + QByteArray(501 * 12, '\1');
        QTest::newRow("no page") << kAnswerStart + "\2\4" + bigEndian(0);
        QTest::newRow("a format that does not exist")
            << kAnswerStart + "\2\5" + bigEndian(1) + bigEndian(1) + bigEndian(1) + bigEndian(0);
    }
    void hostileAnswerIsSpoilt() {
        QFETCH(QByteArray, wire);
        AnswerReader reader(kMaxPixels);
        QVERIFY(!reader.feed(wire));
        QVERIFY(!reader.take());
        QVERIFY(!reader.feed("x"));
    }

    void answerCutShortIsNoAnswer() {
        const QByteArray wire = pictureHead(4, 4) + pixelsFor(4, 4);
        for (qsizetype size = 0; size < wire.size(); ++size) {
            AnswerReader reader(kMaxPixels);
            QVERIFY(reader.feed(wire.first(size)));
            QVERIFY(!reader.take());
        }
    }

    void detailOfAnErrorIsPlainText() {
        AnswerReader reader(kMaxPixels);
        QVERIFY(reader.feed(encodeAnswerHead(base::Error{DeviceCode::FileBroken, QStringLiteral("a\nb\x1b[31m")})));
        QCOMPARE(std::get<base::Error>(*reader.take()).detail, QStringLiteral("a?b?[31m"));
    }
};

QTEST_GUILESS_MAIN(tst_ImportProtocol)
#include "tst_ImportProtocol.moc"
