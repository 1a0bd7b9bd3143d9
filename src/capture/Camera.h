// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/FrameGrabber.h"

#include <QFuture>
#include <QImage>
#include <QObject>

#include <memory>
#include <thread>

namespace shouli::capture {

/// A live camera. One thread of its own opens, reads and closes the device; this object and its signals belong to the
/// window's thread. Frames that the window was too slow for are dropped: the latest wins.
class Camera : public QObject {
    Q_OBJECT
public:
    static constexpr int kPreviewLongSidePx = 1920;

    explicit Camera(FrameGrabberSource grabbers, QObject* parent = nullptr);
    /// Stops. Pictures still waited for are never answered, their futures cancelled: who asked may be going too.
    ~Camera() override;

    /// Begins to show this source; another one that runs is stopped first. What goes wrong comes by failed().
    void start(const CameraSource& source);
    /// No signal comes afterwards. Waits for the device to be let go, at most two seconds: a driver that hangs longer
    /// is left behind on its thread.
    void stop();
    /// From start() until stop() or failed().
    bool isRunning() const { return m_session != nullptr; }

    /// The next whole frame in the camera's own size. CameraMissing when none runs, Cancelled when it is stopped
    /// before, or the error that failed() says.
    QFuture<base::Result<QImage>> takePicture();

Q_SIGNALS:
    /// At most 1920 px along the long side.
    void frameReady(const QImage& frame);
    /// The camera has ended: CameraMissing, CameraBusy, CameraRefused, CameraLost, ModuleMissing.
    void failed(const shouli::base::Error& error);

private:
    struct Session; // what both threads share

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
