// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/Camera.h"

#include <QWidget>

namespace shouli::desk {

/// What the camera sees, as it is, or in words why nothing is seen. Stops with its window's page.
class CameraView : public QWidget {
    Q_OBJECT
public:
    explicit CameraView(QWidget* parent = nullptr);

    /// Where grabbers come from; before start().
    void setGrabbers(capture::FrameGrabberSource grabbers);
    void start(const capture::CameraSource& source);
    void stop();
    /// Said while the camera is not running.
    void setIdleText(const QString& text);
    /// Whether there is a picture to take: a frame has come and the camera still runs.
    bool isLive() const { return m_camera && m_camera->isRunning() && !m_frame.isNull(); }

    /// Shows this instead of the live frames; a null picture goes back to them.
    void freeze(const QImage& picture);
    /// A frame of this aspect over the middle of the picture: head and shoulders go inside. Empty: none.
    void setGuide(QSize aspect);
    /// The part of a whole picture that the guide shows.
    QRect guideIn(QSize picturePx) const;

    /// As Camera::takePicture().
    QFuture<base::Result<QImage>> takePicture();

    QSize sizeHint() const override { return {360, 270}; }

Q_SIGNALS:
    /// The answer of isLive() changed.
    void liveChanged();
    /// A frame of the live camera, also while another picture stands frozen.
    void frameSeen(const QImage& frame);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showFrame(const QImage& frame);
    void showFailure(const base::Error& error);

    std::unique_ptr<capture::Camera> m_camera;
    QImage m_frame;
    QImage m_frozen;
    QString m_idleText;
    QString m_failure;
    QSize m_guide;
};

} // namespace shouli::desk
