// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ImportProtocol.h"

#include "base/DeviceCode.h"
#include "base/ErrorClass.h"
#include "base/ErrorCode.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>
#include <array>

namespace shouli::importer {
namespace {

using base::DeviceCode;
using base::Error;
using base::ErrorCode;

constexpr quint32 kRequestMagic = 0x53484951; // "SHIQ"
constexpr quint32 kAnswerMagic = 0x53484941;  // "SHIA"
constexpr quint16 kVersion = 1;
constexpr qsizetype kMaxTextBytes = 200;
constexpr qsizetype kMaxHeadBytes = 16 + qsizetype(kMaxPages) * 12;

enum class AnswerKind : quint8 { Failed = 1, Probed = 2, Page = 3 };

// The only failures a child may name; everything else is a child gone wrong.
constexpr std::array kChildErrors{
    DeviceCode::FileEmpty,        DeviceCode::FileTooManyPixels, DeviceCode::FileFormatRefused,
    DeviceCode::FileBroken,       DeviceCode::FileEncrypted,     DeviceCode::FileNoPages,
    DeviceCode::FileTooManyPages, DeviceCode::FileFormUnseen,    DeviceCode::ImporterUnconfined,
};

void writeText(QDataStream& out, const QByteArray& text) {
    const QByteArray kept = text.left(kMaxTextBytes);
    out << quint8(kept.size());
    out.writeRawData(kept.constData(), int(kept.size()));
}

QByteArray readText(QDataStream& in) {
    quint8 size = 0;
    in >> size;
    QByteArray text(std::min<qsizetype>(size, kMaxTextBytes), '\0');
    if (size > kMaxTextBytes)
        in.setStatus(QDataStream::ReadCorruptData);
    else if (in.readRawData(text.data(), int(text.size())) != text.size())
        in.setStatus(QDataStream::ReadPastEnd);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return text;
}

Error readError(QDataStream& in) {
    const auto code = base::errorCodeFromText(QString::fromLatin1(readText(in)));
    const QByteArray detail = readText(in);
    if (in.status() != QDataStream::Ok)
        return {};
    if (!code || std::find(kChildErrors.begin(), kChildErrors.end(), *code) == kChildErrors.end()) {
        in.setStatus(QDataStream::ReadCorruptData);
        return {};
    }
    return {*code, QString::fromLatin1(detail)};
}

DocumentProbe readProbe(QDataStream& in, quint32 maxPixels) {
    quint8 format = 0;
    quint32 count = 0;
    in >> format >> count;
    if (in.status() != QDataStream::Ok)
        return {};
    DocumentProbe probe;
    probe.format = FileFormat(format);
    bool sound = format >= quint8(FileFormat::Jpeg) && format <= quint8(FileFormat::Pdf) && count >= 1 &&
                 count <= quint32(kMaxPages);
    for (quint32 i = 0; sound && i < count && in.status() == QDataStream::Ok; ++i) {
        quint32 width = 0, height = 0, dpi = 0;
        in >> width >> height >> dpi;
        if (in.status() != QDataStream::Ok)
            return {};
        sound = isSizeWithin(width, height, maxPixels) && dpi <= 10'000;
        probe.pages.append({int(width), int(height), int(dpi)});
    }
    if (!sound)
        in.setStatus(QDataStream::ReadCorruptData);
    return probe;
}

Picture readPictureHead(QDataStream& in, quint32 maxPixels) {
    quint32 width = 0, height = 0;
    in >> width >> height;
    if (in.status() != QDataStream::Ok)
        return {};
    if (!isSizeWithin(width, height, maxPixels)) {
        in.setStatus(QDataStream::ReadCorruptData);
        return {};
    }
    return {int(width), int(height), {}};
}

} // namespace

std::optional<FileFormat> formatOf(QByteArrayView file) {
    if (file.startsWith("\xff\xd8\xff"))
        return FileFormat::Jpeg;
    if (file.startsWith("\x89PNG\r\n\x1a\n"))
        return FileFormat::Png;
    if (file.startsWith(QByteArrayView("II*\0", 4)) || file.startsWith(QByteArrayView("MM\0*", 4)))
        return FileFormat::Tiff;
    // Readers of PDF look for the header in the first kilobyte (PDF 1.7, appendix H, note 13).
    if (file.first(std::min<qsizetype>(file.size(), 1024)).indexOf("%PDF-") >= 0)
        return FileFormat::Pdf;
    return std::nullopt;
}

QStringList namePatterns() {
    return {QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"), QStringLiteral("*.jpe"),  QStringLiteral("*.jfif"),
            QStringLiteral("*.png"), QStringLiteral("*.tif"),  QStringLiteral("*.tiff"), QStringLiteral("*.pdf")};
}

bool isSizeWithin(qint64 widthPx, qint64 heightPx, quint32 maxPixels) {
    return widthPx > 0 && heightPx > 0 && widthPx <= kMaxSidePx && heightPx <= kMaxSidePx &&
           widthPx * heightPx <= maxPixels;
}

QByteArray encodeRequest(const ImportRequest& request) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << kRequestMagic << kVersion << quint8(request.purpose) << quint8(0) << request.pageIndex << request.maxPixels
        << request.maxLongSidePx << request.byteCount;
    return bytes;
}

base::Result<ImportRequest> parseRequest(QByteArrayView bytes) {
    if (bytes.size() != kRequestBytes)
        return base::fail(ErrorCode::Malformed, QStringLiteral("request of %1 bytes").arg(bytes.size()));
    QDataStream in(QByteArray::fromRawData(bytes.data(), bytes.size()));
    quint32 magic = 0;
    quint16 version = 0;
    quint8 purpose = 0, reserved = 0;
    ImportRequest request;
    in >> magic >> version >> purpose >> reserved >> request.pageIndex >> request.maxPixels >> request.maxLongSidePx >>
        request.byteCount;
    request.purpose = Purpose(purpose);
    if (magic != kRequestMagic || version != kVersion || reserved != 0 || purpose < quint8(Purpose::Probe) ||
        purpose > quint8(Purpose::Page))
        return base::fail(ErrorCode::Malformed, QStringLiteral("not a request of version %1").arg(kVersion));
    if (request.byteCount > kMaxFileBytes || request.maxPixels > kMaxPixels || request.pageIndex >= quint32(kMaxPages))
        return base::fail(ErrorCode::Malformed, QStringLiteral("request beyond the limits"));
    return request;
}

QByteArray encodeAnswerHead(const Answer& answer) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out << kAnswerMagic << kVersion;
    if (const auto* error = std::get_if<Error>(&answer)) {
        out << quint8(AnswerKind::Failed);
        writeText(out, QByteArray(base::textOf(error->code).data()));
        writeText(out, error->detail.toLatin1());
    } else if (const auto* probe = std::get_if<DocumentProbe>(&answer)) {
        out << quint8(AnswerKind::Probed) << quint8(probe->format) << quint32(probe->pages.size());
        for (const PageSize& page : probe->pages)
            out << quint32(page.widthPx) << quint32(page.heightPx) << quint32(page.dpi);
    } else {
        const auto& picture = std::get<Picture>(answer);
        out << quint8(AnswerKind::Page) << quint32(picture.widthPx) << quint32(picture.heightPx);
    }
    return bytes;
}

AnswerReader::State AnswerReader::parseHead() {
    QDataStream in(m_head);
    quint32 magic = 0;
    quint16 version = 0;
    quint8 kind = 0;
    in >> magic >> version >> kind;
    if (in.status() != QDataStream::Ok)
        return State::Head;
    if (magic != kAnswerMagic || version != kVersion)
        return State::Spoilt;
    State next = State::Spoilt; // for a number that is no kind
    switch (AnswerKind(kind)) {
    case AnswerKind::Failed:
        m_answer = readError(in);
        next = State::Whole;
        break;
    case AnswerKind::Probed:
        m_answer = readProbe(in, m_maxPixels);
        next = State::Whole;
        break;
    case AnswerKind::Page:
        m_answer = readPictureHead(in, m_maxPixels);
        next = State::Pixels;
        break;
    }
    if (next == State::Spoilt)
        return next;
    m_headBytes = qsizetype(in.device()->pos());
    if (in.status() == QDataStream::ReadPastEnd)
        return m_head.size() < kMaxHeadBytes ? State::Head : State::Spoilt;
    return in.status() == QDataStream::Ok ? next : State::Spoilt;
}

bool AnswerReader::takePixels(QByteArrayView bytes) {
    auto& picture = std::get<Picture>(m_answer);
    const qsizetype wanted = picture.stride() * picture.heightPx;
    if (bytes.size() > wanted - picture.pixels.size()) {
        m_state = State::Spoilt;
        return false;
    }
    picture.pixels.append(bytes);
    if (picture.pixels.size() == wanted)
        m_state = State::Whole;
    return true;
}

bool AnswerReader::feed(QByteArrayView bytes) {
    if (m_state == State::Spoilt || bytes.isEmpty())
        return m_state != State::Spoilt;
    if (m_state == State::Pixels)
        return takePixels(bytes);
    if (m_state == State::Whole) {
        m_state = State::Spoilt;
        return false;
    }
    const qsizetype taken = std::min(bytes.size(), kMaxHeadBytes - m_head.size());
    m_head.append(bytes.first(taken));
    m_state = parseHead();
    const QByteArrayView rest = bytes.sliced(taken);
    const QByteArrayView behindHead = QByteArrayView(m_head).sliced(std::min(m_headBytes, m_head.size()));
    switch (m_state) {
    case State::Head:
        return true;
    case State::Pixels: {
        auto& picture = std::get<Picture>(m_answer);
        picture.pixels.reserve(picture.stride() * picture.heightPx);
        return takePixels(behindHead) && takePixels(rest);
    }
    case State::Whole:
        if (behindHead.isEmpty() && rest.isEmpty())
            return true;
        m_state = State::Spoilt;
        return false;
    case State::Spoilt:
        return false;
    }
    Q_UNREACHABLE();
}

std::optional<Answer> AnswerReader::take() {
    if (m_state != State::Whole)
        return std::nullopt;
    return std::move(m_answer);
}

} // namespace shouli::importer
