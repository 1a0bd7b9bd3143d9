// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/PhotoInspector.h"
#include "desk/DeskServices.h"

#include <QObject>
#include <QStringList>

namespace shouli::desk {

/// Brings the photo of a card into the case: has it made and judged, and the repository seal it. Only the latest photo
/// counts: what was begun before is given up, and its answer dropped.
class PhotoIntake : public QObject {
    Q_OBJECT
public:
    PhotoIntake(const DeskServices& services, domain::ApplicationId application, QObject* parent);

    /// From the camera: made into a photo and judged; with faults it waits for useAnyway() or another one. From
    /// central: judged, and kept whatever is found. Where the networks are not there both are cut about the middle of
    /// `framed`, the part that the operator was shown a frame about, and kept, with remarked() for what can be seen
    /// without.
    void take(const QImage& picture, const QRect& framed, domain::PictureSource source);
    /// The operator looked at the faults and keeps the photo all the same; or storing it failed, and is tried again.
    void useAnyway();
    /// Whether a photo waits for it.
    bool isDoubtful() const { return !m_isBusy && !m_doubtful.jpeg.isEmpty(); }
    /// Drops what is under way.
    void cancel();
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void busyChanged();
    /// Null photo: it is not of one person, and cannot be used.
    void judged(const QImage& photo, const std::vector<shouli::capture::RuleAnswer>& answers);
    void remarked(const QStringList& sentences);
    void kept(const shouli::domain::Picture& picture, const QImage& photo);
    void failed(const shouli::base::Error& error);

private:
    int begin();
    void finish();
    void fail(const base::Error& error);
    void prepare(const QImage& picture, domain::PictureSource source, int turn);
    void take(const capture::PhotoInspection& inspection, domain::PictureSource source, int turn);
    void store(const QByteArray& jpeg, domain::PictureSource source, const QStringList& overruled, int turn);

    const DeskServices& m_services;
    domain::ApplicationId m_application;
    QFuture<base::Result<capture::PhotoInspection>> m_inspection;
    capture::PhotoInspection m_doubtful; // judged, not yet stored
    int m_turn = 0;
    bool m_isBusy = false;
};

} // namespace shouli::desk
