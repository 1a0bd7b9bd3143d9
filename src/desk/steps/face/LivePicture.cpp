// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/face/LivePicture.h"

#include "base/OnAnswer.h"
#include "capture/pictures/PictureEncoder.h"
#include "desk/devices/CameraView.h"

#include <utility>

namespace shouli::desk {

using base::Result;

namespace {

constexpr int kMaxLivePicturePx = 1280;

} // namespace

LivePicture::LivePicture(const DeskServices& services, domain::ApplicationId application, CameraView* camera,
                         QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_application(application)
    , m_camera(camera) {}

void LivePicture::take() {
    begin();
    m_camera->takePicture() | base::on(this, [this](const Result<QImage>& live) {
        if (live)
            return keep(*live);
        m_isTaking = false;
        decide(); // no camera: the one case that is decided without
        Q_EMIT takingChanged();
    });
}

void LivePicture::takeFor(const std::function<void()>& decision) {
    m_decision = decision;
    if (!m_isTaking)
        take();
}

bool LivePicture::decide() {
    const std::function<void()> decision = std::exchange(m_decision, {});
    if (decision)
        decision();
    return bool(decision);
}

void LivePicture::begin() {
    m_isTaking = true;
    Q_EMIT takingChanged();
}

void LivePicture::keep(const QImage& live) {
    if (!m_isTaking)
        begin();
    m_camera->freeze(live);
    const quint64 ticket = m_ticket;
    capture::encodeForStore(live, capture::kMaxStoredBytes, kMaxLivePicturePx) |
        base::on(this, [this, live, ticket](const Result<capture::EncodedPicture>& encoded) {
            if (!encoded)
                return fail(encoded.error());
            domain::Picture picture;
            picture.source = domain::PictureSource::Camera;
            picture.widthPx = encoded->sizePx.width();
            picture.heightPx = encoded->sizePx.height();
            m_services.pictures.add(m_application, encoded->jpeg, encoded->thumbnail, picture) |
                base::on(this, [this, live, ticket](const Result<domain::Picture>& added) {
                    if (!added)
                        return fail(added.error());
                    m_isTaking = false;
                    if (ticket == m_ticket) {
                        Q_EMIT stored(live, *added);
                        return;
                    }
                    m_decision = {}; // of a consent that was withdrawn meanwhile
                    Q_EMIT takingChanged();
                });
        });
}

void LivePicture::fail(const base::Error& error) {
    m_isTaking = false;
    m_decision = {};
    Q_EMIT failed(error);
}

} // namespace shouli::desk
