// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/CameraList.h"
#include "capture/FrameGrabber.h"

#include <QComboBox>

namespace shouli::desk {

enum class CameraUse { Face, Document };

/// Chooses a camera and remembers it for this workstation: one of the machine's by its name, or what is typed: a
/// number, the path of a film or the address of a stream. What is plugged in is asked for off the window's thread, anew
/// each time the list is opened.
class CameraChooser : public QComboBox {
    Q_OBJECT
public:
    explicit CameraChooser(QWidget* parent = nullptr);

    /// Shows the camera that was chosen last for this use; remembered in `dataFolder`/desk.ini.
    void setUse(CameraUse use, const QString& dataFolder);
    capture::CameraSource source() const;
    /// What is plugged in. A camera that was chosen and is gone stays in the list, and is said to be gone.
    void setCameras(const QList<capture::CameraInfo>& cameras);

Q_SIGNALS:
    void sourceChanged();

protected:
    void wheelEvent(QWheelEvent* event) override;
    void showPopup() override;

private:
    void choose();
    void lookForCameras();
    void showChosen();
    CameraUse m_use = CameraUse::Face;
    QString m_settingsFile;
    capture::CameraSource m_source;
    QString m_chosenName; // of the camera chosen last, to say which is gone
    bool m_isListed = false;
};

/// "0" is the first camera, "device:" leads an id, a text with "://" is a stream, any other the path of a film.
/// // DO NOT CHANGE: stored
capture::CameraSource cameraSourceFromText(const QString& text);
QString textOf(const capture::CameraSource& source);

} // namespace shouli::desk
