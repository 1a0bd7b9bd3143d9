// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// shouli-import: one request with one file on stdin, one answer on stdout (docs/IMPORT.md).
#include "base/DeviceCode.h"
#include "import/Confinement.h"
#include "import/Readers.h"

#include <cstdio>
#include <cstdlib>
#include <new>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

using namespace shouli;
using namespace shouli::importer;

namespace {

QByteArray readExactly(qsizetype wanted) {
    QByteArray bytes(wanted, Qt::Uninitialized);
    bytes.resize(qsizetype(std::fread(bytes.data(), 1, size_t(wanted), stdin)));
    return bytes;
}

bool write(const QByteArray& bytes) {
    return std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size());
}

int say(const Answer& answer) {
    bool written = write(encodeAnswerHead(answer));
    if (const auto* picture = std::get_if<Picture>(&answer))
        written = written && write(picture->pixels);
    return written && std::fflush(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

int answerOneRequest() {
    if (const auto confined = confineThisProcess(); !confined)
        return say(confined.error());
    const auto request = parseRequest(readExactly(kRequestBytes));
    if (!request)
        return EXIT_FAILURE;
    const QByteArray file = readExactly(request->byteCount);
    if (file.size() != qsizetype(request->byteCount))
        return EXIT_FAILURE;
    try {
        return say(answerTo(*request, file));
    } catch (const std::bad_alloc&) {
        return say(base::Error{base::DeviceCode::FileTooManyPixels, QStringLiteral("out of memory")});
    }
}

} // namespace

int main() {
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    // No library's clean-up runs over what a hostile file may have left behind.
    std::_Exit(answerOneRequest());
}
