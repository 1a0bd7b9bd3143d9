// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/files/FolderWatcher.h"
#include "capture/scanner/Scanner.h"
#include "desk/sheets/ScanChoice.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;

namespace shouli::desk {

class KeyButton;

/// Controls for a scanner: which one, where the paper lies, start, stop, progress; or for the watched folder of a
/// scanner whose own program saves files. The choices are remembered.
class ScanPanel : public QWidget {
    Q_OBJECT
public:
    /// `folder`: the paused watcher of an earlier panel; null when there is none.
    ScanPanel(const capture::ScannerDriverSource& drivers, const QString& dataFolder,
              std::shared_ptr<capture::FolderWatcher> folder, QWidget* parent = nullptr);

    /// Opens the scanner or folder chosen last; looks for scanners if there is none. A folder that was watched before
    /// reports its files again, except those `taken`.
    void begin(const QStringList& taken);
    /// Whether a scan can be started now.
    bool canScan() const;
    bool isScanning() const { return m_scanner->isScanning(); }
    /// The panel's last widget in the tab order.
    QWidget* lastInput() const;
    void start();
    /// `why`: the text to show once it has stopped; when empty, it says that the operator stopped it.
    void stop(const QString& why = {});
    /// As Scanner::goOn().
    void goOn() { m_scanner->goOn(); }
    capture::FolderWatcher& folder() { return *m_folder; }
    /// Hands over the scanner and disconnects it from the panel.
    std::shared_ptr<capture::Scanner> takeScanner();
    std::shared_ptr<capture::FolderWatcher> sharedFolder() const { return m_folder; }
    /// Whether what is scanned lies on the flatbed.
    bool isFlatbed() const;

Q_SIGNALS:
    void sheetScanned(const QImage& sheet, bool isFlatbed);
    /// A file in the watched folder is finished.
    void fileArrived(const QString& path);
    /// Tells, in words, which files of the folder are not finished and what to do; empty when there are none.
    void waitingChanged(const QString& text);
    /// The results of canScan() and isScanning() may have changed.
    void stateChanged();
    /// Tells, in words, what happened or what to do; may be empty.
    void said(const QString& text);

private:
    void build();
    void connectScanner();
    bool isFolder() const;
    QString currentDevice() const;
    void search();
    void showDevices(const QList<capture::ScannerDevice>& devices);
    void chooseDevice();
    void useDevice();
    void useFolder();
    void showFolder();
    void folderFailed(const base::Error& error);
    void chooseFolder();
    void showSources(const QList<capture::ScanSource>& sources);
    void showState();
    void showWaiting(const QStringList& open, const QStringList& unknown);
    void fail(const base::Error& error);

    ScanChoice m_choice;
    const std::shared_ptr<capture::Scanner> m_scanner;
    const std::shared_ptr<capture::FolderWatcher> m_folder;
    bool m_isSearching = false;
    bool m_isOpen = false;
    QString m_stopReason;
    int m_openings = 0; // requests to open a device that are not answered yet; only the last one's answer counts

    QComboBox* m_devices; // the widgets in tab order
    KeyButton* m_search;
    QLabel* m_sourceLabel;
    QComboBox* m_sources;
    KeyButton* m_chooseFolder;
    KeyButton* m_takePresent;
    KeyButton* m_takeUnknown;
    KeyButton* m_stop;
    KeyButton* m_start;
    QProgressBar* m_progress;
};

} // namespace shouli::desk
