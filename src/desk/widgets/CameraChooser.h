// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/FrameGrabber.h"

#include <QComboBox>

namespace shouli::desk {

enum class CameraUse { Face, Document };

/// Chooses a camera and remembers it for this workstation: one of the machine's by its number, or what is typed: the
/// path of a film or the address of a stream.
class CameraChooser : public QComboBox {
    Q_OBJECT
public:
    explicit CameraChooser(QWidget* parent = nullptr);

    /// Shows the camera that was chosen last for this use; remembered in `dataFolder`/desk.ini.
    void setUse(CameraUse use, const QString& dataFolder);
    capture::CameraSource source() const;

Q_SIGNALS:
    void sourceChanged();

protected:
    void wheelEvent(QWheelEvent* event) override;

private:
    void choose();
    CameraUse m_use = CameraUse::Face;
    QString m_settingsFile;
    capture::CameraSource m_source;
};

/// "0" is the first camera, a text with "://" a stream, any other the path of a film.
capture::CameraSource cameraSourceFromText(const QString& text);
QString textOf(const capture::CameraSource& source);

} // namespace shouli::desk
