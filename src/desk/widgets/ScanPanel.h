// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/Scanner.h"
#include "capture/WatchedFolder.h"
#include "desk/ScanChoice.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QProgressBar;

namespace shouli::desk {

class KeyButton;

/// Which scanner, where the paper lies, start, stop, how far it is; or the watched folder of a scanner whose own
/// program saves files. Both are remembered.
class ScanPanel : public QWidget {
    Q_OBJECT
public:
    ScanPanel(const capture::ScannerDriverSource& drivers, const QString& dataFolder, QWidget* parent = nullptr);

    /// Opens what was chosen last; looks for scanners where nothing was.
    void begin();
    /// A page may be scanned now.
    bool canScan() const;
    bool isScanning() const { return m_scanner.isScanning(); }
    /// The last one for the Tab key.
    QWidget* lastInput() const;
    void start();
    /// `why` is said when it has stopped; empty: that it was asked for.
    void stop(const QString& why = {});
    /// As Scanner::goOn().
    void goOn() { m_scanner.goOn(); }
    /// As WatchedFolder::isAsSaid().
    bool isAsTaken(const QString& path) const { return m_folder.isAsSaid(path); }
    /// As WatchedFolder::offerAgain().
    bool offerAgain(const QString& path, const base::Error& why) { return m_folder.offerAgain(path, why); }
    /// As WatchedFolder::removal().
    std::function<base::Status()> removal(const QString& path) const { return m_folder.removal(path); }

Q_SIGNALS:
    void pageScanned(const QImage& page, bool isFlatbed);
    /// A file is whole in the watched folder.
    void fileArrived(const QString& path);
    /// In words which files of the folder are waited for, and what to do; empty: none.
    void waitingChanged(const QString& text);
    /// canScan() or isScanning() may have changed.
    void stateChanged();
    /// In words what happened or what to do; empty: nothing.
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
    void chooseFolder();
    void showSources(const QList<capture::ScanSource>& sources);
    void showState();
    void showWaiting(const QStringList& open, const QStringList& unknown);
    void fail(const base::Error& error);

    ScanChoice m_choice;
    capture::Scanner m_scanner;
    capture::WatchedFolder m_folder;
    bool m_isSearching = false;
    bool m_isOpen = false;
    QString m_stopReason;
    int m_openings = 0; // asked for and not answered: the last one counts

    QComboBox* m_devices; // made in the order of the Tab key
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
