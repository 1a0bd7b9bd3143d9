// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/camera/CameraList.h"
#include "capture/camera/FrameGrabber.h"

#include <QComboBox>

namespace shouli::desk {

enum class CameraUse { Face, Document };

/// Chooses a camera and remembers it for this workstation: one of the machine's cameras by name, or a typed number,
/// path of a film or address of a stream. Each time the list is opened, the machine's cameras are looked for on another
/// thread. Give it a label: on Linux Qt tells a screen reader no other name of a combo box.
class CameraChooser : public QComboBox {
    Q_OBJECT
public:
    explicit CameraChooser(QWidget* parent = nullptr);

    /// Shows the camera chosen last for this use, which is remembered in `dataFolder`/desk.ini.
    void setUse(CameraUse use, const QString& dataFolder);
    capture::CameraSource source() const;
    /// Lists these cameras. The chosen camera stays in the list when it is not among them, marked as missing.
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
    QString m_chosenName; // of the camera chosen last, for when it is missing
    bool m_isListed = false;
};

/// A number is a device ("0" the first camera), "device:" precedes an id, a text with "://" is a stream, any other text
/// the path of a film. // DO NOT CHANGE: stored
capture::CameraSource cameraSourceFromText(const QString& text);
QString textOf(const capture::CameraSource& source);

} // namespace shouli::desk
