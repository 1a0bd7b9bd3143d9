// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

#include <QImage>

#include <functional>

namespace shouli::desk {

class CameraView;

/// Takes the picture of the live face and stores it. It belongs to the case only after stored().
class LivePicture : public QObject {
    Q_OBJECT
public:
    /// `camera` outlives this.
    LivePicture(const DeskServices& services, domain::ApplicationId application, CameraView* camera, QObject* parent);

    /// True from take() or keep() until the picture is stored or could not be.
    bool isTaking() const { return m_isTaking; }
    /// Takes a picture with the camera, then as keep().
    void take();
    /// Stores this frame of the camera, which shows it from now on.
    void keep(const QImage& live);
    /// Drops the picture that is being stored, and the decision that waits for it.
    void drop() { ++m_ticket; }
    /// Takes a picture, unless one is being taken, on which `decision` is to rest: decide() makes it. Without a camera
    /// it is made without a picture.
    void takeFor(const std::function<void()>& decision);
    /// Makes the decision that waited. Returns false when none did.
    bool decide();

Q_SIGNALS:
    /// isTaking() has changed, and no other signal tells more.
    void takingChanged();
    void stored(const QImage& live, const shouli::domain::Picture& picture);
    void failed(const shouli::base::Error& error);

private:
    void begin();
    void fail(const base::Error& error);

    const DeskServices& m_services;
    domain::ApplicationId m_application;
    CameraView* m_camera;
    quint64 m_ticket = 0; ///< changes with drop()
    bool m_isTaking = false;
    std::function<void()> m_decision; ///< waits until the picture is stored
};

} // namespace shouli::desk
