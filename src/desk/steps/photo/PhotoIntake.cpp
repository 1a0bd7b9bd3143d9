// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/photo/PhotoIntake.h"

#include "base/DeviceCode.h"
#include "base/OnAnswer.h"
#include "capture/photo/PreparedPhoto.h"
#include "capture/pictures/Jpeg.h"
#include "capture/pictures/PictureEncoder.h"
#include "desk/words/PictureText.h"

#include <QtConcurrent>

namespace shouli::desk {

using base::DeviceCode;
using base::ErrorCode;
using base::Result;
using capture::PhotoInspection;
using domain::PictureSource;

namespace {

constexpr int kThumbnailQuality = 80;

/// A photo for the card and everything that is seen against it without the networks.
struct Prepared {
    capture::PreparedPhoto photo;
    QStringList sentences;
    QStringList codes;
};

Result<Prepared> prepared(const QImage& image) {
    SHOULI_TRY(capture::PreparedPhoto photo, capture::preparePhoto(image));
    Prepared made{photo, {}, {}};
    for (const capture::PreparedPhotoFinding finding : std::as_const(photo.findings)) {
        made.sentences.append(findingText(finding));
        made.codes.append(findingCode(finding));
    }
    for (const capture::PictureFinding finding : capture::judgePicture(image, 0)) {
        made.sentences.append(findingText(finding));
        made.codes.append(findingCode(finding));
    }
    return made;
}

QStringList codesOf(const PhotoInspection& inspection) {
    QStringList codes;
    for (const capture::PhotoFault fault : inspection.faults())
        codes.append(textOf(fault));
    return codes;
}

bool isWithoutNetworks(ErrorCode code) {
    return code == DeviceCode::ModuleMissing || code == DeviceCode::ModelMissing || code == DeviceCode::NetworkFailed;
}

} // namespace

PhotoIntake::PhotoIntake(const DeskServices& services, domain::ApplicationId application, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_application(application) {}

int PhotoIntake::begin() {
    m_isBusy = true;
    Q_EMIT busyChanged();
    return ++m_turn;
}

void PhotoIntake::finish() {
    m_isBusy = false;
    Q_EMIT busyChanged();
}

void PhotoIntake::fail(const base::Error& error) {
    finish();
    Q_EMIT failed(error);
}

void PhotoIntake::cancel() {
    ++m_turn;
    m_inspection.cancel();
    m_doubtful = {};
    finish();
}

void PhotoIntake::take(const QImage& picture, const QRect& framed, PictureSource source) {
    m_inspection.cancel();
    m_doubtful = {};
    const int turn = begin();
    if (!m_services.photos) {
        prepare(picture.copy(framed), source, turn);
        return;
    }
    m_inspection = m_services.photos->inspect(
        picture, source == PictureSource::Camera ? capture::PhotoOrigin::Shot : capture::PhotoOrigin::Finished);
    m_inspection | base::on(this, [this, turn, picture, framed, source](const Result<PhotoInspection>& inspection) {
        if (turn != m_turn)
            return;
        if (inspection)
            take(*inspection, source, turn);
        else if (isWithoutNetworks(inspection.error().code))
            prepare(picture.copy(framed), source, turn);
        else
            fail(inspection.error());
    });
}

void PhotoIntake::take(const PhotoInspection& inspection, PictureSource source, int turn) {
    Q_EMIT judged(inspection.photo, inspection.answers);
    if (source == PictureSource::Camera)
        m_doubtful = inspection; // until it is stored: the disk may be full
    if (source == PictureSource::Camera && (!inspection.isUsable() || !inspection.faults().empty()))
        finish();
    else
        store(inspection.jpeg, source, source == PictureSource::Camera ? codesOf(inspection) : QStringList(), turn);
}

void PhotoIntake::useAnyway() {
    if (isDoubtful())
        store(m_doubtful.jpeg, PictureSource::Camera, codesOf(m_doubtful), begin());
}

void PhotoIntake::prepare(const QImage& picture, PictureSource source, int turn) {
    QtConcurrent::run(prepared, picture) | base::on(this, [this, turn, source](const Result<Prepared>& made) {
        if (turn != m_turn)
            return;
        if (!made) {
            fail(made.error());
            return;
        }
        Q_EMIT remarked(made->sentences);
        store(made->photo.jpeg, source, source == PictureSource::Camera ? made->codes : QStringList(), turn);
    });
}

void PhotoIntake::store(const QByteArray& jpeg, PictureSource source, const QStringList& overruled, int turn) {
    const QImage photo = QImage::fromData(jpeg, "JPEG");
    domain::Picture picture;
    picture.source = source;
    picture.widthPx = photo.width();
    picture.heightPx = photo.height();
    picture.overruled = overruled;
    const QByteArray thumbnail =
        capture::toJpeg(capture::shrunkTo(photo, capture::kThumbnailLongSidePx), kThumbnailQuality);
    m_services.pictures.add(m_application, jpeg, thumbnail, picture) |
        base::on(this, [this, turn, photo](const Result<domain::Picture>& stored) {
            if (turn != m_turn)
                return;
            if (!stored) {
                fail(stored.error());
                return;
            }
            m_doubtful = {};
            finish();
            Q_EMIT kept(*stored, photo);
        });
}

} // namespace shouli::desk
