// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "import/MemoryBound.h"
#include "import/Readers.h"

#include <QColorSpace>
#include <QMap>

#include <cstdio> // jpeglib.h needs it before

#include <jerror.h>
#include <jpeglib.h>

#include <csetjmp>
#include <vector>

namespace shouli::importer {
namespace {

using base::DeviceCode;

// libjpeg leaves by longjmp: each function below that calls setjmp keeps nothing in locals that would need care.
class JpegFile {
public:
    explicit JpegFile(const QByteArray& file)
        : m_file(file) {
        m_info.err = jpeg_std_error(&m_errors);
        m_info.client_data = this;
        m_errors.error_exit = [](j_common_ptr info) {
            auto* self = static_cast<JpegFile*>(info->client_data);
            info->err->format_message(info, self->m_message);
            std::longjmp(self->m_escape, 1);
        };
        m_errors.emit_message = [](j_common_ptr info, int level) {
            auto* self = static_cast<JpegFile*>(info->client_data);
            if (level < 0 && info->err->msg_code == JWRN_JPEG_EOF)
                self->m_endMissing = true;
            else if (level < 0 && losesData(info->err->msg_code))
                self->m_dataLost = true;
        };
        m_errors.output_message = [](j_common_ptr) {};
        m_progress.progress_monitor = [](j_common_ptr info) {
            auto* self = static_cast<JpegFile*>(info->client_data);
            if (self->m_dataLost || self->m_info.input_scan_number > kMaxScans)
                std::longjmp(self->m_escape, 1);
        };
    }
    ~JpegFile() { jpeg_destroy_decompress(&m_info); }
    Q_DISABLE_COPY_MOVE(JpegFile)

    bool readHeader() {
        if (setjmp(m_escape) != 0)
            return false;
        jpeg_create_decompress(&m_info);
        m_info.progress = &m_progress;
        jpeg_mem_src(&m_info, reinterpret_cast<const uchar*>(m_file.constData()), ulong(m_file.size()));
        jpeg_save_markers(&m_info, kExifMarker, 0xffff);
        jpeg_save_markers(&m_info, kProfileMarker, 0xffff);
        return jpeg_read_header(&m_info, TRUE) == JPEG_HEADER_OK;
    }

    // Halves the picture while its long side stays at or above this; 0: full size.
    bool start(quint32 maxLongSidePx) {
        if (setjmp(m_escape) != 0)
            return false;
        const bool isFourColour = m_info.jpeg_color_space == JCS_CMYK || m_info.jpeg_color_space == JCS_YCCK;
        m_info.out_color_space = isFourColour ? JCS_CMYK : JCS_RGB;
        const quint32 longSide = qMax(m_info.image_width, m_info.image_height);
        m_info.scale_num = 1;
        m_info.scale_denom = 1;
        while (maxLongSidePx > 0 && m_info.scale_denom < 8 && longSide / (m_info.scale_denom * 2) >= maxLongSidePx)
            m_info.scale_denom *= 2;
        return jpeg_start_decompress(&m_info) == TRUE;
    }

    // Reads one row, of output_components bytes a pixel.
    bool readRow(uchar* row) {
        if (setjmp(m_escape) != 0)
            return false;
        JSAMPROW rows[] = {row};
        return jpeg_read_scanlines(&m_info, rows, 1) == 1 && !m_dataLost;
    }

    // To be asked when all rows are read. Where only the end marker is missing, as phones and cameras of motion
    // pictures leave it, nothing is; but a scan may be missing with it, and with that a colour or what makes the
    // picture sharp.
    bool isWhole() {
        if (!m_endMissing || !jpeg_has_multiple_scans(&m_info))
            return true;
        if (!m_info.progressive_mode || !m_info.coef_bits)
            return false;
        for (int component = 0; component < m_info.num_components; ++component) {
            for (int i = 0; i < DCTSIZE2; ++i) {
                if (m_info.coef_bits[component][i] != 0)
                    return false;
            }
        }
        return true;
    }

    ExifTags exif() const {
        static constexpr QByteArrayView kHead("Exif\0\0", 6);
        for (const auto* marker = m_info.marker_list; marker; marker = marker->next) {
            const QByteArrayView content(marker->data, qsizetype(marker->data_length));
            if (marker->marker == kExifMarker && content.startsWith(kHead))
                return exifTags(content.sliced(kHead.size()));
        }
        return {};
    }

    // JFIF's is meant for the pixels (JFIF 1.02, page 5); EXIF's is what is left.
    Density density() const {
        if (m_info.saw_JFIF_marker && m_info.X_density > 1 && m_info.Y_density > 1)
            return {double(m_info.X_density), double(m_info.Y_density)};
        return exif().density;
    }

    // In parts of 64 KB, each with its number from 1 and how many there are (ICC.1:2022, annex B.4).
    QByteArray profile() const {
        static constexpr QByteArrayView kHead("ICC_PROFILE\0", 12);
        QMap<int, QByteArrayView> parts;
        int count = 0;
        for (const auto* marker = m_info.marker_list; marker; marker = marker->next) {
            const QByteArrayView content(marker->data, qsizetype(marker->data_length));
            if (marker->marker != kProfileMarker || !content.startsWith(kHead) || content.size() < kHead.size() + 2)
                continue;
            count = uchar(content[kHead.size() + 1]);
            parts.insert(uchar(content[kHead.size()]), content.sliced(kHead.size() + 2));
        }
        if (parts.size() != count || (count > 0 && (parts.firstKey() != 1 || parts.lastKey() != count)))
            return {};
        QByteArray profile;
        for (const QByteArrayView part : std::as_const(parts))
            profile.append(part);
        return profile;
    }

    const jpeg_decompress_struct& info() const { return m_info; }
    base::Error error() const {
        const char* message = m_message[0] != '\0' ? m_message : "the picture's data end early or are damaged";
        const int code = m_message[0] != '\0' ? m_errors.msg_code : 0;
        return {code == JERR_IMAGE_TOO_BIG || code == JERR_OUT_OF_MEMORY ? DeviceCode::FileTooManyPixels
                                                                         : DeviceCode::FileBroken,
                QString::fromLatin1(message)};
    }

private:
    static constexpr int kExifMarker = JPEG_APP0 + 1;
    static constexpr int kProfileMarker = JPEG_APP0 + 2;
    // Each scan of a progressive JPEG costs as much as the whole picture; real ones have about ten.
    static constexpr int kMaxScans = 100;

    // All warnings but these say that pixels were made up.
    static bool losesData(int warning) {
        return warning != JWRN_EXTRANEOUS_DATA && warning != JWRN_ADOBE_XFORM && warning != JWRN_JFIF_MAJOR &&
               warning != JWRN_NOT_SEQUENTIAL;
    }

    const QByteArray& m_file;
    jpeg_decompress_struct m_info{};
    jpeg_error_mgr m_errors{};
    jpeg_progress_mgr m_progress{};
    std::jmp_buf m_escape{};
    char m_message[JMSG_LENGTH_MAX] = {};
    bool m_dataLost = false;
    bool m_endMissing = false;
};

// Adobe's writers store the four inks inverted.
void toRgb(const uchar* inks, uchar* rgb, int count, bool inverted) {
    for (int i = 0; i < count; ++i, inks += 4, rgb += 3) {
        const int black = inverted ? inks[3] : 255 - inks[3];
        for (int c = 0; c < 3; ++c)
            rgb[c] = uchar((inverted ? inks[c] : 255 - inks[c]) * black / 255);
    }
}

} // namespace

base::Result<QList<PageSize>> probeJpeg(const QByteArray& file) {
    const MemoryBound bound(memoryFor(file, 0, 0));
    JpegFile jpeg(file);
    if (!jpeg.readHeader())
        return base::fail(jpeg.error());
    const PageSize size =
        squared(int(jpeg.info().image_width), int(jpeg.info().image_height), jpeg.density(), kMaxPixels);
    return QList<PageSize>{turned(size, jpeg.exif().orientation)};
}

base::Result<Picture> readJpeg(const QByteArray& file, const ImportRequest& wish) {
    JpegFile jpeg(file);
    if (!jpeg.readHeader())
        return base::fail(jpeg.error());
    SHOULI_CHECK(checkPixels(jpeg.info().image_width, jpeg.info().image_height, wish.maxPixels));
    const MemoryBound bound(memoryFor(file, jpeg.info().image_width, jpeg.info().image_height));
    if (!jpeg.start(wish.maxLongSidePx))
        return base::fail(jpeg.error());
    Picture picture = makePicture(int(jpeg.info().output_width), int(jpeg.info().output_height));
    const bool isFourColour = jpeg.info().out_color_space == JCS_CMYK;
    std::vector<uchar> inks(isFourColour ? size_t(picture.widthPx) * 4 : 0);
    for (int y = 0; y < picture.heightPx; ++y) {
        if (!jpeg.readRow(isFourColour ? inks.data() : picture.row(y)))
            return base::fail(jpeg.error());
        if (isFourColour)
            toRgb(inks.data(), picture.row(y), picture.widthPx, jpeg.info().saw_Adobe_marker);
    }
    if (!jpeg.isWhole())
        return base::fail(DeviceCode::FileBroken, QStringLiteral("the last of the picture's data are missing"));
    if (const QByteArray profile = jpeg.profile(); !isFourColour && !profile.isEmpty())
        toSrgb(picture, profile);
    else if (!isFourColour && jpeg.exif().isAdobeRgb)
        toSrgb(picture, QColorSpace(QColorSpace::AdobeRgb));
    return upright(squared(std::move(picture), jpeg.density(), wish.maxPixels), jpeg.exif().orientation);
}

} // namespace shouli::importer
