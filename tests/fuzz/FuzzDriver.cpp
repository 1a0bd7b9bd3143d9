// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz_TARGET [SECONDS [ROUND]]: gives the target changed seeds for so long (5 s), from round 0 on. A round's input
// depends on its number alone: when one ends badly its number is said, and `fuzz_TARGET 0 ROUND` does it once more.
#include "fuzz/Fuzz.h"

#include <QElapsedTimer>
#include <QGuiApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <random>

#include <sys/resource.h>
#include <unistd.h>
#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/common_interface_defs.h>
#endif

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr unsigned kLongestRoundSeconds = 100;
#else
constexpr unsigned kLongestRoundSeconds = 20; // as long as a child of the workstation may take
#endif
constexpr qsizetype kMaxBytes = 256 * 1024;

volatile quint64 currentRound = 0;

// Only what may be called from a signal's handler.
void sayRound() {
    char digits[32];
    char* at = digits + sizeof digits;
    *--at = '\n';
    quint64 rest = currentRound;
    do
        *--at = char('0' + rest % 10);
    while ((rest /= 10) != 0);
    constexpr char kText[] = "ended badly in round ";
    [[maybe_unused]] auto written = ::write(STDERR_FILENO, kText, sizeof kText - 1);
    written = ::write(STDERR_FILENO, at, size_t(digits + sizeof digits - at));
}

void onSignal(int signal) {
    sayRound();
    ::_exit(128 + signal);
}

void watchForTheWorst() {
#ifdef __SANITIZE_ADDRESS__
    __sanitizer_set_death_callback(&sayRound);
    const auto signals = {SIGALRM, SIGABRT};
#else
    const auto signals = {SIGALRM, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL};
    const rlimit memory{rlim_t(2) << 30, rlim_t(2) << 30}; // as the child has
    ::setrlimit(RLIMIT_AS, &memory);
#endif
    for (const int signal : signals)
        std::signal(signal, &onSignal);
}

class Dice {
public:
    explicit Dice(quint64 round)
        : m_engine(round * 0x9e3779b97f4a7c15) {}
    qsizetype below(qsizetype limit) { return limit > 0 ? qsizetype(m_engine() % quint64(limit)) : 0; }
    template <typename List>
    auto oneOf(const List& list) {
        return list[below(qsizetype(std::size(list)))];
    }

private:
    std::mt19937_64 m_engine;
};

// Where lengths, counts and signs go wrong.
constexpr quint32 kNumbers[] = {0,      1,       2,        0x7f,       0x80,       0xff,       0x7fff,    0x8000,
                                0xffff, 0x10000, 0xffffff, 0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff};

void putNumber(QByteArray& bytes, Dice& dice) {
    const quint32 number = dice.oneOf(kNumbers);
    const qsizetype width = qsizetype(1) << dice.below(3);
    if (bytes.size() < width)
        return;
    const qsizetype at = dice.below(bytes.size() - width + 1);
    const bool isBigEndian = dice.below(2) == 0;
    for (qsizetype i = 0; i < width; ++i)
        bytes[at + i] = char(number >> (8 * (isBigEndian ? width - 1 - i : i)));
}

void change(QByteArray& bytes, const QList<QByteArray>& seeds, const QList<QByteArray>& words, Dice& dice) {
    const qsizetype at = dice.below(bytes.size() + 1);
    const qsizetype count = dice.below(std::min<qsizetype>(bytes.size() - at, 64) + 1);
    switch (dice.below(9)) {
    case 0:
    case 1:
        if (at < bytes.size())
            bytes[at] = char(bytes[at] ^ (1 << dice.below(8)));
        break;
    case 2:
        if (at < bytes.size())
            bytes[at] = char(dice.below(256));
        break;
    case 3:
        putNumber(bytes, dice);
        break;
    case 4:
        bytes.remove(at, count);
        break;
    case 5:
        bytes.insert(dice.below(bytes.size() + 1), bytes.mid(at, count));
        break;
    case 6:
        if (const QByteArray word = words.isEmpty() ? QByteArray() : dice.oneOf(words); dice.below(2) == 0)
            bytes.insert(at, word);
        else
            bytes.replace(at, std::min(word.size(), bytes.size() - at), word);
        break;
    case 7: {
        const QByteArray other = dice.oneOf(seeds);
        bytes = bytes.first(at) + other.mid(dice.below(other.size() + 1));
        break;
    }
    case 8:
        if (dice.below(4) == 0)
            bytes.truncate(at);
        break;
    }
    bytes.truncate(kMaxBytes);
}

QByteArray inputOf(quint64 round, const QList<QByteArray>& seeds, const QList<QByteArray>& words) {
    if (round < quint64(seeds.size()))
        return seeds.at(qsizetype(round)); // untouched first
    Dice dice(round);
    QByteArray bytes = dice.oneOf(seeds);
    for (qsizetype changes = qsizetype(1) << dice.below(5); changes > 0; --changes)
        change(bytes, seeds, words, dice);
    return bytes;
}

} // namespace

namespace shouli::fuzz {

void require(bool holds, const char* what) {
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace shouli::fuzz

int main(int count, char** arguments) {
    const QGuiApplication application(count, arguments);
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    const qint64 milliseconds = count > 1 ? std::atoll(arguments[1]) * 1000 : 5000;
    const QList<QByteArray> seeds = shouli::fuzz::seeds();
    const QList<QByteArray> words = shouli::fuzz::words();
    watchForTheWorst();
    QElapsedTimer time;
    time.start();
    const quint64 first = count > 2 ? std::strtoull(arguments[2], nullptr, 10) : 0;
    quint64 round = first;
    do {
        currentRound = round;
        ::alarm(kLongestRoundSeconds);
        shouli::fuzz::take(inputOf(round, seeds, words));
        ++round;
    } while (time.elapsed() < milliseconds);
    ::alarm(0);
    std::printf("%llu rounds in %lld ms\n", static_cast<unsigned long long>(round - first),
                static_cast<long long>(time.elapsed()));
    std::fflush(stdout);
    std::_Exit(EXIT_SUCCESS); // as the child ends: without the clean-up of what may be damaged
}
