// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <variant>

// What passes between the workstation and its confined child, shouli-import (docs/IMPORT.md).
// The namespace is not called `import`, which is a word of the language since C++20.
namespace shouli::importer {

inline constexpr qint64 kMaxFileBytes = 64 * 1024 * 1024;
inline constexpr quint32 kMaxPixels = 100'000'000;
/// The longest side a JPEG can have, which every page becomes (libjpeg's JPEG_MAX_DIMENSION).
inline constexpr int kMaxSidePx = 65'500;
inline constexpr int kMaxPages = 500;

/// The formats that are accepted. The numbers are on the wire.
enum class FileFormat : quint8 { Jpeg = 1, Png = 2, Tiff = 3, Pdf = 4 };

/// Which format these bytes begin like; absent when none of the accepted ones. The name of the file plays no part.
std::optional<FileFormat> formatOf(QByteArrayView file);
/// The endings of names under which such files come, as patterns of names: "*.jpg" and so on.
QStringList namePatterns();

enum class Purpose : quint8 { Probe = 1, Page = 2 };

/// What the child is asked for; the file's bytes follow it on the pipe.
struct ImportRequest {
    Purpose purpose = Purpose::Probe;
    quint32 pageIndex = 0;          ///< from 0
    quint32 maxPixels = kMaxPixels; ///< pages with more are refused
    quint32 maxLongSidePx = 0;      ///< the page may be decoded smaller, but not below this long side; 0: full size
    quint32 byteCount = 0;          ///< of the file

    bool operator==(const ImportRequest&) const = default;
};

/// The bytes an encoded request takes.
inline constexpr qsizetype kRequestBytes = 24;
QByteArray encodeRequest(const ImportRequest& request);
/// Malformed when the bytes are not a request of this version or ask for more than the limits above.
base::Result<ImportRequest> parseRequest(QByteArrayView bytes);

struct PageSize {
    int widthPx = 0; ///< as it will be shown, EXIF orientation applied
    int heightPx = 0;
    int dpi = 0; ///< PDF: at which the page is that many pixels; 0: the file does not say its true size

    bool operator==(const PageSize&) const = default;
};

struct DocumentProbe {
    FileFormat format = FileFormat::Jpeg;
    QList<PageSize> pages;

    bool operator==(const DocumentProbe&) const = default;
};

/// Pixels as RGB888, upright; rows padded to four bytes, as QImage has them.
struct Picture {
    int widthPx = 0;
    int heightPx = 0;
    QByteArray pixels;

    static qsizetype strideOf(int widthPx) { return (qsizetype(widthPx) * 3 + 3) / 4 * 4; }
    qsizetype stride() const { return strideOf(widthPx); }
    uchar* row(int y) { return reinterpret_cast<uchar*>(pixels.data()) + y * stride(); }
    const uchar* row(int y) const { return reinterpret_cast<const uchar*>(pixels.constData()) + y * stride(); }

    bool operator==(const Picture&) const = default;
};

/// Sides that are neither nothing nor beyond kMaxSidePx, and not more pixels than these.
bool isSizeWithin(qint64 widthPx, qint64 heightPx, quint32 maxPixels);

using Answer = std::variant<base::Error, DocumentProbe, Picture>;

/// The answer's bytes, without the pixels of a Picture: they follow as they are.
QByteArray encodeAnswerHead(const Answer& answer);

/// Reads an answer as it arrives. What comes from the child is not believed: nothing beyond the limits is ever
/// allocated, only the errors a child may name are taken, and one byte too many spoils the whole answer.
class AnswerReader {
public:
    explicit AnswerReader(quint32 maxPixels)
        : m_maxPixels(maxPixels) {}

    /// Takes the next bytes; false as soon as they cannot belong to an answer, and from then on.
    bool feed(QByteArrayView bytes);
    /// The answer, once it is whole and nothing followed it.
    std::optional<Answer> take();

private:
    enum class State { Head, Pixels, Whole, Spoilt };
    State parseHead();
    bool takePixels(QByteArrayView bytes);

    const quint32 m_maxPixels;
    State m_state = State::Head;
    QByteArray m_head;
    qsizetype m_headBytes = 0; // what the parsed head took of m_head
    Answer m_answer;
};

} // namespace shouli::importer
