// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/Readers.h"

#include <cstdio> // jpeglib.h needs it before

#include <jerror.h>
#include <jpeglib.h>

#include <csetjmp>
#include <vector>

namespace shouli::importer {
namespace {

using base::ErrorCode;

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
            if (level < 0 && losesData(info->err->msg_code))
                static_cast<JpegFile*>(info->client_data)->m_dataLost = true;
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

    const jpeg_decompress_struct& info() const { return m_info; }
    base::Error error() const {
        const char* message = m_message[0] != '\0' ? m_message : "the picture's data end early or are damaged";
        const int code = m_message[0] != '\0' ? m_errors.msg_code : 0;
        return {code == JERR_IMAGE_TOO_BIG || code == JERR_OUT_OF_MEMORY ? ErrorCode::FileTooManyPixels
                                                                         : ErrorCode::FileBroken,
                QString::fromLatin1(message)};
    }

private:
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
    JpegFile jpeg(file);
    if (!jpeg.readHeader())
        return base::fail(jpeg.error());
    PageSize size{int(jpeg.info().image_width), int(jpeg.info().image_height), 0};
    if (swapsSides(exifOrientation(file)))
        std::swap(size.widthPx, size.heightPx);
    return QList<PageSize>{size};
}

base::Result<Picture> readJpeg(const QByteArray& file, const ImportRequest& wish) {
    JpegFile jpeg(file);
    if (!jpeg.readHeader())
        return base::fail(jpeg.error());
    SHOULI_CHECK(checkPixels(jpeg.info().image_width, jpeg.info().image_height, wish.maxPixels));
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
    return upright(std::move(picture), exifOrientation(file));
}

} // namespace shouli::importer
