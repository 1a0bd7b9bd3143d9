// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/camera/FrameGrabber.h"

#include <QFuture>
#include <QImage>
#include <QObject>

#include <memory>
#include <thread>

namespace shouli::capture {

/// A live camera. Its own thread opens, reads and closes the device; this object and its signals belong to the GUI
/// thread. When the GUI is too slow for all frames, it gets the latest one and the others are dropped.
class Camera : public QObject {
    Q_OBJECT
public:
    static constexpr int kPreviewLongSidePx = 1920;

    explicit Camera(FrameGrabberSource grabbers, QObject* parent = nullptr);
    /// Stops, and cancels the futures of takePicture() without an answer, since their receivers may be destroyed, too.
    ~Camera() override;

    /// Begins to show this source, stopping another one first. Errors come by failed().
    void start(const CameraSource& source);
    /// Emits no signal afterwards. Waits until the device is released, at most two seconds: a driver that hangs longer
    /// is left behind on its thread.
    void stop();
    /// True from start() until stop() or failed().
    bool isRunning() const { return m_session != nullptr; }

    /// The next frame in the camera's full size. CameraMissing when no camera is running, Cancelled when it is stopped
    /// before the frame, or the error of failed().
    QFuture<base::Result<QImage>> takePicture();

Q_SIGNALS:
    /// A preview frame: the longer side has at most kPreviewLongSidePx.
    void frameReady(const QImage& frame);
    /// The camera has ended: CameraMissing, CameraBusy, CameraRefused, CameraLost, ModuleMissing.
    void failed(const shouli::base::Error& error);

private:
    struct Session; // shared by both threads

    static void run(const std::shared_ptr<Session>& session, const FrameGrabberSource& grabbers,
                    const CameraSource& source);
    static base::Status show(Session& session, FrameGrabber& grabber);
    void onFrame(const std::shared_ptr<Session>& session);
    void onFailed(const std::shared_ptr<Session>& session, const base::Error& error);

    const FrameGrabberSource m_grabbers;
    std::shared_ptr<Session> m_session;
    std::thread m_thread;
};

} // namespace shouli::capture
