// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/PageImport.h"
#include "capture/PictureQuality.h"
#include "desk/DeskServices.h"

#include <QFrame>
#include <QImage>
#include <QPointer>

#include <functional>

class QLabel;
class QToolButton;

namespace shouli::desk {

class IssueLabel;
class KeyButton;
class PagesDialog;
class PictureIntake;
class UndoBar;

/// The place of one picture a person has to bring: empty, with the ways to fill it, or filled, with the ways to look at
/// it, turn it and take it out. Files may be dropped on it.
class PictureSlot : public QFrame {
    Q_OBJECT
public:
    /// `title`: the slot's label.
    PictureSlot(const DeskServices& services, domain::ApplicationId application, domain::MaterialSlot slot,
                QString title, QWidget* parent = nullptr);

    domain::MaterialSlot slot() const { return m_slot; }
    const std::optional<domain::Picture>& picture() const { return m_picture; }
    /// What the case has already; its thumbnail is fetched.
    void setPicture(const domain::Picture& picture);
    /// The keys of 「拍照」, 「从文件选择」 and 「扫描」.
    void setKeys(const QString& camera, const QString& file, const QString& scan);
    /// All places of the page, in their order, this one among them: several pages that come in one go fill this one,
    /// and then the empty ones behind it.
    void setNeighbours(const std::vector<PictureSlot*>& neighbours);
    /// A lower preview, for a page of many.
    void setCompact();
    /// Issues of this field are shown in the slot.
    void setField(domain::Field field);
    void sayMissing();
    /// `consequence` says what else goes with the picture now, or nothing; with something the operator is asked before
    /// the picture is deleted or turned.
    void setConsequence(std::function<QString()> consequence) { m_consequence = std::move(consequence); }
    void takeFile(const QString& path);
    /// `stored` is called when it is stored here; never when something else takes its place first.
    void takeImage(
        const QImage& picture, domain::PictureSource source, std::function<void()> stored = [] {});
    /// What the operator has seen and kept already, with what was found wrong.
    void takeSeen(const QImage& picture, domain::PictureSource source, const QList<capture::PictureFinding>& findings);

Q_SIGNALS:
    /// A picture was stored or taken out.
    void pictureChanged();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Removed {
        domain::Picture picture;
        QByteArray jpeg;
        QByteArray thumbnail; // JPEG
    };
    void build();
    void wireIntake();
    void openCamera();
    void openFile();
    void openScanner();
    void openPages(const capture::DocumentProbe& probe, const QByteArray& bytes);
    QList<QPointer<PictureSlot>> placesForMany() const;
    static QStringList titlesOf(const QList<QPointer<PictureSlot>>& places);
    void fill(PagesDialog* dialog, const QList<QPointer<PictureSlot>>& places);
    void openViewer();
    void beginTaking(std::function<void()> stored);
    void askFirst(const QString& question, const std::function<void()>& act);
    void turn(int degrees);
    void remove();
    void removed();
    void offerUndo(const Removed& kept);
    void say(const QString& text, domain::Severity severity);
    void showThumbnail(const QImage& thumbnail);
    void refresh();

    const DeskServices& m_services;
    domain::ApplicationId m_application;
    domain::MaterialSlot m_slot;
    QString m_title;
    std::optional<domain::Picture> m_picture;
    bool m_isDoubtful = false;
    QList<QPointer<PictureSlot>> m_neighbours;
    std::function<QString()> m_consequence;
    std::optional<Removed> m_restoring;     // until it is stored again
    std::function<void()> m_stored = [] {}; // called once what is being taken is stored

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
