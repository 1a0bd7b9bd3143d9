// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/words/PhotoText.h"

#include <QCoreApplication>

namespace shouli::desk {
namespace {

struct PhotoText {
    Q_DECLARE_TR_FUNCTIONS(PhotoText)
};

} // namespace

using capture::PhotoFault;
using capture::PhotoHint;
using capture::PhotoRule;

QString label(PhotoRule rule) {
    switch (rule) {
    case PhotoRule::OneFace:
        return PhotoText::tr("One person alone");
    case PhotoRule::Position:
        return PhotoText::tr("Head in its place");
    case PhotoRule::Resolution:
        return PhotoText::tr("Fine enough to print");
    case PhotoRule::Level:
        return PhotoText::tr("Head upright");
    case PhotoRule::Straight:
        return PhotoText::tr("Looks straight ahead");
    case PhotoRule::EyesOpen:
        return PhotoText::tr("Both eyes open");
    case PhotoRule::MouthClosed:
        return PhotoText::tr("Mouth closed");
    case PhotoRule::Ears:
        return PhotoText::tr("Both ears visible");
    case PhotoRule::Brows:
        return PhotoText::tr("Eyebrows visible");
    case PhotoRule::Background:
        return PhotoText::tr("White background");
    case PhotoRule::Sharpness:
        return PhotoText::tr("Sharp");
    case PhotoRule::Light:
        return PhotoText::tr("Evenly lit");
    case PhotoRule::FileSize:
        return PhotoText::tr("File of at most 40 kB");
    }
    Q_UNREACHABLE();
}

QString faultText(PhotoFault fault) {
    switch (fault) {
    case PhotoFault::NoFace:
        return PhotoText::tr("No face is found. Have the person sit before the camera and look into it.");
    case PhotoFault::SeveralFaces:
        return PhotoText::tr("More than one face is seen. Everyone else has to step out of the picture.");
    case PhotoFault::CutOff:
        return PhotoText::tr("Hair or shoulders are outside the picture. Move to the middle, or further back.");
    case PhotoFault::OffPlace:
        return PhotoText::tr("The head is not where the card wants it, or too large or too small.");
    case PhotoFault::TooFewPixels:
        return PhotoText::tr("The face is too small. Come nearer or choose a better camera.");
    case PhotoFault::Tilted:
        return PhotoText::tr("The head is tilted. Hold it upright.");
    case PhotoFault::TurnedAside:
        return PhotoText::tr("The face is turned aside. Look straight into the camera.");
    case PhotoFault::TurnedUpOrDown:
        return PhotoText::tr("The face looks up or down. Set the camera at the height of the eyes.");
    case PhotoFault::EyesClosed:
        return PhotoText::tr("An eye is closed. Take the picture again with both eyes open.");
    case PhotoFault::MouthOpen:
        return PhotoText::tr("The mouth is open. Close it, without laughing.");
    case PhotoFault::EarsCovered:
        return PhotoText::tr("Hair covers an ear. Put it behind the ears.");
    case PhotoFault::BrowsCovered:
        return PhotoText::tr("Hair covers the eyebrows. Put it aside.");
    case PhotoFault::BackgroundUneven:
        return PhotoText::tr("Something is seen behind the person. Use a plain, light wall.");
    case PhotoFault::BackgroundDark:
        return PhotoText::tr("The background is too dark or too coloured. Use a plain, light wall.");
    case PhotoFault::BackgroundNotWhite:
        return PhotoText::tr("The background is not white.");
    case PhotoFault::Blurred:
        return PhotoText::tr("The face is blurred. Hold still and take it again.");
    case PhotoFault::TooDark:
        return PhotoText::tr("The face is too dark. Turn on a light in front of the person.");
    case PhotoFault::Burnt:
        return PhotoText::tr("Parts of the face are burnt white. Take light away.");
    case PhotoFault::UnevenLight:
        return PhotoText::tr("One side of the face is much darker. Move the light to the front.");
    case PhotoFault::FileTooLarge:
        return PhotoText::tr("The file is larger than 40 kB.");
    }
    Q_UNREACHABLE();
}

QString hintText(PhotoHint hint) {
    switch (hint) {
    case PhotoHint::None:
        return PhotoText::tr("Good: take the picture.");
    case PhotoHint::NoFace:
        return PhotoText::tr("No face is seen.");
    case PhotoHint::SeveralFaces:
        return PhotoText::tr("More than one face is seen.");
    case PhotoHint::ComeNearer:
        return PhotoText::tr("Too far: come nearer.");
    case PhotoHint::MoveToMiddle:
        return PhotoText::tr("Too near the edge: move to the middle.");
    case PhotoHint::HoldLevel:
        return PhotoText::tr("Not level: hold the head upright.");
    case PhotoHint::LookStraight:
        return PhotoText::tr("Look straight into the camera.");
    }
    Q_UNREACHABLE();
}

} // namespace shouli::desk
