// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/ScannerDriver.h"
#include "capture/scanner/WiaInterfaces.h"

#include <deque>

namespace shouli::capture::wia {

/// Why a call failed, `where` it was called; none for a success.
base::Status statusOf(HRESULT result, const char* where);

/// What WIA calls while it transfers: each page goes into memory, never into a file. COM counts who holds it.
class WiaPages final : public TransferCallback {
public:
    /// `progress` is called until Download() has returned.
    explicit WiaPages(const ScannerDriver::Progress& progress)
        : m_progress(progress) {}

    bool isCancelled() const { return m_isCancelled; }
    /// The pages that came, decoded. ScannerFailed: one is no bitmap.
    base::Result<std::deque<QImage>> take();

    HRESULT STDMETHODCALLTYPE QueryInterface(REFIID id, void** object) override;
    ULONG STDMETHODCALLTYPE AddRef() override;
    ULONG STDMETHODCALLTYPE Release() override;
    HRESULT STDMETHODCALLTYPE Transferred(LONG flags, TransferParams* params) override;
    HRESULT STDMETHODCALLTYPE GetNextStream(LONG flags, BSTR itemName, BSTR fullItemName,
                                            IStream** destination) override;

private:
    ~WiaPages() = default;

    const ScannerDriver::Progress& m_progress;
    std::deque<Com<IStream>> m_streams;
    LONG m_references = 1;
    bool m_isCancelled = false;
};

} // namespace shouli::capture::wia
