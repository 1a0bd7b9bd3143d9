// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "domain/Kinds.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace shouli::capture {
class FolderWatcher;
class Scanner;
} // namespace shouli::capture

namespace shouli::desk {

class FileSheets;
class SheetStack;

/// What a SheetsDialog had not yet put to its places when the lock closed it.
struct LeftSheets {
    std::shared_ptr<SheetStack> stack;
    std::shared_ptr<FileSheets> files;
    std::shared_ptr<capture::FolderWatcher> folder; ///< of a ScanDialog; else null
    std::shared_ptr<capture::Scanner> scanner;      ///< that still hands over what it has scanned; else null
    bool isScan = false;                            ///< of a ScanDialog
    bool isFlatbed = false;                         ///< whether it scans from the flatbed (SheetStack::Arrival)
    bool wasScanning = false;

    bool isAtRest() const;
};

/// The sheets that lay in a dialog when the desk was locked, until their case is open again and the dialog is back.
/// They belong to the case and are sealed in the store under its key like all its pictures; in memory are only their
/// order and their sizes. One for each window of the program. GUI thread only.
class HeldSheets : public QObject {
    Q_OBJECT
public:
    /// The object of this window, which owns it.
    static HeldSheets& of(QWidget& window);
    /// Whether anything is held in this window at this place of the case.
    static bool isAnyIn(const QWidget& window, domain::ApplicationId application, domain::MaterialSlot place);

    /// Keeps what was left at this place of the case. Work under way is finished, nothing new is begun: sheets that
    /// were scanned or read are sealed.
    void hold(domain::ApplicationId application, domain::MaterialSlot place, LeftSheets left);
    bool has(domain::ApplicationId application) const;
    bool has(domain::ApplicationId application, domain::MaterialSlot place) const;
    /// Gives away what was held at this place. REQUIRES: has() it.
    LeftSheets take(domain::ApplicationId application, domain::MaterialSlot place);
    /// Calls `done` once no work is under way any more, after 20 s at the latest. Until then the keys are needed.
    void whenAtRest(std::function<void()> done);

private:
    struct Held {
        domain::ApplicationId application;
        domain::MaterialSlot place;
        LeftSheets left;
    };
    explicit HeldSheets(QWidget& window);
    void look();
    void rest();

    std::vector<Held> m_held;
    std::vector<std::function<void()>> m_waiting;
    QTimer m_longest;
};

} // namespace shouli::desk
