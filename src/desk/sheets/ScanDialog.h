// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/scanner/ScannerDriver.h"
#include "desk/sheets/SheetsDialog.h"

#include <QMap>

#include <memory>

namespace shouli::desk {

class ScanPanel;

/// 「扫描」: takes sheets from a scanner or a watched folder for one or several places.
class ScanDialog : public SheetsDialog {
    Q_OBJECT
public:
    ScanDialog(const DeskServices& services, const capture::ScannerDriverSource& drivers,
               domain::ApplicationId application, const QStringList& places, QWidget* parent,
               const LeftSheets& left = {});

protected:
    bool isWaiting() const override;
    QStringList standing() const override;
    void showState() override;
    void askWhetherUsable(const std::function<void()>& use) override;
    LeftSheets left() override;
    void onUse() override;
    std::function<void()> onStored(const StackedSheet& sheet) const override;
    QString consequenceOfUsing() const override;
    QString consequenceOfLeaving() const override;

private:
    struct Refused {
        base::Error why;
        bool comesAgain = false;
    };
    struct UsedFile;
    void onSheet(const QImage& sheet, bool isFlatbed);
    void onRefused(const QString& path, const base::Error& error);
    QStringList takenFiles() const;
    QStringList usedFiles() const;
    QStringList stayingFiles() const;

    ScanPanel* m_panel;
    int m_replacedKey = 0;                                // whose place the next sheet takes
    int m_arrivingKey = 0;                                // of the sheet that is being sealed
    QMap<QString, Refused> m_refused;                     // files of the folder, as long as they are refused
    QString m_waiting;                                    // what of the folder's files is waited for
    QMap<QString, std::shared_ptr<UsedFile>> m_usedFiles; // of the sheets that are being used
};

} // namespace shouli::desk
