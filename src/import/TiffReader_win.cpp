// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "import/MemoryBound.h"
#include "import/Readers.h"
#include "import/TiffDirectories.h"

#include <windows.h>

#include <propidl.h>
#include <wincodec.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <vector>

// TIFF by the Windows Imaging Component, which every Windows has: its TIFF decoder and no other is asked for.
namespace shouli::importer {
namespace {

using base::DeviceCode;
using base::Result;

struct ReleaseIt {
    void operator()(IUnknown* object) const { object->Release(); }
};
template <typename T>
using Com = std::unique_ptr<T, ReleaseIt>;

tl::unexpected<base::Error> broken(const char* what, HRESULT code) {
    return base::fail(
        DeviceCode::FileBroken,
        QStringLiteral("%1: %2").arg(QLatin1StringView(what)).arg(quint32(code), 8, 16, QLatin1Char('0')));
}

// `make` fills a T**.
template <typename T, typename Make>
Result<Com<T>> made(const char* what, Make make) {
    T* object = nullptr;
    const HRESULT code = make(&object);
    if (FAILED(code) || !object)
        return broken(what, code);
    return Com<T>(object);
}

Result<Com<IWICImagingFactory>> imagingFactory() {
    const HRESULT code = CoInitializeEx(nullptr, COINIT_MULTITHREADED); // for the life of this thread
    if (FAILED(code) && code != RPC_E_CHANGED_MODE)
        return broken("CoInitializeEx", code);
    return made<IWICImagingFactory>("WICImagingFactory", [](IWICImagingFactory** factory) {
        return CoCreateInstance(CLSID_WICImagingFactory, nullptr, CLSCTX_INPROC_SERVER, IID_IWICImagingFactory,
                                reinterpret_cast<void**>(factory));
    });
}

struct Tiff {
    Com<IWICImagingFactory> factory;
    Com<IWICStream> stream; // reads the file's own bytes
    Com<IWICBitmapDecoder> decoder;
    UINT frames = 0; // one for each directory of the chain
};

Result<Tiff> openTiff(const QByteArray& file) {
    Tiff tiff;
    SHOULI_TRY(tiff.factory, imagingFactory());
    SHOULI_TRY(tiff.stream,
               made<IWICStream>("stream", [&](IWICStream** stream) { return tiff.factory->CreateStream(stream); }));
    auto* bytes = reinterpret_cast<BYTE*>(const_cast<char*>(file.constData()));
    HRESULT code = tiff.stream->InitializeFromMemory(bytes, DWORD(file.size()));
    if (FAILED(code))
        return broken("stream", code);
    SHOULI_TRY(tiff.decoder, made<IWICBitmapDecoder>("decoder", [&](IWICBitmapDecoder** decoder) {
                   return tiff.factory->CreateDecoder(GUID_ContainerFormatTiff, nullptr, decoder);
               }));
    code = tiff.decoder->Initialize(tiff.stream.get(), WICDecodeMetadataCacheOnDemand);
    if (SUCCEEDED(code))
        code = tiff.decoder->GetFrameCount(&tiff.frames);
    if (FAILED(code) || tiff.frames == 0)
        return broken("directory", code);
    return tiff;
}

struct Frame {
    Com<IWICBitmapFrameDecode> frame;
    UINT widthPx = 0;
    UINT heightPx = 0;
};

Result<Frame> frameOf(const Tiff& tiff, const TiffPage& page) {
    if (page.directory >= tiff.frames)
        return base::fail(DeviceCode::FileBroken, QStringLiteral("directory %1 cannot be read").arg(page.directory));
    Frame found;
    SHOULI_TRY(found.frame, made<IWICBitmapFrameDecode>("page", [&](IWICBitmapFrameDecode** frame) {
                   return tiff.decoder->GetFrame(page.directory, frame);
               }));
    const HRESULT code = found.frame->GetSize(&found.widthPx, &found.heightPx);
    if (FAILED(code))
        return broken("size", code);
    return found;
}

// Four bytes a pixel: blue, green, red, each multiplied by the opacity, and the opacity.
Result<std::vector<BYTE>> pixelsOf(const Frame& page) {
    constexpr UINT64 kBytesAPixel = 4;
    const UINT64 size = kBytesAPixel * page.widthPx * page.heightPx;
    if (size > std::numeric_limits<UINT>::max())
        return base::fail(DeviceCode::FileTooManyPixels);
    SHOULI_TRY(const auto converted, made<IWICBitmapSource>("colours", [&](IWICBitmapSource** source) {
                   return WICConvertBitmapSource(GUID_WICPixelFormat32bppPBGRA, page.frame.get(), source);
               }));
    std::vector<BYTE> pixels(size);
    const HRESULT code = converted->CopyPixels(nullptr, UINT(kBytesAPixel * page.widthPx), UINT(size), pixels.data());
    if (FAILED(code))
        return broken("pixels", code);
    return pixels;
}

} // namespace

Result<QList<PageSize>> probeTiff(const QByteArray& file) {
    SHOULI_TRY(const QList<TiffPage> found, tiffPages(file));
    const MemoryBound bound(memoryFor(file, 0, 0));
    SHOULI_TRY(const Tiff tiff, openTiff(file));
    QList<PageSize> pages;
    for (const TiffPage& page : found) {
        SHOULI_TRY(const Frame frame, frameOf(tiff, page));
        SHOULI_CHECK(checkPixels(frame.widthPx, frame.heightPx, kMaxPixels));
        const PageSize size = squared(int(frame.widthPx), int(frame.heightPx), page.density, kMaxPixels);
        pages.append(turned(size, page.orientation));
    }
    return pages;
}

Result<Picture> readTiff(const QByteArray& file, const ImportRequest& wish) {
    SHOULI_TRY(const QList<TiffPage> found, tiffPages(file));
    if (wish.pageIndex >= quint32(found.size()))
        return base::fail(noPage(wish.pageIndex));
    const TiffPage& page = found[qsizetype(wish.pageIndex)];
    SHOULI_TRY(const Tiff tiff, openTiff(file));
    SHOULI_TRY(const Frame frame, frameOf(tiff, page));
    SHOULI_CHECK(checkPixels(frame.widthPx, frame.heightPx, wish.maxPixels));
    const MemoryBound bound(memoryFor(file, frame.widthPx, frame.heightPx));
    SHOULI_TRY(std::vector<BYTE> pixels, pixelsOf(frame));
    Picture picture = makePicture(int(frame.widthPx), int(frame.heightPx));
    const BYTE* from = pixels.data();
    for (int y = 0; y < picture.heightPx; ++y) {
        uchar* to = picture.row(y);
        for (int x = 0; x < picture.widthPx; ++x, from += 4, to += 3) {
            const int paper = 255 - from[3];
            for (int colour = 0; colour < 3; ++colour)
                to[colour] = uchar(std::min(255, from[2 - colour] + paper));
        }
    }
    pixels = {};
    toSrgb(picture, page.profile);
    return upright(squared(std::move(picture), page.density, wish.maxPixels), page.orientation);
}

} // namespace shouli::importer
