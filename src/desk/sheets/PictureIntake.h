// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/documents/DocumentRectifier.h"
#include "capture/documents/PictureQuality.h"
#include "capture/files/FileImport.h"
#include "capture/pictures/PictureEncoder.h"
#include "desk/DeskServices.h"

#include <QImage>
#include <QObject>

#include <functional>

namespace shouli::desk {

/// A picture of a case with its bytes.
struct StoredPicture {
    domain::Picture picture;
    QByteArray jpeg;
    QByteArray thumbnail; ///< JPEG
};

/// Brings one picture of a document into the case: decodes and judges it, encodes it on another thread, and has the
/// repository seal it. Only the latest picture counts: work on an earlier one is dropped.
class PictureIntake : public QObject {
    Q_OBJECT
public:
    PictureIntake(const DeskServices& services, domain::ApplicationId application, QObject* parent);

    /// Takes a file that the operator chose. If it has several sheets, sheetsFound() is emitted, and takeSheet() is
    /// expected.
    void takeFile(const QString& path);
    void takeSheet(int index);
    void takeImage(const QImage& image, domain::PictureSource source);
    /// Takes a picture that the operator has seen together with its findings and decided to keep.
    void takeSeen(const QImage& image, domain::PictureSource source, const QList<capture::PictureFinding>& findings);
    /// Look for a document of this shape in pictures of files. Without a shape pictures are taken as they are.
    void setShape(capture::DocumentShape shape) { m_shape = shape; }
    /// Keeps the picture of found() in spite of its findings; call again if that fails.
    void useAnyway();
    /// Turns a kept picture clockwise by a multiple of 90 degrees and stores it as a new one.
    void rotate(const domain::Picture& picture, int degrees);
    /// Calls `next` with the bytes of a kept picture; with nothing when they cannot be read. What is under way goes on.
    void fetch(const domain::Picture& picture, const std::function<void(const std::optional<StoredPicture>&)>& next);
    /// Stores a deleted picture again, byte for byte.
    void restore(const StoredPicture& stored);
    /// Drops what is under way.
    void cancel();
    bool isBusy() const { return m_isBusy; }
    /// The picture of found() that waits to be decided on; null when there is none.
    const QImage& doubtful() const { return m_doubtful; }
    domain::PictureSource doubtfulSource() const { return m_doubtfulSource; }

Q_SIGNALS:
    void busyChanged();
    void sheetsFound(const shouli::capture::DocumentProbe& probe, const QByteArray& bytes);
    /// The picture is a photograph with a document in it. takeSeen() or cancel() is expected.
    void documentFound(const shouli::capture::RectifiedDocument& rectified);
    /// Something is wrong with the picture. useAnyway() or another picture is expected.
    void found(const QImage& picture, const QList<shouli::capture::PictureFinding>& findings);
    void kept(const shouli::domain::Picture& picture, const QImage& thumbnail);
    void failed(const shouli::base::Error& error);

private:
    int begin();
    void forget();
    void finish();
    template <typename T, typename Next>
    auto inTurn(int turn, Next next);
    void lookAt(const QImage& sheet, int turn);
    void judge(const QImage& image, domain::PictureSource source);
    void keep(const QImage& image, domain::PictureSource source, const QStringList& overruled);
    void store(const QByteArray& jpeg, const QByteArray& thumbnail, const domain::Picture& picture, int turn);

    const DeskServices& m_services;
    domain::ApplicationId m_application;
    std::optional<capture::DocumentShape> m_shape;
    std::unique_ptr<capture::DocumentRectifier> m_rectifier; // created with the first file
    int m_turn = 0;
    bool m_isBusy = false;
    QByteArray m_file; // a file with several sheets, until one is chosen
    QImage m_doubtful; // judged, not yet stored
    domain::PictureSource m_doubtfulSource = domain::PictureSource::File;
    QList<capture::PictureFinding> m_findings;
};

} // namespace shouli::desk
