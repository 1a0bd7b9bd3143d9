// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/CameraModule.h"

#include <QDialog>
#include <QImage>

namespace shouli::desk {

class CameraChooser;
class CameraView;
class KeyButton;

/// Takes one picture of a document with the camera. open() it; pictureTaken() comes once and the dialog closes.
class CameraDialog : public QDialog {
    Q_OBJECT
public:
    /// The camera chosen last is remembered in `dataFolder`.
    CameraDialog(const capture::FrameGrabberSource& grabbers, const QString& dataFolder, const QString& title,
                 QWidget* parent);

Q_SIGNALS:
    void pictureTaken(const QImage& picture);

private:
    void shoot();
    void updateButtons();

    CameraView* m_view;
    CameraChooser* m_chooser;
    KeyButton* m_shutter;
    bool m_isShooting = false;
};

} // namespace shouli::desk
