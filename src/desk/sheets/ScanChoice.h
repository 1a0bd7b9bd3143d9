// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/scanner/ScannerDriver.h"

#include <QString>

namespace shouli::desk {

/// Remembers which scanner this workstation uses, in desk.ini of the data folder. Stores nothing about people. GUI
/// thread only.
class ScanChoice {
public:
    explicit ScanChoice(const QString& dataFolder);

    /// The scanner chosen last, by its id, or kFolderId; empty when none was chosen.
    QString device() const;
    void setDevice(const QString& id, const QString& name);
    /// The chosen scanner's name, to be shown before the scanner is found.
    QString deviceName() const;
    capture::ScanSource source() const;
    void setSource(capture::ScanSource source);
    /// The folder into which the scanner's own program saves; empty for none.
    QString folder() const;
    void setFolder(const QString& folder);

    /// Stands for the watched folder among the ids of scanners; no real scanner has this id.
    static constexpr QLatin1StringView kFolderId{"shouli:folder"};

private:
    QString m_file;
};

} // namespace shouli::desk
