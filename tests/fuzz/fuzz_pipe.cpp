// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What passes between the workstation and shouli-import, read from both ends.
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "fuzz/Fuzz.h"
#include "import/ImportProtocol.h"

#include <algorithm>

using namespace shouli::importer;

namespace shouli::fuzz {

QList<QByteArray> seeds() {
    const DocumentProbe probe{FileFormat::Pdf, {{2480, 3508, 300}, {1, 1, 0}}};
    return {encodeRequest({Purpose::Page, 3, kMaxPixels, 200, 1000}),
            encodeAnswerHead(base::Error{base::DeviceCode::FileBroken, QStringLiteral("the end is missing")}),
            encodeAnswerHead(probe),
            encodeAnswerHead(DocumentProbe{FileFormat::Tiff, QList<PageSize>(kMaxPages, {10, 10, 0})}),
            encodeAnswerHead(Picture{5, 3, {}}) + QByteArray(48, 'p')};
}

QList<QByteArray> words() {
    QList<QByteArray> words{"SHIQ", "SHIA", QByteArray("SHIA\0\1\1", 7), QByteArray("SHIA\0\1\2", 7),
                            QByteArray("SHIA\0\1\3", 7)};
    for (const auto code : {base::DeviceCode::FileEmpty, base::DeviceCode::FileTimedOut, base::ErrorCode::DiskFull})
        words.append(QByteArray(base::textOf(code).data()));
    return words;
}

void take(const QByteArray& bytes) {
    if (const auto request = parseRequest(bytes.first(std::min(bytes.size(), kRequestBytes))))
        require(encodeRequest(*request) == bytes.first(kRequestBytes), "a request is read as it was written");

    // In pieces of a size that the bytes say, as pipes give them.
    AnswerReader reader(kMaxPixels);
    const qsizetype piece = bytes.isEmpty() ? 1 : 1 + uchar(bytes.back());
    bool isSound = true;
    for (qsizetype at = 0; at < bytes.size(); at += piece) {
        const bool isTaken = reader.feed(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
        require(isSound || !isTaken, "what is spoilt stays spoilt");
        isSound = isTaken;
    }
    const auto answer = reader.take();
    require(isSound || !answer, "a spoilt answer is none");
    if (!answer || std::get_if<base::Error>(&*answer))
        return;
    QByteArray again = encodeAnswerHead(*answer);
    if (const auto* picture = std::get_if<Picture>(&*answer))
        again += picture->pixels;
    require(again == bytes, "an answer is read as it was written");
}

} // namespace shouli::fuzz
