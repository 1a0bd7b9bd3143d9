// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/camera/Camera.h"

#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "base/Log.h"

#include <QPromise>

#include <condition_variable>
#include <mutex>
#include <vector>

namespace shouli::capture {
namespace {

using base::DeviceCode;
using base::ErrorCode;
using base::Result;
using base::Status;
using PicturePromise = QPromise<Result<QImage>>;

constexpr std::chrono::seconds kLongestStop{2};

void answer(std::vector<PicturePromise>& promises, const Result<QImage>& result) {
    for (PicturePromise& promise : promises) {
        promise.addResult(result);
        promise.finish();
    }
    promises.clear();
}

} // namespace

struct Camera::Session {
    std::mutex mutex;
    std::condition_variable changed;
    Camera* camera = nullptr; // whom to tell; null once stopped
    bool ended = false;       // the thread has let the device go
    QImage latest;            // null when the window has taken it
    std::vector<PicturePromise> wanted;

    bool isStopped() {
        const std::lock_guard lock(mutex);
        return camera == nullptr;
    }
    void waitFor(std::chrono::milliseconds time) {
        std::unique_lock lock(mutex);
        changed.wait_for(lock, time, [this] { return camera == nullptr; });
    }
};

Camera::Camera(FrameGrabberSource grabbers, QObject* parent)
    : QObject(parent)
    , m_grabbers(std::move(grabbers)) {}

Camera::~Camera() {
    if (m_session) {
        std::vector<PicturePromise> dropped;
        const std::lock_guard lock(m_session->mutex);
        dropped.swap(m_session->wanted);
    }
    stop();
}

void Camera::start(const CameraSource& source) {
    stop();
    m_session = std::make_shared<Session>();
    m_session->camera = this;
    m_thread = std::thread([session = m_session, grabbers = m_grabbers, source] { run(session, grabbers, source); });
}

void Camera::stop() {
    const auto session = std::exchange(m_session, nullptr);
    if (session) {
        std::unique_lock lock(session->mutex);
        session->camera = nullptr;
        answer(session->wanted, base::fail(ErrorCode::Cancelled));
        session->changed.notify_all();
        if (!session->changed.wait_for(lock, kLongestStop, [&] { return session->ended; })) {
            qCWarning(lcCapture) << "camera does not stop; left behind";
            m_thread.detach();
        }
    }
    if (m_thread.joinable())
        m_thread.join();
}

QFuture<Result<QImage>> Camera::takePicture() {
    PicturePromise promise;
    promise.start();
    const auto future = promise.future();
    std::vector<PicturePromise> promises;
    promises.push_back(std::move(promise));
    if (!m_session) {
        answer(promises, base::fail(DeviceCode::CameraMissing, QStringLiteral("no camera runs")));
        return future;
    }
    const std::lock_guard lock(m_session->mutex);
    if (m_session->ended)
        answer(promises, base::fail(DeviceCode::CameraLost));
    else
        m_session->wanted.push_back(std::move(promises.front()));
    return future;
}

void Camera::run(const std::shared_ptr<Session>& session, const FrameGrabberSource& grabbers,
                 const CameraSource& source) {
    const auto show = [&]() -> Status {
        SHOULI_TRY(const auto grabber, grabbers());
        SHOULI_CHECK(grabber->open(source));
        while (!session->isStopped()) {
            SHOULI_CHECK(grabber->advance());
            SHOULI_CHECK(Camera::show(*session, *grabber));
            session->waitFor(grabber->frameInterval());
        }
        return {};
    };
    const Status shown = show(); // the grabber is gone behind this line
    const std::lock_guard lock(session->mutex);
    session->ended = true;
    if (!shown) {
        answer(session->wanted, base::fail(shown.error()));
        if (session->camera)
            QMetaObject::invokeMethod(
                session->camera,
                [session, camera = session->camera, error = shown.error()] { camera->onFailed(session, error); },
                Qt::QueuedConnection);
    }
    session->changed.notify_all();
}

Status Camera::show(Session& session, FrameGrabber& grabber) {
    const QImage preview = grabber.frame(kPreviewLongSidePx);
    if (preview.isNull())
        return base::fail(DeviceCode::CameraLost, QStringLiteral("an empty frame"));
    std::vector<PicturePromise> wanted;
    {
        const std::lock_guard lock(session.mutex);
        if (!session.camera)
            return {};
        wanted.swap(session.wanted);
        const bool isTold = !session.latest.isNull();
        session.latest = preview;
        if (!isTold)
            QMetaObject::invokeMethod(
                session.camera,
                [camera = session.camera, told = &session] {
                    if (camera->m_session.get() == told)
                        camera->onFrame(camera->m_session);
                },
                Qt::QueuedConnection);
    }
    if (!wanted.empty())
        answer(wanted, grabber.frame(0));
    return {};
}

void Camera::onFrame(const std::shared_ptr<Session>& session) {
    QImage frame;
    {
        const std::lock_guard lock(session->mutex);
        frame = std::exchange(session->latest, QImage());
    }
    Q_EMIT frameReady(frame);
}

void Camera::onFailed(const std::shared_ptr<Session>& session, const base::Error& error) {
    if (m_session != session)
        return;
    stop();
    qCInfo(lcCapture) << "camera:" << base::textOf(error.code) << error.detail;
    Q_EMIT failed(error);
}

} // namespace shouli::capture
