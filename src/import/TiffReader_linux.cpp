// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "import/MemoryBound.h"
#include "import/Readers.h"
#include "import/TiffDirectories.h"

#include <tiffio.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <vector>

namespace shouli::importer {

namespace {

using base::DeviceCode;

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
        return base::fail(DeviceCode::FileBroken, QStringLiteral("no TIFF directory"));
    return tiff;
}

// The decoder at this page.
base::Status goTo(TIFF* tiff, const TiffPage& page) {
    if (TIFFSetSubDirectory(tiff, page.directoryAt) != 1)
        return base::fail(DeviceCode::FileBroken, QStringLiteral("directory %1 cannot be read").arg(page.directory));
    return {};
}

// A sample beside the colours of which nothing is said is no transparency, though libtiff takes it for such.
bool hasOpacity(TIFF* tiff) {
    uint16_t count = 0;
    uint16_t* kinds = nullptr;
    return TIFFGetField(tiff, TIFFTAG_EXTRASAMPLES, &count, &kinds) != 1 || count == 0 ||
           kinds[0] != EXTRASAMPLE_UNSPECIFIED;
}

PageSize sizeOf(TIFF* tiff) {
    uint32_t width = 0, height = 0;
    TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &width);
    TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &height);
    constexpr uint32_t kMost = 0x7fffffff;
    return {int(std::min(width, kMost)), int(std::min(height, kMost)), 0};
}

} // namespace

base::Result<QList<PageSize>> probeTiff(const QByteArray& file) {
    SHOULI_TRY(const QList<TiffPage> found, tiffPages(file));
    const MemoryBound bound(memoryFor(file, 0, 0));
    MemoryFile memory{file};
    SHOULI_TRY(const Tiff tiff, openTiff(memory));
    QList<PageSize> pages;
    for (const TiffPage& page : found) {
        SHOULI_CHECK(goTo(tiff.get(), page));
        const PageSize stored = sizeOf(tiff.get());
        SHOULI_CHECK(checkPixels(stored.widthPx, stored.heightPx, kMaxPixels));
        pages.append(turned(squared(stored.widthPx, stored.heightPx, page.density, kMaxPixels), page.orientation));
    }
    return pages;
}

base::Result<Picture> readTiff(const QByteArray& file, const ImportRequest& wish) {
    SHOULI_TRY(const QList<TiffPage> pages, tiffPages(file));
    MemoryFile memory{file};
    SHOULI_TRY(const Tiff tiff, openTiff(memory));
    if (wish.pageIndex >= quint32(pages.size()))
        return base::fail(noPage(wish.pageIndex));
    const TiffPage& page = pages[qsizetype(wish.pageIndex)];
    SHOULI_CHECK(goTo(tiff.get(), page));
    const PageSize size = sizeOf(tiff.get());
    SHOULI_CHECK(checkPixels(size.widthPx, size.heightPx, wish.maxPixels));
    const MemoryBound bound(memoryFor(file, size.widthPx, size.heightPx));
    const auto width = uint32_t(size.widthPx), height = uint32_t(size.heightPx);
    std::vector<uint32_t> pixels(size_t(width) * height);
    // Asked for in the file's own orientation, libtiff turns nothing: upright() knows all eight, libtiff four.
    if (TIFFReadRGBAImageOriented(tiff.get(), width, height, pixels.data(), page.orientation, 1) != 1)
        return base::fail(DeviceCode::FileBroken, QStringLiteral("the picture's data end early or are damaged"));
    Picture picture = makePicture(size.widthPx, size.heightPx);
    const bool isMixed = hasOpacity(tiff.get());
    const uint32_t* from = pixels.data();
    for (int y = 0; y < picture.heightPx; ++y) {
        uchar* to = picture.row(y);
        for (int x = 0; x < picture.widthPx; ++x, ++from, to += 3) {
            const int paper = isMixed ? 255 - int(TIFFGetA(*from)) : 0; // the colours come multiplied by their opacity
            to[0] = uchar(std::min(255, int(TIFFGetR(*from)) + paper));
            to[1] = uchar(std::min(255, int(TIFFGetG(*from)) + paper));
            to[2] = uchar(std::min(255, int(TIFFGetB(*from)) + paper));
        }
    }
    pixels = {};
    toSrgb(picture, page.profile);
    return upright(squared(std::move(picture), page.density, wish.maxPixels), page.orientation);
}

} // namespace shouli::importer
