// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/words/FaceText.h"

#include "domain/rules/Rules.h"

#include <QCoreApplication>

namespace shouli::desk {
namespace {

struct FaceText {
    Q_DECLARE_TR_FUNCTIONS(FaceText)
};

QString taskText(capture::LivenessTask task) {
    switch (task) {
    case capture::LivenessTask::TurnLeft:
        return FaceText::tr("Please turn your head slowly to your left");
    case capture::LivenessTask::TurnRight:
        return FaceText::tr("Please turn your head slowly to your right");
    case capture::LivenessTask::Blink:
        return FaceText::tr("Please close your eyes for a moment, then open them");
    }
    Q_UNREACHABLE();
}

} // namespace

using domain::FaceVerdict;

QString verdictText(FaceVerdict verdict) {
    switch (verdict) {
    case FaceVerdict::Match:
        return FaceText::tr("The face and the portrait match.");
    case FaceVerdict::Unsure:
        return FaceText::tr("Alike, but not surely the same person: compare the two faces yourself and decide below.");
    case FaceVerdict::NoMatch:
        return FaceText::tr("The face and the portrait do not match.");
    case FaceVerdict::SeveralFaces:
        return FaceText::tr("More than one face is in the picture. Only one person may be seen.");
    case FaceVerdict::TooDark:
        return FaceText::tr("The picture is too dark. Turn on a light.");
    case FaceVerdict::TooFar:
        return FaceText::tr("The face is too far away. Please come closer.");
    case FaceVerdict::NoFace:
        return FaceText::tr("No face is seen. Please look into the camera.");
    case FaceVerdict::NoPortrait:
        return FaceText::tr("No face is found on the picture of the document. Take that picture again on the page of "
                            "the identity, or verify manually.");
    }
    Q_UNREACHABLE();
}

QString instructionText(const capture::LivenessCheck& liveness) {
    switch (liveness.stage()) {
    case capture::LivenessCheck::Stage::LookAhead:
        return FaceText::tr("Please look straight into the camera");
    case capture::LivenessCheck::Stage::DoTask:
        return taskText(liveness.task());
    case capture::LivenessCheck::Stage::LookAheadAgain:
        return FaceText::tr("Thank you. Please look straight into the camera again");
    case capture::LivenessCheck::Stage::Passed:
    case capture::LivenessCheck::Stage::TimedOut:
        return {};
    }
    Q_UNREACHABLE();
}

QString hintText(const capture::LivenessCheck& liveness) {
    if (const auto obstacle = liveness.obstacle())
        return verdictText(*obstacle);
    if (liveness.isStill())
        return FaceText::tr("Nothing moves in the picture: has the camera stopped, or is a picture held before it?");
    return {};
}

QString faceLossText(const domain::Application& application, domain::MaterialSlot slot) {
    if (!domain::faceRestsOn(application, slot))
        return {};
    return FaceText::tr("The face was checked against this picture. Without it the check is void and has to be done "
                        "again.");
}

} // namespace shouli::desk
