// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "capture/files/FileImport.h"
#include "capture/files/ImporterRun.h"

#include "import/MadeFiles.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace shouli;
using namespace shouli::capture;
using namespace shouli::tests;
using namespace std::chrono_literals;
using base::ErrorCode;
using base::Result;

namespace {

const QString kProgram = QStringLiteral(SHOULI_IMPORT);

// Waits in an event loop; a future that ends without a result reads as Internal.
template <typename T>
Result<T> resultOf(const QFuture<Result<T>>& future) {
    QFutureWatcher<Result<T>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcher<Result<T>>::finished);
    watcher.setFuture(future);
    if (!finished.wait(30'000) || future.resultCount() == 0)
        return base::fail(ErrorCode::Internal, QStringLiteral("no result"));
    return future.result();
}

template <typename T>
QLatin1StringView codeOf(const Result<T>& result) {
    return result ? QLatin1StringView("fine") : base::textOf(result.error().code);
}

} // namespace

class tst_FileImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { qunsetenv("SHOULI_FAKE_IMPORT"); }

    void everyFormatGoesThroughTheConfinedChild_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QSize>("size");
        QTest::newRow("JPEG") << encoded(quarters(640, 480), "jpeg") << QSize(640, 480);
        QTest::newRow("JPEG on its side") << withOrientation(encoded(quarters(640, 480), "jpeg"), 6) << QSize(480, 640);
        QTest::newRow("JPEG of 48 megapixels") << encoded(quarters(8000, 6000), "jpeg") << QSize(8000, 6000);
        QTest::newRow("PNG") << encoded(quarters(641, 480), "png") << QSize(641, 480);
        QTest::newRow("PDF") << onePagePdf(240, 120, "0 0 100 100 re f") << QSize(1000, 500);
        QTest::newRow("TIFF") << tiffOf({quarters(40, 30)}) << QSize(40, 30);
    }
    void everyFormatGoesThroughTheConfinedChild() {
        QFETCH(QByteArray, file);
        QFETCH(QSize, size);
        FileImport import(kProgram);
        const auto probe = resultOf(import.probe(file));
        QCOMPARE(codeOf(probe), QLatin1StringView("fine"));
        QCOMPARE(probe->pages.size(), 1);
        QCOMPARE(QSize(probe->pages[0].widthPx, probe->pages[0].heightPx), size);
        const auto page = resultOf(import.page(file, 0));
        QCOMPARE(codeOf(page), QLatin1StringView("fine"));
        QCOMPARE(page->size(), size);
    }

    void fontsThatAreOnlyNamedAreDrawnByTheConfinedChild() {
        FileImport import(kProgram);
        for (const QByteArray& file : {unembeddedFontPdf(), unembeddedChinesePdf()}) {
            const auto page = resultOf(import.page(file, 0));
            QCOMPARE(codeOf(page), QLatin1StringView("fine"));
            QImage blank(page->size(), page->format());
            blank.fill(Qt::white);
            QVERIFY(*page != blank);
        }
    }

    // Without an appearance in the file: it is laid out here, in a Chinese font of this machine.
    void aFormIsFilledInByTheConfinedChild() {
        QByteArray form = fixture("pdf_form_filled_in_chinese.pdf");
        const QByteArray appearance = "/AP << /N 8 0 R >>";
        QVERIFY(form.contains(appearance));
        form.replace(appearance, QByteArray(appearance.size(), ' '));
        FileImport import(kProgram);
        QCOMPARE(codeOf(resultOf(import.probe(form))), QLatin1StringView("fine"));
        const auto page = resultOf(import.page(form, 0, 900));
        QCOMPARE(codeOf(page), QLatin1StringView("fine"));
        const QImage field = page->copy(20 * 3, 120 * 3, 260 * 3, 40 * 3);
        QImage blank(field.size(), field.format());
        blank.fill(Qt::white);
        QVERIFY(field != blank);
    }

    void threePagesComeInOrderAndTogether() {
        FileImport import(kProgram);
        const QByteArray file = pagesPdf(3);
        QList<QFuture<Result<QImage>>> pages;
        for (int i = 0; i < 3; ++i)
            pages.append(import.page(file, i, 1000));
        for (int i = 0; i < 3; ++i) {
            const auto page = resultOf(pages[i]);
            QCOMPARE(codeOf(page), QLatin1StringView("fine"));
            QCOMPARE(page->height(), 1000);
            QVERIFY(page->pixelColor(page->width() * (i + 1) / 10 - 8, 20).value() < 100);
            QVERIFY(page->pixelColor(page->width() * (i + 1) / 10 + 8, 20).value() > 200);
        }
    }

    void badBytesAreRefused_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("code");
        QTest::newRow("an empty file") << QByteArray() << "FILE-EMPTY";
        QTest::newRow("more than 64 MiB") << QByteArray(importer::kMaxFileBytes + 1, 'x') << "FILE-TOO-LARGE";
        QTest::newRow("text") << QByteArray("Name,Number\n") << "FILE-FORMAT-REFUSED";
        QTest::newRow("a broken JPEG") << encoded(quarters(640, 480), "jpeg").first(2000) << "FILE-BROKEN";
        QTest::newRow("a PNG that claims 4 x 10^18 pixels")
            << claimedPng(0x7fffffff, 0x7fffffff, 10) << "FILE-TOO-MANY-PIXELS";
        QTest::newRow("an encrypted PDF") << fixture("encrypted.pdf") << "FILE-ENCRYPTED";
    }
    void badBytesAreRefused() {
        QFETCH(QByteArray, file);
        QFETCH(QString, code);
        FileImport import(kProgram);
        QCOMPARE(codeOf(resultOf(import.page(file, 0))), code);
    }

    void pageBeyondTheLastIsRefused() {
        FileImport import(kProgram);
        QCOMPARE(codeOf(resultOf(import.page(pagesPdf(1), 1))), QStringLiteral("FILE-NO-PAGES"));
        QCOMPARE(codeOf(resultOf(import.page(pagesPdf(1), -1))), QStringLiteral("FILE-NO-PAGES"));
    }

    void childGoneWrongIsAnError_data() {
        QTest::addColumn<QString>("deed");
        QTest::addColumn<QString>("code");
        QTest::newRow("it says something else") << "garbage"
                                                << "FILE-IMPORTER-CRASHED";
        QTest::newRow("it says nothing") << "nothing"
                                         << "FILE-IMPORTER-CRASHED";
        QTest::newRow("it never stops talking") << "flood"
                                                << "FILE-IMPORTER-CRASHED";
        QTest::newRow("it never stops after a good head") << "flood behind the head"
                                                          << "FILE-IMPORTER-CRASHED";
        QTest::newRow("it claims 900 megapixels") << "huge claim"
                                                  << "FILE-IMPORTER-CRASHED";
        QTest::newRow("it gives half a picture") << "half a picture"
                                                 << "FILE-IMPORTER-CRASHED";
        QTest::newRow("it crashes") << "crash"
                                    << "FILE-IMPORTER-CRASHED";
        QTest::newRow("it crashes after its answer") << "answer and crash"
                                                     << "FILE-IMPORTER-CRASHED";
        QTest::newRow("it fails after its answer") << "answer and fail"
                                                   << "FILE-IMPORTER-CRASHED";
        QTest::newRow("it answers another question") << "good probe"
                                                     << "FILE-IMPORTER-CRASHED";
        QTest::newRow("it hangs") << "hang"
                                  << "FILE-TIMED-OUT";
        QTest::newRow("it hangs after its answer") << "answer and hang"
                                                   << "FILE-TIMED-OUT";
        QTest::newRow("it cannot be confined") << "unconfined"
                                               << "FILE-IMPORTER-UNCONFINED";
    }
    void childGoneWrongIsAnError() {
        QFETCH(QString, deed);
        QFETCH(QString, code);
        qputenv("SHOULI_FAKE_IMPORT", deed.toLatin1());
        FileImport import(QStringLiteral(SHOULI_FAKE_IMPORT), 1000ms);
        QCOMPARE(codeOf(resultOf(import.page(QByteArray(1'000'000, 'x'), 0))), code);
        QTRY_VERIFY(import.findChildren<ImporterRun*>().isEmpty());
    }

    void missingProgramIsAnError() {
        FileImport import(QStringLiteral("/nowhere/shouli-import"));
        QCOMPARE(codeOf(resultOf(import.probe("x"))), QStringLiteral("APP-MODULE-MISSING"));
        QTRY_VERIFY(import.findChildren<ImporterRun*>().isEmpty());
    }

    void cancellingKillsTheChild() {
        qputenv("SHOULI_FAKE_IMPORT", "hang");
        FileImport import(QStringLiteral(SHOULI_FAKE_IMPORT), 60s);
        auto future = import.probe("x");
        QVERIFY(!future.isFinished());
        future.cancel();
        QTRY_VERIFY(future.isFinished());
        QTRY_VERIFY(import.findChildren<ImporterRun*>().isEmpty());
    }

    void destroyingEndsWhatRuns() {
        qputenv("SHOULI_FAKE_IMPORT", "hang");
        auto import = std::make_unique<FileImport>(QStringLiteral(SHOULI_FAKE_IMPORT), 60s);
        const auto future = import->probe("x");
        import.reset();
        QVERIFY(future.isFinished());
        QVERIFY(future.isCanceled());
    }

    void fileIsReadByItsContents_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("detail");
        const QByteArray jpeg = encoded(quarters(16, 16), "jpeg");
        const QByteArray png = encoded(quarters(16, 16), "png");
        QTest::newRow("a JPEG") << "a.jpg" << jpeg << "fine"
                                << "";
        QTest::newRow("a JPEG in capitals") << "A.JPEG" << jpeg << "fine"
                                            << "";
        QTest::newRow("a JPEG without a suffix") << "a" << jpeg << "fine"
                                                 << "";
        QTest::newRow("a JPEG with a suffix that says nothing") << "a.tmp" << jpeg << "fine"
                                                                << "";
        QTest::newRow("a PNG named as JPEG") << "a.jpg" << png << "fine"
                                             << "";
        QTest::newRow("a JPEG named as text") << "a.txt" << jpeg << "fine"
                                              << "";
        QTest::newRow("a JPEG named as a program") << "a.jpg.EXE" << jpeg << "FILE-MISLABELLED"
                                                   << "named as a program";
        QTest::newRow("a program named as JPEG")
            << "a.jpg" << QByteArray("MZ") + QByteArray(200, '\0') << "FILE-PROGRAM"
            << "EXE";
        const QByteArray heic = QByteArray("\0\0\0\x18"
                                           "ftypheic\0\0\0\0mif1heic",
                                           24);
        QTest::newRow("a phone's HEIC") << "a.heic" << heic << "FILE-HEIC"
                                        << "HEIC";
        QTest::newRow("a phone's HEIC named as JPEG") << "a.jpg" << heic << "FILE-HEIC"
                                                      << "HEIC";
        const auto other = [](const char* sentence, const QByteArray& begins, const char* code, const char* kind) {
            QTest::newRow(sentence) << "a.jpg" << begins + QByteArray(64, '\0') << code << kind;
        };
        other("AVIF",
              QByteArray("\0\0\0\x18"
                         "ftypavif\0\0\0\0mif1avif",
                         24),
              "FILE-OTHER-PICTURE", "AVIF");
        other("WebP", QByteArray("RIFF\0\1\0\0WEBPVP8 ", 16), "FILE-OTHER-PICTURE", "WebP");
        other("GIF", "GIF89a", "FILE-OTHER-PICTURE", "GIF");
        other("BMP", "BM", "FILE-OTHER-PICTURE", "BMP");
        other("BigTIFF", QByteArray("II+\0", 4), "FILE-OTHER-PICTURE", "BigTIFF");
        other("a document of Word", "PK\3\4........................[Content_Types].xml", "FILE-DOCUMENT",
              "Word / Excel / WPS");
        other("an older one", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "FILE-DOCUMENT", "Word / Excel / WPS");
        other("a document in OFD", "PK\3\4........................OFD.xml", "FILE-DOCUMENT", "OFD");
        other("an archive", "PK\3\4........................scan.jpg", "FILE-ARCHIVE", "ZIP");
        other("a film",
              QByteArray("\0\0\0\x18"
                         "ftypisom\0\0\0\0mp41",
                         20),
              "FILE-FILM", "MP4");
        QTest::newRow("text named as PDF") << "a.pdf" << QByteArray("hello") << "FILE-FORMAT-REFUSED"
                                           << "";
        QTest::newRow("text") << "a.txt" << QByteArray("hello") << "FILE-FORMAT-REFUSED"
                              << "";
        QTest::newRow("nothing") << "a.jpg" << QByteArray() << "FILE-EMPTY"
                                 << "";
    }
    void fileIsReadByItsContents() {
        QFETCH(QString, name);
        QFETCH(QByteArray, contents);
        QFETCH(QString, code);
        QFETCH(QString, detail);
        const QTemporaryDir folder;
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(contents);
        file.close();
        const auto bytes = resultOf(FileImport::readFile(file.fileName()));
        QCOMPARE(codeOf(bytes), code);
        if (bytes)
            QCOMPARE(*bytes, contents);
        else
            QCOMPARE(bytes.error().detail, detail);
    }

    void fileBeyondTheLimitIsNotRead() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("a.pdf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(qint64(1) << 40)); // a sparse terabyte
        QCOMPARE(codeOf(resultOf(FileImport::readFile(file.fileName()))), QStringLiteral("FILE-TOO-LARGE"));
    }

    void whatIsNoFileCannotBeRead() {
        const QTemporaryDir folder;
        QCOMPARE(codeOf(resultOf(FileImport::readFile(folder.path()))), QStringLiteral("IO-READ-FAILED"));
        QCOMPARE(codeOf(resultOf(FileImport::readFile(folder.filePath(QStringLiteral("none.jpg"))))),
                 QStringLiteral("IO-READ-FAILED"));
    }
};

QTEST_MAIN(tst_FileImport)
#include "tst_FileImport.moc"
