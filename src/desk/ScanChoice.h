// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/ScannerDriver.h"

#include <QString>

namespace shouli::desk {

/// Which scanner this workstation uses: desk.ini of the data folder. No person in it. Window's thread.
class ScanChoice {
public:
    explicit ScanChoice(const QString& dataFolder);

    /// What was chosen last: a scanner's id, or kFolderId; empty: nothing was.
    QString device() const;
    void setDevice(const QString& id, const QString& name);
    /// The chosen scanner's name, so that it can be shown before it was looked for.
    QString deviceName() const;
    capture::ScanSource source() const;
    void setSource(capture::ScanSource source);
    /// Into which the scanner's own program saves; empty: none.
    QString folder() const;
    void setFolder(const QString& folder);

    /// Stands for the watched folder among the devices. No system gives a scanner this name.
    static constexpr QLatin1StringView kFolderId{"shouli:folder"};

private:
    QString m_file;
};

} // namespace shouli::desk
