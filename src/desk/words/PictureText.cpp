// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/words/PictureText.h"

#include <QCoreApplication>

namespace shouli::desk {
namespace {

struct PictureText {
    Q_DECLARE_TR_FUNCTIONS(PictureText)
};

} // namespace

using capture::PictureFinding;
using capture::PreparedPhotoFinding;

QString findingText(PictureFinding finding) {
    switch (finding) {
    case PictureFinding::TooSmall:
        return PictureText::tr("The picture is too small: small print cannot be read. Move closer.");
    case PictureFinding::TooDark:
        return PictureText::tr("The picture is too dark. Turn on a light.");
    case PictureFinding::TooBlurred:
        return PictureText::tr("The picture is blurred. Hold still and take it again.");
    case PictureFinding::Glare:
        return PictureText::tr("A light is reflected in the document. Turn it or move the lamp.");
    case PictureFinding::CutCorner:
        return PictureText::tr("A corner of the document is cut off. Move it into the picture.");
    }
    Q_UNREACHABLE();
}

QString findingText(PreparedPhotoFinding finding) {
    switch (finding) {
    case PreparedPhotoFinding::WrongAspect:
        return PictureText::tr("The picture has other proportions than the card: its edges were cut off.");
    case PreparedPhotoFinding::TooSmall:
        return PictureText::tr(
            "The picture has fewer points than the card needs. Move closer or choose a better camera.");
    }
    Q_UNREACHABLE();
}

QString findingCode(PictureFinding finding) {
    switch (finding) {
    case PictureFinding::TooSmall:
        return QStringLiteral("too_small");
    case PictureFinding::TooDark:
        return QStringLiteral("too_dark");
    case PictureFinding::TooBlurred:
        return QStringLiteral("too_blurred");
    case PictureFinding::Glare:
        return QStringLiteral("glare");
    case PictureFinding::CutCorner:
        return QStringLiteral("cut_corner");
    }
    Q_UNREACHABLE();
}

QString findingCode(PreparedPhotoFinding finding) {
    switch (finding) {
    case PreparedPhotoFinding::WrongAspect:
        return QStringLiteral("wrong_aspect");
    case PreparedPhotoFinding::TooSmall:
        return QStringLiteral("too_small");
    }
    Q_UNREACHABLE();
}

} // namespace shouli::desk
