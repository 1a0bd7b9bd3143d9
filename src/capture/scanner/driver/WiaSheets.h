// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/scanner/ScannerDriver.h"
#include "capture/scanner/driver/WiaInterfaces.h"

#include <deque>

namespace shouli::capture::wia {

/// Our error for the result of a call; success when it succeeded. `where`: the function called, for the detail.
base::Status statusOf(HRESULT result, const char* where);

/// Receives the sheets that WIA transfers: into memory, never into a file. Reference-counted by COM.
class WiaSheets final : public TransferCallback {
public:
    /// `progress` must outlive Download().
    explicit WiaSheets(const ScannerDriver::Progress& progress)
        : m_progress(progress) {}

    bool isCancelled() const { return m_isCancelled; }
    /// The transferred sheets, decoded. ScannerFailed when one is not a bitmap.
    base::Result<std::deque<QImage>> take();

    HRESULT STDMETHODCALLTYPE QueryInterface(REFIID id, void** object) override;
    ULONG STDMETHODCALLTYPE AddRef() override;
    ULONG STDMETHODCALLTYPE Release() override;
    HRESULT STDMETHODCALLTYPE Transferred(LONG flags, TransferParams* params) override;
    HRESULT STDMETHODCALLTYPE GetNextStream(LONG flags, BSTR itemName, BSTR fullItemName,
                                            IStream** destination) override;

private:
    ~WiaSheets() = default;

    const ScannerDriver::Progress& m_progress;
    std::deque<Com<IStream>> m_streams;
    LONG m_references = 1;
    bool m_isCancelled = false;
};

} // namespace shouli::capture::wia
