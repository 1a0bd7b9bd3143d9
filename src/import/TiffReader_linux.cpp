// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/Readers.h"

#include <tiffio.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

namespace shouli::importer {

namespace {

using base::ErrorCode;

struct MemoryFile {
    const QByteArray& bytes;
    toff_t at = 0;
};

MemoryFile& memoryOf(thandle_t handle) { return *static_cast<MemoryFile*>(handle); }

tmsize_t readMemory(thandle_t handle, void* target, tmsize_t wanted) {
    MemoryFile& file = memoryOf(handle);
    const auto size = toff_t(file.bytes.size());
    const auto count = std::min<toff_t>(toff_t(std::max<tmsize_t>(wanted, 0)), size - std::min(file.at, size));
    if (count > 0)
        std::memcpy(target, file.bytes.constData() + file.at, size_t(count));
    file.at += count;
    return tmsize_t(count);
}

toff_t seekMemory(thandle_t handle, toff_t offset, int whence) {
    MemoryFile& file = memoryOf(handle);
    const toff_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? file.at : toff_t(file.bytes.size());
    return file.at = from + offset;
}

using Tiff = std::unique_ptr<TIFF, decltype(&TIFFClose)>;

base::Result<Tiff> openTiff(MemoryFile& file) {
    TIFFSetErrorHandler(nullptr);
    TIFFSetWarningHandler(nullptr);
    Tiff tiff{TIFFClientOpen(
                  "", "rm", &file, &readMemory, [](thandle_t, void*, tmsize_t) -> tmsize_t { return 0; }, &seekMemory,
                  [](thandle_t) { return 0; }, [](thandle_t handle) { return toff_t(memoryOf(handle).bytes.size()); },
                  [](thandle_t, void**, toff_t*) { return 0; }, [](thandle_t, void*, toff_t) {}),
              &TIFFClose};
    if (!tiff)
        return base::fail(ErrorCode::FileBroken, QStringLiteral("no TIFF directory"));
    return tiff;
}

struct Page {
    uint32_t widthPx = 0;
    uint32_t heightPx = 0;
    int orientation = 1; // the same numbers as EXIF's, which took them from TIFF 6.0
};

Page pageOf(TIFF* tiff) {
    Page page;
    uint16_t orientation = 1;
    TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &page.widthPx);
    TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &page.heightPx);
    TIFFGetFieldDefaulted(tiff, TIFFTAG_ORIENTATION, &orientation);
    page.orientation = orientation >= 1 && orientation <= 8 ? orientation : 1;
    return page;
}

} // namespace

base::Result<QList<PageSize>> probeTiff(const QByteArray& file) {
    MemoryFile memory{file};
    SHOULI_TRY(const Tiff tiff, openTiff(memory));
    QList<PageSize> pages;
    do {
        const Page page = pageOf(tiff.get());
        SHOULI_CHECK(checkPixels(page.widthPx, page.heightPx, kMaxPixels));
        PageSize size{int(page.widthPx), int(page.heightPx), 0};
        if (swapsSides(page.orientation))
            std::swap(size.widthPx, size.heightPx);
        pages.append(size);
    } while (pages.size() <= kMaxPages && TIFFReadDirectory(tiff.get()) == 1);
    return pages;
}

base::Result<Picture> readTiff(const QByteArray& file, const ImportRequest& wish) {
    MemoryFile memory{file};
    SHOULI_TRY(const Tiff tiff, openTiff(memory));
    if (TIFFSetDirectory(tiff.get(), tdir_t(wish.pageIndex)) != 1)
        return base::fail(noPage(wish.pageIndex));
    const Page page = pageOf(tiff.get());
    SHOULI_CHECK(checkPixels(page.widthPx, page.heightPx, wish.maxPixels));
    std::vector<uint32_t> pixels(size_t(page.widthPx) * page.heightPx);
    // Asked for in the file's own orientation, libtiff turns nothing: upright() knows all eight, libtiff four.
    if (TIFFReadRGBAImageOriented(tiff.get(), page.widthPx, page.heightPx, pixels.data(), page.orientation, 1) != 1)
        return base::fail(ErrorCode::FileBroken, QStringLiteral("the picture's data end early or are damaged"));
    Picture picture = makePicture(int(page.widthPx), int(page.heightPx));
    for (int y = 0; y < picture.heightPx; ++y) {
        const uint32_t* from = pixels.data() + size_t(y) * page.widthPx;
        uchar* to = picture.row(y);
        for (int x = 0; x < picture.widthPx; ++x, ++from, to += 3) {
            const int paper = 255 - int(TIFFGetA(*from)); // the colours come multiplied by their opacity
            to[0] = uchar(std::min(255, int(TIFFGetR(*from)) + paper));
            to[1] = uchar(std::min(255, int(TIFFGetG(*from)) + paper));
            to[2] = uchar(std::min(255, int(TIFFGetB(*from)) + paper));
        }
    }
    return upright(std::move(picture), page.orientation);
}

} // namespace shouli::importer
