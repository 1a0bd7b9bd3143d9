// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzz/Fuzz.h"
#include "import/MadeFiles.h"
#include "import/Readers.h"

#include <new>

namespace shouli::fuzz {

/// Asks the readers both questions about a file, as shouli-import does, about small pages only. What they answer must
/// be taken by the workstation's side of the pipe.
inline void askReaders(const QByteArray& file) {
    constexpr quint32 kFewPixels = 1'000'000;
    constexpr quint32 kSmallSidePx = 200;
    for (const auto purpose : {importer::Purpose::Probe, importer::Purpose::Page}) {
        const importer::ImportRequest request{purpose, 0, kFewPixels, kSmallSidePx, quint32(file.size())};
        try {
            const importer::Answer answer = importer::answerTo(request, file);
            importer::AnswerReader reader(request.maxPixels);
            bool taken = reader.feed(importer::encodeAnswerHead(answer));
            if (const auto* picture = std::get_if<importer::Picture>(&answer))
                taken = taken && reader.feed(picture->pixels);
            require(taken && reader.take(), "the readers' answer is one");
        } catch (const std::bad_alloc&) {
            return; // shouli-import answers so too
        }
    }
}

} // namespace shouli::fuzz
