// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QStringList>

#include <variant>

// The messages between the workstation and its confined child process, shouli-import (docs/IMPORT.md).
// The namespace is not called `import` because that is a keyword in C++20.
namespace shouli::importer {

inline constexpr qint64 kMaxFileBytes = 64 * 1024 * 1024;
inline constexpr quint32 kMaxPixels = 100'000'000;
/// The longest side that a JPEG can have (libjpeg's JPEG_MAX_DIMENSION): every page becomes one.
inline constexpr int kMaxSidePx = 65'500;
inline constexpr int kMaxPages = 500;

/// The accepted formats. The numbers are part of the protocol.
enum class FileFormat : quint8 { Jpeg = 1, Png = 2, Tiff = 3, Pdf = 4 };

/// The format by the file's first bytes, whatever its name; absent when it is not an accepted one.
std::optional<FileFormat> formatOf(QByteArrayView file);
/// Patterns for the usual names of such files: "*.jpg" and so on.
QStringList namePatterns();

enum class Purpose : quint8 { Probe = 1, Page = 2 };

/// What the child is asked for. On the pipe the file's bytes follow it.
struct ImportRequest {
    Purpose purpose = Purpose::Probe;
    quint32 pageIndex = 0;          ///< counted from 0
    quint32 maxPixels = kMaxPixels; ///< pages with more are refused
    quint32 maxLongSidePx = 0;      ///< may be decoded reduced, but with at least this longer side; 0: full size
    quint32 byteCount = 0;          ///< size of the file

    bool operator==(const ImportRequest&) const = default;
};

/// Size of an encoded request.
inline constexpr qsizetype kRequestBytes = 24;
QByteArray encodeRequest(const ImportRequest& request);
/// Malformed when the bytes are not a request of this version or ask for more than the limits above.
base::Result<ImportRequest> parseRequest(QByteArrayView bytes);

struct PageSize {
    int widthPx = 0; ///< as shown, i.e. with the EXIF orientation applied
    int heightPx = 0;
    int dpi = 0; ///< PDF: the resolution at which the page has these pixels; 0 when the physical size is unknown

    bool operator==(const PageSize&) const = default;
};

struct DocumentProbe {
    FileFormat format = FileFormat::Jpeg;
    QList<PageSize> pages;

    bool operator==(const DocumentProbe&) const = default;
};

/// Pixels as RGB888, upright, rows padded to a multiple of four bytes, as in QImage.
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

/// Whether both sides are from 1 to kMaxSidePx and there are at most maxPixels pixels.
bool isSizeWithin(qint64 widthPx, qint64 heightPx, quint32 maxPixels);

using Answer = std::variant<base::Error, DocumentProbe, Picture>;

/// The encoded answer without the pixels of a Picture, which follow it unencoded.
QByteArray encodeAnswerHead(const Answer& answer);

/// Reads an answer as it arrives. The child is not trusted: nothing beyond the limits is allocated, only errors that a
/// child may report are accepted, and one byte too many makes the whole answer invalid.
class AnswerReader {
public:
    explicit AnswerReader(quint32 maxPixels)
        : m_maxPixels(maxPixels) {}

    /// Takes the next bytes. False once the bytes cannot be an answer, and from then on.
    bool feed(QByteArrayView bytes);
    /// The answer, once it is complete and nothing follows it.
    std::optional<Answer> take();

private:
    enum class State { Head, Pixels, Whole, Spoilt };
    State parseHead();
    bool takePixels(QByteArrayView bytes);

    const quint32 m_maxPixels;
    State m_state = State::Head;
    QByteArray m_head;
    qsizetype m_headBytes = 0; // size of the parsed head within m_head
    Answer m_answer;
};

} // namespace shouli::importer
