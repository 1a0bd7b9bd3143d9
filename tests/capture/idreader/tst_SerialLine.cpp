// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "capture/idreader/IdCardReader.h"
#include "capture/idreader/MadeCards.h"
#include "capture/idreader/SerialPorts.h"
#include "support/FakeCardReaders.h"

#include <pty.h>
#include <unistd.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace shouli;
using namespace shouli::capture;
using base::DeviceCode;
using std::chrono::milliseconds;
using State = IdCardReader::State;

namespace {

/// The two ends of a pseudo-terminal: what a serial adapter is, as far as a program can tell.
struct Terminal {
    Terminal() {
        std::array<char, 128> name{};
        isOpen = ::openpty(&ours, &theirs, name.data(), nullptr, nullptr) == 0;
        port = QFile::decodeName(name.data());
    }
    ~Terminal() { unplug(); }
    Q_DISABLE_COPY_MOVE(Terminal)
    void unplug() {
        for (int* end : {&ours, &theirs})
            if (*end >= 0)
                ::close(std::exchange(*end, -1));
    }

    int ours = -1;
    int theirs = -1;
    QString port;
    bool isOpen = false;
};

/// The emulator of tests/journeys on a pseudo-terminal.
class Emulator {
public:
    Emulator()
        : port(m_folder.filePath(QStringLiteral("reader"))) {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("/usr/bin/python3"),
                        {QStringLiteral(SHOULI_SOURCE_DIR "/tests/journeys/sdt_reader.py"), port});
        isThere = m_process.waitForReadyRead(20000);
    }
    ~Emulator() {
        m_process.closeWriteChannel();
        m_process.waitForFinished(5000);
    }
    Q_DISABLE_COPY_MOVE(Emulator)
    void say(const QString& command) {
        m_process.write(command.toUtf8() + '\n');
        m_process.waitForBytesWritten();
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;

public:
    const QString port;
    bool isThere = false;
};

} // namespace

class tst_SerialLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void carriesEveryByteAsItIs();
    void waitsNoLongerThanItIsTold();
    void tellsThatThePortWentAway();
    void saysWhyAPortCannotBeOpened_data();
    void saysWhyAPortCannotBeOpened();
    void readsACardFromTheEmulator();
};

void tst_SerialLine::carriesEveryByteAsItIs() {
    Terminal terminal;
    QVERIFY(terminal.isOpen);
    auto line = openSerialLine(terminal.port);
    QVERIFY(line);
    QByteArray all;
    for (int byte = 0; byte < 256; ++byte)
        all.append(char(byte)); // line ends, interrupts and flow control among them
    QVERIFY((*line)->write(all));
    std::array<char, 512> heard{};
    QCOMPARE(::read(terminal.ours, heard.data(), heard.size()), 256);
    QCOMPARE(QByteArray(heard.data(), 256), all);
    QCOMPARE(::write(terminal.ours, all.constData(), 256), 256);
    QByteArray read;
    while (read.size() < 256) {
        const auto piece = (*line)->read(milliseconds(1000));
        QVERIFY(piece && !piece->isEmpty());
        read += *piece;
    }
    QCOMPARE(read, all);
}

void tst_SerialLine::waitsNoLongerThanItIsTold() {
    Terminal terminal;
    auto line = openSerialLine(terminal.port);
    QVERIFY(line);
    QElapsedTimer timer;
    timer.start();
    QCOMPARE((*line)->read(milliseconds(50)).value(), QByteArray());
    QVERIFY(timer.elapsed() >= 45 && timer.elapsed() < 2000);
}

void tst_SerialLine::tellsThatThePortWentAway() {
    Terminal terminal;
    auto line = openSerialLine(terminal.port);
    QVERIFY(line);
    terminal.unplug();
    QCOMPARE((*line)->read(milliseconds(1000)).error().code, DeviceCode::IdReaderLost);
    QCOMPARE((*line)->write("x").error().code, DeviceCode::IdReaderLost);
}

void tst_SerialLine::saysWhyAPortCannotBeOpened_data() {
    QTest::addColumn<QString>("port");
    QTest::newRow("there is none") << QStringLiteral("/dev/ttyUSB_none");
    QTest::newRow("it is a file") << QStringLiteral(SHOULI_SOURCE_DIR "/README.md");
    QTest::newRow("it is a folder") << QStringLiteral("/dev");
    QTest::newRow("it is another device") << QStringLiteral("/dev/null");
    QTest::newRow("it is nothing") << QString();
}

void tst_SerialLine::saysWhyAPortCannotBeOpened() {
    QFETCH(QString, port);
    QCOMPARE(openSerialLine(port).error().code, DeviceCode::IdReaderMissing);
}

void tst_SerialLine::readsACardFromTheEmulator() {
    Emulator emulator;
    QVERIFY(emulator.isThere);
    base::SystemClock clock;
    IdCardReader reader(openSerialLine, serialPorts, clock, {milliseconds(30), milliseconds(20), {}});
    std::vector<domain::ChipCard> cards;
    connect(&reader, &IdCardReader::cardRead, this, [&](const domain::ChipCard& card) { cards.push_back(card); });
    reader.start({emulator.port, {}});
    QTRY_COMPARE(reader.state(), State::Waiting);
    emulator.say(QStringLiteral("garbage"));
    emulator.say(QStringLiteral("place 李示范"));
    QTRY_COMPARE(cards.size(), 1U);
    QCOMPARE(cards[0].number.text(), QStringLiteral("449999199003070218"));
    QCOMPARE(cards[0].address, QStringLiteral("广东省虚构市示范路 1 号"));
    emulator.say(QStringLiteral("unplug"));
    QTRY_COMPARE(reader.state(), State::Missing);
    emulator.say(QStringLiteral("plug"));
    QTRY_COMPARE(reader.state(), State::Waiting);
    emulator.say(QStringLiteral("place 何港居"));
    QTRY_COMPARE(cards.size(), 2U);
    QCOMPARE(cards[1].number.kind(), domain::DocumentKind::HkMacaoResidencePermit);
    QCOMPARE(cards[1].permitNumber, QStringLiteral("H87654321"));
}

QTEST_GUILESS_MAIN(tst_SerialLine)
#include "tst_SerialLine.moc"
