// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/face/FaceNotice.h"

#include "desk/steps/face/FacePage.h"
#include "desk/steps/face/NoticeDialog.h"
#include "desk/widgets/Popup.h"

namespace shouli::desk {

namespace {

QString faceNoticeId() { return QStringLiteral("face_consent"); }

} // namespace

domain::Consent faceConsentNow(const DeskServices& services) {
    const domain::ReferenceSnapshot reference = services.reference.current();
    const auto notice = reference->notices.find(faceNoticeId());
    const QString version = notice == reference->notices.end() ? QString() : notice->second.version;
    return {{{faceNoticeId(), version}}, services.clock.now()};
}

void readFaceNotice(const DeskServices& services, QWidget* window) {
    const domain::ReferenceSnapshot reference = services.reference.current();
    const auto notice = reference->notices.find(faceNoticeId());
    if (notice == reference->notices.end())
        return;
    auto* dialog = new NoticeDialog(notice->second, window);
    dialog->setObjectName(QStringLiteral("faceNotice"));
    dialog->open();
}

void askToTakeBack(const domain::FaceCheck& face, QWidget* page, const QString& question,
                   const std::function<void()>& act) {
    if (face.outcome == domain::FaceOutcome::NotDone)
        return act();
    popup::askIrreversible(page, question,
                           FacePage::tr("The face verification is decided already. Its result is taken back with the "
                                        "picture that it rests on, and has to be decided anew."),
                           act);
}

} // namespace shouli::desk
