// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/Readers.h"

#include <windows.h>

#include <propidl.h>
#include <wincodec.h>
#include <wincodecsdk.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <vector>

// TIFF by the Windows Imaging Component, which every Windows has: its TIFF decoder and no other is asked for.
namespace shouli::importer {
namespace {

using base::ErrorCode;
using base::Result;

struct ReleaseIt {
    void operator()(IUnknown* object) const { object->Release(); }
};
template <typename T>
using Com = std::unique_ptr<T, ReleaseIt>;

tl::unexpected<base::Error> broken(const char* what, HRESULT code) {
    return base::fail(
        ErrorCode::FileBroken,
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
    UINT pages = 0;
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
        code = tiff.decoder->GetFrameCount(&tiff.pages);
    if (FAILED(code) || tiff.pages == 0)
        return broken("directory", code);
    return tiff;
}

// The same numbers as EXIF's, which took them from TIFF 6.0; 1 when the page states none. Asked of the page's own
// directory, the one block of metadata that a TIFF has: Wine's reader of paths ("/ifd/…") crashes on a broken one.
int orientationOf(IWICBitmapFrameDecode& frame) {
    const auto blocks = made<IWICMetadataBlockReader>("metadata", [&](IWICMetadataBlockReader** made) {
        return frame.QueryInterface(__uuidof(IWICMetadataBlockReader), reinterpret_cast<void**>(made));
    });
    if (!blocks)
        return 1;
    const auto directory = made<IWICMetadataReader>(
        "directory", [&](IWICMetadataReader** made) { return (*blocks)->GetReaderByIndex(0, made); });
    if (!directory)
        return 1;
    PROPVARIANT none;
    PropVariantInit(&none);
    PROPVARIANT tag;
    PropVariantInit(&tag);
    tag.vt = VT_UI2;
    tag.uiVal = 274;
    PROPVARIANT value;
    PropVariantInit(&value);
    int orientation = 1;
    if (SUCCEEDED((*directory)->GetValue(&none, &tag, &value)) && value.vt == VT_UI2)
        orientation = value.uiVal;
    PropVariantClear(&value);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
}

struct Page {
    Com<IWICBitmapFrameDecode> frame;
    UINT widthPx = 0;
    UINT heightPx = 0;
    int orientation = 1;
};

Result<Page> pageOf(const Tiff& tiff, UINT index) {
    Page page;
    SHOULI_TRY(page.frame, made<IWICBitmapFrameDecode>("page", [&](IWICBitmapFrameDecode** frame) {
                   return tiff.decoder->GetFrame(index, frame);
               }));
    const HRESULT code = page.frame->GetSize(&page.widthPx, &page.heightPx);
    if (FAILED(code))
        return broken("size", code);
    page.orientation = orientationOf(*page.frame);
    return page;
}

// Four bytes a pixel: blue, green, red, each multiplied by the opacity, and the opacity.
Result<std::vector<BYTE>> pixelsOf(const Page& page) {
    constexpr UINT64 kBytesAPixel = 4;
    const UINT64 size = kBytesAPixel * page.widthPx * page.heightPx;
    if (size > std::numeric_limits<UINT>::max())
        return base::fail(ErrorCode::FileTooManyPixels);
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
    SHOULI_TRY(const Tiff tiff, openTiff(file));
    QList<PageSize> pages;
    for (UINT i = 0; i < tiff.pages && pages.size() <= kMaxPages; ++i) {
        SHOULI_TRY(const Page page, pageOf(tiff, i));
        SHOULI_CHECK(checkPixels(page.widthPx, page.heightPx, kMaxPixels));
        PageSize size{int(page.widthPx), int(page.heightPx), 0};
        if (swapsSides(page.orientation))
            std::swap(size.widthPx, size.heightPx);
        pages.append(size);
    }
    return pages;
}

Result<Picture> readTiff(const QByteArray& file, const ImportRequest& wish) {
    SHOULI_TRY(const Tiff tiff, openTiff(file));
    if (wish.pageIndex >= tiff.pages)
        return base::fail(ErrorCode::FileNoPages, QStringLiteral("no page %1").arg(wish.pageIndex));
    SHOULI_TRY(const Page page, pageOf(tiff, wish.pageIndex));
    SHOULI_CHECK(checkPixels(page.widthPx, page.heightPx, wish.maxPixels));
    SHOULI_TRY(const std::vector<BYTE> pixels, pixelsOf(page));
    Picture picture = makePicture(int(page.widthPx), int(page.heightPx));
    const BYTE* from = pixels.data();
    for (int y = 0; y < picture.heightPx; ++y) {
        uchar* to = picture.row(y);
        for (int x = 0; x < picture.widthPx; ++x, from += 4, to += 3) {
            const int paper = 255 - from[3];
            for (int colour = 0; colour < 3; ++colour)
                to[colour] = uchar(std::min(255, from[2 - colour] + paper));
        }
    }
    return upright(std::move(picture), page.orientation);
}

} // namespace shouli::importer
