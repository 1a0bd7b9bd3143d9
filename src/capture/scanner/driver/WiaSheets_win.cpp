// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "capture/scanner/driver/WiaSheets.h"

#include <algorithm>

namespace shouli::capture::wia {
namespace {

using base::DeviceCode;
using base::ErrorCode;
using base::Result;
using base::Status;

// The stream's memory stays where it is while it is decoded.
QImage decoded(IStream* stream) {
    STATSTG about{};
    HGLOBAL memory = nullptr;
    if (FAILED(stream->Stat(&about, STATFLAG_NONAME)) || FAILED(GetHGlobalFromStream(stream, &memory)))
        return {};
    const void* bytes = GlobalLock(memory);
    if (!bytes)
        return {};
    const auto size = std::min<quint64>(about.cbSize.QuadPart, GlobalSize(memory));
    QImage sheet = QImage::fromData(static_cast<const uchar*>(bytes), int(size), "BMP");
    GlobalUnlock(memory);
    if (sheet.isNull())
        return {};
    const bool isGrey = sheet.format() == QImage::Format_Grayscale8 || (sheet.depth() <= 8 && sheet.isGrayscale());
    return sheet.convertToFormat(isGrey ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
}

} // namespace

Status statusOf(HRESULT result, const char* where) {
    if (SUCCEEDED(result))
        return {};
    ErrorCode code = DeviceCode::ScannerFailed;
    switch (result) {
    case kPaperJam:
    case kPaperProblem:
    case kMultiFeed:
        code = DeviceCode::ScannerJammed;
        break;
    case kPaperEmpty:
        code = DeviceCode::ScannerFeederEmpty;
        break;
    case kCoverOpen:
        code = DeviceCode::ScannerCoverOpen;
        break;
    case kBusy:
    case kLocked:
        code = DeviceCode::ScannerBusy;
        break;
    case kOffline:
    case kCommunication:
        code = DeviceCode::ScannerLost;
        break;
    case kNoDevice:
        code = DeviceCode::ScannerMissing;
        break;
    case E_ACCESSDENIED:
        code = DeviceCode::ScannerDenied;
        break;
    default:
        break;
    }
    return base::fail(
        code, QStringLiteral("%1: 0x%2").arg(QLatin1String(where)).arg(quint32(result), 8, 16, QLatin1Char('0')));
}

Result<std::deque<QImage>> WiaSheets::take() {
    std::deque<QImage> sheets;
    while (!m_streams.empty()) {
        QImage sheet = decoded(m_streams.front().get());
        m_streams.pop_front();
        if (sheet.isNull())
            return base::fail(DeviceCode::ScannerFailed, QStringLiteral("a page that is no bitmap"));
        sheets.push_back(std::move(sheet));
    }
    return sheets;
}

HRESULT WiaSheets::QueryInterface(REFIID id, void** object) {
    if (!object)
        return E_POINTER;
    if (!IsEqualIID(id, IID_IUnknown) && !IsEqualIID(id, kIidTransferCallback)) {
        *object = nullptr;
        return E_NOINTERFACE;
    }
    AddRef();
    *object = static_cast<TransferCallback*>(this);
    return S_OK;
}

ULONG WiaSheets::AddRef() { return ULONG(InterlockedIncrement(&m_references)); }

ULONG WiaSheets::Release() {
    const LONG left = InterlockedDecrement(&m_references);
    if (left == 0)
        delete this;
    return ULONG(left);
}

// S_FALSE ends the transfer ("IWiaTransferCallback::TransferCallback", return value).
HRESULT WiaSheets::Transferred(LONG, TransferParams* params) {
    if (!params || params->message != kStatus)
        return S_OK;
    if (!m_isCancelled && m_progress(std::clamp(int(params->percentComplete), 0, 100)))
        return S_OK;
    m_isCancelled = true;
    return S_FALSE;
}

HRESULT WiaSheets::GetNextStream(LONG, BSTR, BSTR, IStream** destination) {
    if (!destination)
        return E_POINTER;
    *destination = nullptr;
    Com<IStream> stream;
    const HRESULT made = CreateStreamOnHGlobal(nullptr, TRUE, stream.out());
    if (FAILED(made))
        return made;
    stream->AddRef();
    *destination = stream.get();
    m_streams.push_back(std::move(stream));
    return S_OK;
}

} // namespace shouli::capture::wia
