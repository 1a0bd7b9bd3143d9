// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/camera/CameraModule.h"
#include "capture/documents/DocumentRectifier.h"
#include "capture/documents/SteadyDocument.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QImage>

class QLabel;
class QStackedWidget;

namespace shouli::desk {

class CameraChooser;
class CameraView;
class DocumentReview;
class KeyButton;

/// One side of a document to be photographed.
struct DocumentSide {
    QString title;
    capture::DocumentShape shape = capture::DocumentShape::Card;
};

/// Takes pictures of a document with the camera, one side after the other. Shows the corners that it finds, takes the
/// picture when the document lies still or a key is pressed, and shows it rectified before it is kept. Call open();
/// pictureTaken() is emitted for each side that is kept, and the dialog closes after the last.
class CameraDialog : public QDialog {
    Q_OBJECT
public:
    /// The chosen camera, and whether pictures are taken automatically, are remembered in desk.ini of `dataFolder`.
    CameraDialog(const capture::FrameGrabberSource& grabbers, const capture::DocumentFinderSource& finders,
                 const QString& dataFolder, QList<DocumentSide> sides, QWidget* parent);

Q_SIGNALS:
    /// `side` counts from 0. The operator has seen and overruled the findings.
    void pictureTaken(int side, const QImage& picture, const QList<shouli::capture::PictureFinding>& findings);

private:
    QWidget* buildLive(const capture::FrameGrabberSource& grabbers, const QString& dataFolder);
    void setAutomatic(bool isAutomatic);
    void showAutomatic();
    void goLive();
    void lookAt(const QImage& frame);
    void take(const std::optional<capture::FoundDocument>& found, const QImage& frame);
    void takeIfGood(const QImage& frame, const capture::DocumentCorners& corners);
    void shoot();
    void review(const QImage& picture);
    void keep(const QImage& picture, const QList<capture::PictureFinding>& findings);
    void updateButtons();
    capture::DocumentShape shape() const { return m_sides[m_side].shape; }

    const QString m_settingsFile;
    const QList<DocumentSide> m_sides;
    int m_side = 0;
    capture::DocumentRectifier m_rectifier;
    capture::SteadyDocument m_steady;
    QElapsedTimer m_clock;
    bool m_isLooking = false;  // a frame is being examined; frames that come meanwhile are skipped
    bool m_isShooting = false; // from the shutter until the picture is under review

    QStackedWidget* m_stages; // the live picture, then its review
    CameraView* m_view;
    CameraChooser* m_chooser;
    QLabel* m_hint;
    KeyButton* m_automatic;
    KeyButton* m_shutter;
    DocumentReview* m_review;
};

} // namespace shouli::desk
