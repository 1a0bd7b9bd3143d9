// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/scanner/ScannerDriver.h"

#include <QStringList>

#include <sane/sane.h>

namespace shouli::capture::sane {

/// Our error for a status of SANE (SANE Standard 1.06, 4.2.7); success for SANE_STATUS_GOOD. `where`: the function
/// called, for the detail.
base::Status statusOf(SANE_Status status, const char* where);

/// The place of paper by a back end's name for it: "Flatbed", "Automatic Document Feeder", "ADF Duplex".
std::optional<ScanSource> sourceFromName(const QString& name);

/// The options of an opened device by their well-known names (SANE Standard 1.06, 4.5; saneopts.h). A device may lack
/// any of them.
class SaneOptions {
public:
    explicit SaneOptions(SANE_Handle handle)
        : m_handle(handle) {}

    /// Where paper can lie. A device without the option "source" has only one place, which counts as a flatbed.
    QList<ScanSource> sources() const;
    base::Status choose(const ScanSettings& settings);
    /// The resolution that the device has set; 0 when it does not report one.
    int dpi() const;

private:
    struct Option {
        SANE_Int index = 0;
        const SANE_Option_Descriptor* descriptor = nullptr;
    };
    std::optional<Option> find(const char* name) const;
    static QStringList textsOf(const Option& option);
    base::Status setNumber(const char* name, double value);
    base::Status setText(const char* name, const QString& value);
    base::Status setArea();
    base::Status set(const Option& option, void* value);

    SANE_Handle m_handle;
};

} // namespace shouli::capture::sane
