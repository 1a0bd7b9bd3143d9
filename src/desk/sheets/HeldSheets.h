// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Application.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>
#include <vector>

class QWidget;

namespace shouli::capture {
class FolderWatcher;
class Scanner;
} // namespace shouli::capture

namespace shouli::desk {

class FileSheets;
class PictureIntake;
class SheetStack;
struct DeskServices;

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
/// order and their sizes. A picture that was on its way to a place is brought there too. One for each window of the
/// program. GUI thread only.
class HeldSheets : public QObject {
    Q_OBJECT
public:
    ~HeldSheets() override;
    /// The object of this window, which owns it.
    static HeldSheets& of(QWidget& window);
    /// Whether anything is held in this window at this place of the case.
    static bool isAnyIn(const QWidget& window, domain::ApplicationId application, domain::MaterialSlot place);

    /// Keeps what was left at this place of the case. Work under way is finished, nothing new is begun: sheets that
    /// were scanned or read are sealed.
    void hold(domain::ApplicationId application, domain::MaterialSlot place, LeftSheets left);
    /// Whether anything of this case is held, or is being brought to its end.
    bool has(domain::ApplicationId application) const;
    /// Whether sheets are held at this place.
    bool has(domain::ApplicationId application, domain::MaterialSlot place) const;
    /// Brings to its end what a place was taking when its page was closed over its operator's head. A picture that is
    /// sealed waits for takeSealed(), and `stored` is called; one that the operator has to look at first becomes a
    /// sheet that is held at this place.
    void finish(const DeskServices& services, domain::ApplicationId application, domain::MaterialSlot place,
                std::unique_ptr<PictureIntake> intake, const std::function<void()>& stored);
    /// The pictures of this case that finish() has sealed, by place. Gives them away.
    std::map<domain::MaterialSlot, domain::Picture> takeSealed(domain::ApplicationId application);
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
    struct Taking {
        domain::ApplicationId application;
        std::unique_ptr<PictureIntake> intake;
    };
    void addSheet(const DeskServices& services, domain::ApplicationId application, domain::MaterialSlot place,
                  const QImage& picture, domain::PictureSource source);
    LeftSheets& heldAt(const DeskServices& services, domain::ApplicationId application, domain::MaterialSlot place);
    void over(const PictureIntake* intake);
    void lookSoon();
    void look();
    void rest();

    std::vector<Held> m_held;
    std::vector<Taking> m_taking;
    std::map<domain::ApplicationId, std::map<domain::MaterialSlot, domain::Picture>> m_sealed;
    std::vector<std::function<void()>> m_waiting;
    QTimer m_longest;
};

} // namespace shouli::desk
