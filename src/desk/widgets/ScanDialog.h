// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/ScannerDriver.h"
#include "desk/widgets/PagesDialog.h"

namespace shouli::desk {

class ScanPanel;

/// 「扫描」: pages from a scanner or from a watched folder, for one place or several.
class ScanDialog : public PagesDialog {
    Q_OBJECT
public:
    ScanDialog(const DeskServices& services, const capture::ScannerDriverSource& drivers,
               domain::ApplicationId application, const QStringList& places, QWidget* parent);

protected:
    bool isWaiting() const override;

private:
    void onPage(const QImage& page, bool isFlatbed);
    void onFileTaken(const QString& path);

    ScanPanel* m_panel;
    int m_replacedKey = 0; // whose place the next page takes
    int m_arrivingKey = 0; // of the page that is being sealed
};

} // namespace shouli::desk
