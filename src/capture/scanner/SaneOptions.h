// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/ScannerDriver.h"

#include <QStringList>

#include <sane/sane.h>

namespace shouli::capture::sane {

/// Why a call of SANE failed, `where` it was called; none for SANE_STATUS_GOOD (SANE Standard 1.06, 4.2.7).
base::Status statusOf(SANE_Status status, const char* where);

/// Where paper can lie by what a back end calls it: "Flatbed", "Automatic Document Feeder", "ADF Duplex".
std::optional<ScanSource> sourceFromName(const QString& name);

/// The options of an opened device, by their well-known names (SANE Standard 1.06, 4.5; saneopts.h). A device need not
/// have any of them.
class SaneOptions {
public:
    explicit SaneOptions(SANE_Handle handle)
        : m_handle(handle) {}

    /// Where paper can lie. A device without the option "source" has one place, which is answered as a flatbed.
    QList<ScanSource> sources() const;
    base::Status choose(const ScanSettings& settings);
    /// As the device has it now; 0: it does not say.
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
