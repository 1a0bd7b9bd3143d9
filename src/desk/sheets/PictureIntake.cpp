// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/PictureIntake.h"

#include "base/OnAnswer.h"
#include "capture/camera/CameraModule.h"
#include "desk/words/PictureText.h"

#include <QtConcurrent>

namespace shouli::desk {

using base::Result;
using domain::Picture;
using domain::PictureSource;

namespace {

// A document's own pixels at 300 dpi, twice over: a picture that is not cut to the document shows what lies around it.
// Never more than a sheet has.
int longestSidePx(const std::optional<capture::DocumentShape>& shape) {
    const std::optional<QSize> size = shape ? capture::sizePxOf(*shape) : std::nullopt;
    return size ? std::min(2 * size->width(), capture::kMaxStoredLongSidePx) : capture::kMaxStoredLongSidePx;
}

QImage turned(const QByteArray& jpeg, int degrees) {
    return QImage::fromData(jpeg, "JPEG").transformed(QTransform().rotate(degrees));
}

} // namespace

PictureIntake::PictureIntake(const DeskServices& services, domain::ApplicationId application, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_application(application) {}

int PictureIntake::begin() {
    m_isBusy = true;
    Q_EMIT busyChanged();
    return ++m_turn;
}

void PictureIntake::forget() {
    m_file.clear();
    m_doubtful = {};
    m_findings.clear();
}

void PictureIntake::finish() {
    m_isBusy = false;
    Q_EMIT busyChanged();
}

void PictureIntake::cancel() {
    ++m_turn;
    forget();
    finish();
}

// What is to be done with an answer, if it is still wanted and no error.
template <typename T, typename Next>
auto PictureIntake::inTurn(int turn, Next next) {
    return [this, turn, next](const Result<T>& answer) {
        if (turn != m_turn)
            return;
        if (answer) {
            next(*answer);
            return;
        }
        m_file.clear();
        finish();
        Q_EMIT failed(answer.error());
    };
}

void PictureIntake::takeFile(const QString& path) {
    forget();
    const int turn = begin();
    capture::FileImport::readFile(path) |
        base::on(this, inTurn<QByteArray>(turn, [this, turn](const QByteArray& bytes) {
                     m_file = bytes;
                     m_services.fileImport.probe(bytes) |
                         base::on(this,
                                  inTurn<capture::DocumentProbe>(turn, [this](const capture::DocumentProbe& probe) {
                                      if (probe.pages.size() > 1) {
                                          finish();
                                          Q_EMIT sheetsFound(probe, m_file);
                                      } else {
                                          takeSheet(0);
                                      }
                                  }));
                 }));
}

void PictureIntake::takeSheet(int index) {
    const int turn = begin();
    m_services.fileImport.page(m_file, index) | base::on(this, inTurn<QImage>(turn, [this, turn](const QImage& image) {
                                                             m_file.clear();
                                                             lookAt(image, turn);
                                                         }));
}

// A scan fills its sheet and comes in as it is; of a photograph the operator says what is kept.
void PictureIntake::lookAt(const QImage& sheet, int turn) {
    if (!m_shape) {
        judge(sheet, PictureSource::File);
        return;
    }
    if (!m_rectifier)
        m_rectifier = std::make_unique<capture::DocumentRectifier>(m_services.cameras.documents().source());
    m_rectifier->rectify(sheet, *m_shape) |
        base::on(this, [this, sheet, turn](const Result<capture::RectifiedDocument>& rectified) {
            if (turn != m_turn)
                return;
            if (!rectified || !capture::isPhotograph(*rectified)) {
                judge(sheet, PictureSource::File);
                return;
            }
            finish();
            Q_EMIT documentFound(*rectified);
        });
}

void PictureIntake::takeSeen(const QImage& image, PictureSource source,
                             const QList<capture::PictureFinding>& findings) {
    forget();
    begin();
    QStringList overruled;
    for (const capture::PictureFinding finding : findings)
        overruled.append(findingCode(finding));
    keep(image, source, overruled);
}

void PictureIntake::takeImage(const QImage& image, PictureSource source) {
    forget();
    begin();
    judge(image, source);
}

void PictureIntake::judge(const QImage& image, PictureSource source) {
    const int turn = m_turn;
    QtConcurrent::run([image] { return capture::judgePicture(image); }) |
        base::on(this, [this, turn, image, source](const QList<capture::PictureFinding>& findings) {
            if (turn != m_turn)
                return;
            if (findings.isEmpty()) {
                keep(image, source, {});
                return;
            }
            m_doubtful = image;
            m_doubtfulSource = source;
            m_findings = findings;
            finish();
            Q_EMIT found(image, findings);
        });
}

void PictureIntake::useAnyway() {
    if (m_doubtful.isNull())
        return;
    QStringList overruled;
    for (const capture::PictureFinding finding : std::as_const(m_findings))
        overruled.append(findingCode(finding));
    begin();
    keep(m_doubtful, m_doubtfulSource, overruled); // which stays until it is stored: the disk may be full
}

void PictureIntake::keep(const QImage& image, PictureSource source, const QStringList& overruled) {
    const int turn = m_turn;
    capture::encodeForStore(image, capture::kMaxStoredBytes, longestSidePx(m_shape)) |
        base::on(this, inTurn<capture::EncodedPicture>(
                           turn, [this, source, overruled, turn](const capture::EncodedPicture& encoded) {
                               Picture picture;
                               picture.source = source;
                               picture.widthPx = encoded.sizePx.width();
                               picture.heightPx = encoded.sizePx.height();
                               picture.overruled = overruled;
                               store(encoded.jpeg, encoded.thumbnail, picture, turn);
                           }));
}

void PictureIntake::store(const QByteArray& jpeg, const QByteArray& thumbnail, const Picture& picture, int turn) {
    const QImage shown = QImage::fromData(thumbnail, "JPEG");
    m_services.pictures.add(m_application, jpeg, thumbnail, picture) |
        base::on(this, inTurn<Picture>(turn, [this, shown](const Picture& stored) {
                     forget();
                     finish();
                     Q_EMIT kept(stored, shown);
                 }));
}

void PictureIntake::fetch(const Picture& picture,
                          const std::function<void(const std::optional<StoredPicture>&)>& next) {
    m_services.pictures.jpeg(m_application, picture.id) |
        base::on(this, [this, picture, next](const Result<QByteArray>& jpeg) {
            if (!jpeg)
                return next(std::nullopt);
            m_services.pictures.thumbnail(m_application, picture.id) |
                base::on(this, [picture, next, jpeg = *jpeg](const Result<QByteArray>& thumbnail) {
                    next(thumbnail ? std::optional(StoredPicture{picture, jpeg, *thumbnail}) : std::nullopt);
                });
        });
}

void PictureIntake::restore(const StoredPicture& stored) {
    forget();
    const int turn = begin();
    store(stored.jpeg, stored.thumbnail, stored.picture, turn);
}

void PictureIntake::rotate(const Picture& picture, int degrees) {
    forget();
    const int turn = begin();
    m_services.pictures.jpeg(m_application, picture.id) |
        base::on(this, inTurn<QByteArray>(turn, [this, turn, picture, degrees](const QByteArray& jpeg) {
                     QtConcurrent::run(turned, jpeg, degrees) |
                         base::on(this, [this, turn, picture](const QImage& image) {
                             if (turn == m_turn)
                                 keep(image, picture.source, picture.overruled);
                         });
                 }));
}

} // namespace shouli::desk
