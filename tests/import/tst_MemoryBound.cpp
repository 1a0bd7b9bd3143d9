// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "import/MadeFiles.h"
#include "import/MemoryBound.h"
#include "import/Readers.h"

#include <QTest>

#include <sys/resource.h>

#include <new>

using namespace shouli;
using namespace shouli::importer;
using namespace shouli::tests;

namespace {

constexpr size_t kGigabyte = size_t(1) << 30;

#ifdef __SANITIZE_ADDRESS__
constexpr bool kIsBounded = false; // its own memory would be counted, so no bound is set
#else
constexpr bool kIsBounded = true;
#endif

bool canTake(size_t bytes) {
    void* taken = ::operator new(bytes, std::nothrow);
    ::operator delete(taken);
    return taken != nullptr;
}

qint64 mostMemoryBytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return qint64(usage.ru_maxrss) * 1024;
}

// A PNG of one pixel, cut in a text of which it says that it has 0x3fffffff bytes: 97 bytes in all.
QByteArray pngOfLongText() {
    const QByteArray whole = claimedPng(1, 1, 2);
    constexpr qsizetype kBehindHeader = 8 + 25;
    const QByteArray cut = whole.first(kBehindHeader) + bigEndian(0x3fffffff) + "tEXtComment";
    return cut + QByteArray(97 - cut.size(), 'a');
}

// The count of the first entry is claimed to be as large as it goes.
QByteArray tiffOfManyValues(quint16 tag) {
    QByteArray file = tiffOf({quarters(16, 16)});
    QByteArray wanted(2, '\0');
    qToLittleEndian(tag, wanted.data());
    const qsizetype directoryAt = qFromLittleEndian<quint32>(file.constData() + 4);
    const qsizetype entryAt = file.indexOf(wanted, directoryAt + 2);
    qToLittleEndian(quint32(0x3fffffff), file.data() + entryAt + 4);
    return file;
}

} // namespace

class tst_MemoryBound : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void noMoreIsTakenWhileItLives() {
        QVERIFY(canTake(kGigabyte));
        {
            const MemoryBound bound(32 << 20);
            QVERIFY(canTake(16 << 20));
            QCOMPARE(canTake(kGigabyte), !kIsBounded);
        }
        QVERIFY(canTake(kGigabyte));
    }

    void aLengthThatIsOnlySaidTakesNoMemory_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("PNG whose text is a gigabyte") << pngOfLongText();
        QTest::newRow("TIFF of a billion strips") << tiffOfManyValues(273);
        QTest::newRow("TIFF of a billion lengths of strips") << tiffOfManyValues(279);
    }
    void aLengthThatIsOnlySaidTakesNoMemory() {
        QFETCH(QByteArray, file);
        const qint64 before = mostMemoryBytes();
        const Answer answer = answerTo({}, file);
        const auto* error = std::get_if<base::Error>(&answer);
        QVERIFY(error);
        QCOMPARE(base::textOf(error->code), base::textOf(base::DeviceCode::FileBroken));
        QVERIFY2(mostMemoryBytes() - before < 64 << 20, qPrintable(QString::number(mostMemoryBytes() - before)));
    }
};

QTEST_GUILESS_MAIN(tst_MemoryBound)
#include "tst_MemoryBound.moc"
