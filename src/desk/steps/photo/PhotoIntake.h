// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/photo/PhotoInspector.h"
#include "desk/DeskServices.h"

#include <QObject>
#include <QStringList>

namespace shouli::desk {

/// Brings the photo for the card into the case: has it made and judged by PhotoInspector and sealed by the repository.
/// Only the latest photo counts: work on an earlier one is given up and its answer dropped.
class PhotoIntake : public QObject {
    Q_OBJECT
public:
    PhotoIntake(const DeskServices& services, domain::ApplicationId application, QObject* parent);

    /// A picture from the camera is made into a photo and judged; if it has faults it waits for useAnyway() or another
    /// picture. A photo from central is judged and kept whatever is found. Without networks both are cropped around the
    /// middle of `framed` (the part that was framed on the screen, in px of `picture`) and kept; remarked() tells what
    /// was found without networks.
    void take(const QImage& picture, const QRect& framed, domain::PictureSource source);
    /// Keeps the waiting photo in spite of its faults, or tries again after storing it failed.
    void useAnyway();
    /// Whether a photo waits for useAnyway().
    bool isDoubtful() const { return !m_isBusy && !m_doubtful.jpeg.isEmpty(); }
    /// Drops what is under way.
    void cancel();
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void busyChanged();
    /// The photo was judged. It is null, and cannot be used, unless it shows exactly one face.
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
