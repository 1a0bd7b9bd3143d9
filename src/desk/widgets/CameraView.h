// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/Camera.h"
#include "capture/DocumentShape.h"

#include <QTimer>
#include <QWidget>

namespace shouli::desk {

/// What the camera sees, as it is, or in words why nothing is seen; then it is tried again every moment until it comes
/// back or stop(). Stops with its window's page.
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
    /// After a failure, until the camera is tried again.
    bool isWaiting() const { return m_again.isActive(); }

    /// Shows this instead of the live frames; a null picture goes back to them.
    void freeze(const QImage& picture);
    /// A frame of this aspect over the middle of the picture: head and shoulders go inside. Empty: none.
    void setGuide(QSize aspect);
    /// The part of a whole picture that the guide shows.
    QRect guideIn(QSize picturePx) const;

    /// Corners of a document in the frame shown, drawn over it: firmly when it lies still. They stay until the next
    /// call; none: nothing is drawn.
    void setOutline(const std::optional<capture::DocumentCorners>& corners, bool isSteady);

    /// As Camera::takePicture().
    QFuture<base::Result<QImage>> takePicture();

    QSize sizeHint() const override { return {360, 270}; }

Q_SIGNALS:
    /// The answer of isLive() changed.
    void liveChanged();
    /// A frame of the live camera, at most 1920 px long, also while another picture stands frozen.
    void frameSeen(const QImage& frame);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showFrame(const QImage& frame);
    void showFailure(const base::Error& error);
    void paintOutline(QPainter& painter, const QRect& target) const;

    std::unique_ptr<capture::Camera> m_camera;
    QImage m_frame;
    QImage m_frozen;
    QString m_idleText;
    QString m_failure;
    QSize m_guide;
    std::optional<capture::DocumentCorners> m_outline;
    bool m_isSteady = false;
    capture::CameraSource m_source;
    QTimer m_again; // after a failure
};

} // namespace shouli::desk
