// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/camera/Camera.h"
#include "capture/documents/DocumentShape.h"

#include <QTimer>
#include <QWidget>

namespace shouli::desk {

/// Shows what the camera sees, or in words why there is nothing to see. After a failure the camera is tried again every
/// 1.5 s, until it works or stop() is called.
class CameraView : public QWidget {
    Q_OBJECT
public:
    explicit CameraView(QWidget* parent = nullptr);

    /// Sets the source of grabbers. Call before start().
    void setGrabbers(capture::FrameGrabberSource grabbers);
    void start(const capture::CameraSource& source);
    void stop();
    /// The text that is shown while the camera is not running.
    void setIdleText(const QString& text);
    /// Whether a picture can be taken: the camera is running and a frame has arrived.
    bool isLive() const { return m_camera && m_camera->isRunning() && !m_frame.isNull(); }
    /// True after a failure, until the camera is tried again.
    bool isWaiting() const { return m_again.isActive(); }

    /// Shows this picture instead of the live frames; a null picture shows live frames again.
    void freeze(const QImage& picture);
    /// Draws a frame with this aspect ratio over the middle of the picture, for head and shoulders. Empty: none.
    void setGuide(QSize aspect);
    /// The part of a picture of this size that is inside the frame of setGuide().
    QRect guideIn(QSize picturePx) const;

    /// Draws the outline of a document over the frame, more strongly when `isSteady`. It stays until the next call;
    /// without corners nothing is drawn.
    void setOutline(const std::optional<capture::DocumentCorners>& corners, bool isSteady);

    /// As Camera::takePicture().
    QFuture<base::Result<QImage>> takePicture();

    QSize sizeHint() const override { return {360, 270}; }

Q_SIGNALS:
    /// The result of isLive() changed.
    void liveChanged();
    /// A frame of the live camera, longer side at most 1920 px; also emitted while freeze() shows a picture.
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
    QTimer m_again; // until the next attempt after a failure
};

} // namespace shouli::desk
