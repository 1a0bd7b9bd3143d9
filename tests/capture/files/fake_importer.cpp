// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A child gone wrong: what it does, SHOULI_FAKE_IMPORT says.
#include "base/DeviceCode.h"
#include "import/ImportProtocol.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

using namespace shouli;
using namespace shouli::importer;

namespace {

void say(const QByteArray& bytes) {
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

[[noreturn]] void hang() {
    while (true)
        std::this_thread::sleep_for(std::chrono::hours(1));
}

} // namespace

int main() {
#ifdef Q_OS_WIN
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    const std::string deed = qgetenv("SHOULI_FAKE_IMPORT").toStdString();
    const QByteArray probe = encodeAnswerHead(DocumentProbe{FileFormat::Png, {{1, 1, 0}}});
    if (deed == "garbage") {
        say("Segmentation fault\n");
    } else if (deed == "nothing") {
        return EXIT_SUCCESS;
    } else if (deed == "flood") {
        while (std::fwrite("flood flood flood flood flood flood", 1, 32, stdout) == 32) {
        }
    } else if (deed == "flood behind the head") {
        say(encodeAnswerHead(Picture{1, 1, {}}));
        while (std::fwrite("flood flood flood flood flood flood", 1, 32, stdout) == 32) {
        }
    } else if (deed == "huge claim") {
        say(encodeAnswerHead(Picture{30'000, 30'000, {}}));
        hang();
    } else if (deed == "half a picture") {
        say(encodeAnswerHead(Picture{100, 100, {}}) + QByteArray(5000, 'p'));
    } else if (deed == "answer and crash") {
        say(probe);
        std::abort();
    } else if (deed == "answer and fail") {
        say(probe);
        return EXIT_FAILURE;
    } else if (deed == "answer and hang") {
        say(probe);
        hang();
    } else if (deed == "crash") {
        std::abort();
    } else if (deed == "hang") {
        hang();
    } else if (deed == "good probe") {
        say(probe);
    } else if (deed == "unconfined") {
        say(encodeAnswerHead(base::Error{base::DeviceCode::ImporterUnconfined, {}}));
    }
    return EXIT_SUCCESS;
}
