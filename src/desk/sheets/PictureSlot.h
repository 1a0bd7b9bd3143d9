// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/documents/PictureQuality.h"
#include "capture/files/FileImport.h"
#include "desk/DeskServices.h"
#include "desk/sheets/PictureIntake.h"
#include "desk/sheets/Places.h"

#include <QFrame>
#include <QImage>
#include <QPointer>

#include <functional>

class QLabel;
class QToolButton;

namespace shouli::desk {

class IssueLabel;
class KeyButton;
class SheetsDialog;
class UndoBar;

/// The place for one picture that a case needs: while empty, with the ways to fill it; then with the ways to view, turn
/// and delete the picture. Files may be dropped on it.
class PictureSlot : public QFrame {
    Q_OBJECT
public:
    /// `title`: the slot's label.
    PictureSlot(const DeskServices& services, domain::ApplicationId application, domain::MaterialSlot slot,
                QString title, QWidget* parent = nullptr);

    domain::MaterialSlot slot() const { return m_slot; }
    const QString& title() const { return m_title; }
    /// Whether there is nothing here, and nothing is being taken.
    bool isFree() const;
    /// Whether a picture is being taken, read or sealed. takingEnded() follows.
    bool isTaking() const;
    const std::optional<domain::Picture>& picture() const { return m_picture; }
    /// Shows a picture that the case has already; loads its thumbnail.
    void setPicture(const domain::Picture& picture);
    /// The keys of 「拍照」, 「从文件选择」 and 「扫描」.
    void setKeys(const QString& camera, const QString& file, const QString& scan);
    /// All places of the page in order, including this one. When several sheets come at once, they fill this place and
    /// then the empty ones after it.
    void setNeighbours(const std::vector<PictureSlot*>& neighbours);
    /// Makes the preview lower, for a page with many places.
    void setCompact();
    /// Shows issues of this field in the slot.
    void setField(domain::Field field);
    void sayMissing();
    void sayIssue(const domain::Issue& issue);
    /// Puts the focus on the button that fills the place or, where there is a picture, on the one that shows it large.
    void takeCursor();
    /// `consequence` tells what else would be lost with the picture; unless it is empty, the operator is asked before
    /// the picture is deleted or turned.
    void setConsequence(std::function<QString()> consequence) { m_consequence = std::move(consequence); }
    void takeFile(const QString& path);
    /// Calls `stored` once the picture is stored here; never if something else is put here first.
    void takeImage(
        const QImage& picture, domain::PictureSource source, std::function<void()> stored = [] {});
    /// Takes a picture that the operator has seen with its findings and decided to keep.
    void takeSeen(const QImage& picture, domain::PictureSource source, const QList<capture::PictureFinding>& findings);

    /// The place is no longer wanted: nothing comes of what is being taken.
    void giveUp();
    /// The page goes over its operator's head: what is being taken here, or waits to be judged, is handed to
    /// HeldSheets.
    void handOver();

Q_SIGNALS:
    /// A picture was stored or deleted.
    void pictureChanged();
    /// A picture was stored where there was none. Follows pictureChanged().
    void filled();
    /// isTaking() became false. `isStored`: a picture was stored, after pictureChanged(); else there was an error, or
    /// the operator has to say something.
    void takingEnded(bool isStored);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    /// Opens the dialog again in which sheets lay when the desk was locked.
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void wireIntake();
    void openCamera();
    void openFile();
    void openScanner();
    void reopenSheets();
    void openSheets(const capture::DocumentProbe& probe, const QByteArray& bytes);
    void fill(SheetsDialog* dialog, const Places& places);
    void openViewer();
    void beginTaking(std::function<void()> stored);
    void askFirst(const QString& question, const std::function<void()>& act);
    void turn(int degrees);
    void fetch(const std::function<void(const std::optional<StoredPicture>&)>& next);
    void remove();
    void removed();
    void replace(const QString& path);
    void offerUndo(const QString& done, const StoredPicture& stored);
    void say(const QString& text, domain::Severity severity);
    void showThumbnail(const QImage& thumbnail);
    void kept(const domain::Picture& picture, const QImage& thumbnail);
    void refresh();

    const DeskServices& m_services;
    domain::ApplicationId m_application;
    domain::MaterialSlot m_slot;
    QString m_title;
    std::optional<domain::Picture> m_picture;
    bool m_isDoubtful = false;
    Places m_neighbours;
    std::function<QString()> m_consequence;
    std::optional<StoredPicture> m_replaced;    // by the file that was dropped on it, once that is stored
    std::function<void()> m_offerAgain = [] {}; // called when what is to be undone cannot be stored
    std::function<void()> m_stored = [] {};     // called once what is being taken is stored

    PictureIntake* m_intake;
    QLabel* m_status;
    QToolButton* m_preview;
    QToolButton* m_remove;
    IssueLabel* m_issue;
    UndoBar* m_undo;
    KeyButton* m_camera;
    KeyButton* m_file;
    KeyButton* m_scan;
    KeyButton* m_useAnyway;
    KeyButton* m_turnLeft;
    KeyButton* m_turnRight;
    KeyButton* m_enlarge;
};

} // namespace shouli::desk
