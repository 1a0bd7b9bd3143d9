// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "bench/Report.h"
#include "capture/idreader/IdCardRecord.h"
#include "capture/idreader/MadeCards.h"
#include "capture/idreader/SdtDialogue.h"

#include <poll.h>
#include <pty.h>
#include <termios.h>
#include <unistd.h>

#include <QFile>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdlib>
#include <thread>
#include <vector>

// One card read through a pseudo-terminal (find, select, read, parse) against the same three exchanges by bare write()
// and read(), interleaved. Neither has a real line's time: 1329 bytes of replies at 115200 baud take 115 ms.

using namespace shouli;
using namespace shouli::capture;

namespace {

constexpr int WarmUp = 20;
constexpr int Rounds = 300;
constexpr std::size_t CommandBytes = 10;

[[noreturn]] void giveUp(const char* why) {
    std::fprintf(stderr, "bench_IdCardReader: %s\n", why);
    std::exit(1);
}

double microsecondsOf(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count();
}

void writeAll(int file, QByteArrayView bytes) {
    while (!bytes.isEmpty()) {
        const ssize_t sent = ::write(file, bytes.data(), std::size_t(bytes.size()));
        if (sent <= 0)
            giveUp("write");
        bytes = bytes.sliced(sent);
    }
}

void readAll(int file, qsizetype wanted) {
    std::array<char, 2048> bytes{};
    while (wanted > 0) {
        pollfd waited{file, POLLIN, 0}; // the line is set up not to wait by itself
        if (::poll(&waited, 1, 1000) <= 0)
            giveUp("poll");
        const ssize_t got = ::read(file, bytes.data(), std::min(bytes.size(), std::size_t(wanted)));
        if (got <= 0)
            giveUp("read");
        wanted -= got;
    }
}

/// A reader on which the same card lies for ever, on a thread of its own.
class Emulated {
public:
    Emulated() {
        std::array<char, 128> name{};
        termios raw{};
        ::cfmakeraw(&raw);
        if (::openpty(&m_ours, &m_theirs, name.data(), &raw, nullptr) != 0)
            giveUp("no pseudo-terminal");
        port = QFile::decodeName(name.data());
        m_thread = std::thread([this] { serve(); });
    }
    ~Emulated() {
        m_isOver = true;
        m_thread.join();
        ::close(m_ours);
        ::close(m_theirs);
    }
    Q_DISABLE_COPY_MOVE(Emulated)

    const QByteArray found = test::sdtReply('\x9F', QByteArray(4, '\0'));
    const QByteArray selected = test::sdtReply('\x90', QByteArray(8, '\0'));
    const QByteArray card = test::cardReply(test::MadeCard().text());
    QString port;
    int slave() const { return m_theirs; }

private:
    void serve() {
        QByteArray got;
        while (!m_isOver) {
            pollfd waited{m_ours, POLLIN, 0};
            if (::poll(&waited, 1, 50) <= 0)
                continue;
            std::array<char, 64> bytes{};
            const ssize_t count = ::read(m_ours, bytes.data(), bytes.size());
            if (count <= 0)
                return;
            got.append(bytes.data(), count);
            while (std::size_t(got.size()) >= CommandBytes) {
                const QByteArray command = got.first(CommandBytes);
                got.remove(0, CommandBytes);
                writeAll(m_ours, command == sdtFrame(SdtCommand::FindCard)     ? found
                                 : command == sdtFrame(SdtCommand::SelectCard) ? selected
                                                                               : card);
            }
        }
    }

    int m_ours = -1;
    int m_theirs = -1;
    std::atomic<bool> m_isOver = false;
    std::thread m_thread;
};

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

} // namespace

int main() {
    Emulated reader;
    auto line = openSerialLine(reader.port);
    if (!line)
        giveUp("the port does not open");
    const base::SystemClock clock;
    SdtDialogue dialogue(**line, clock, {}, [] { return false; });
    std::vector<double> ours;
    std::vector<double> floor;
    for (int round = 0; round < WarmUp + Rounds; ++round) {
        const double mine = microsecondsOf([&] {
            const auto isThere = dialogue.findCard();
            const auto text = isThere && *isThere ? dialogue.readCard() : base::fail(base::DeviceCode::IdCardMoved);
            if (!text || !parseIdCardRecord(*text))
                giveUp("the card was not read");
        });
        const double bare = microsecondsOf([&] {
            for (const auto& [command, reply] :
                 {std::pair{SdtCommand::FindCard, &reader.found}, std::pair{SdtCommand::SelectCard, &reader.selected},
                  std::pair{SdtCommand::ReadCard, &reader.card}}) {
                writeAll(reader.slave(), sdtFrame(command));
                readAll(reader.slave(), reply->size());
            }
        });
        if (round >= WarmUp) {
            ours.push_back(mine);
            floor.push_back(bare);
        }
    }
    const QString figures = QStringLiteral("%1 ms; bare bytes %2 ms; a real line's alone 115 ms")
                                .arg(median(ours) / 1000, 0, 'f', 2)
                                .arg(median(floor) / 1000, 0, 'f', 2);
    bench::report("a placed card read, to the bare line", median(ours) / median(floor), "-", qPrintable(figures));
    return 0;
}
