// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/wizard/PicturesUnderWay.h"

#include "desk/sheets/HeldSheets.h"
#include "desk/sheets/PictureSlot.h"
#include "desk/steps/StepPage.h"
#include "desk/wizard/CaseCommits.h"

#include <algorithm>

namespace shouli::desk {
namespace {

PictureSlot* firstTaking(const StepPage& page) {
    const auto places = page.findChildren<PictureSlot*>();
    const auto found =
        std::find_if(places.begin(), places.end(), [](const PictureSlot* place) { return place->isTaking(); });
    return found == places.end() ? nullptr : *found;
}

} // namespace

bool isPictureUnderWay(const StepPage& page) { return firstTaking(page) != nullptr; }

void whenPicturesAreIn(StepPage& page, const std::function<void(bool areIn)>& done) {
    QObject::connect(
        firstTaking(page), &PictureSlot::takingEnded, &page,
        [&page, done](bool isStored) {
            if (isStored && isPictureUnderWay(page))
                whenPicturesAreIn(page, done);
            else
                done(isStored);
        },
        Qt::SingleShotConnection);
}

void handPicturesOver(const StepPage& page) {
    for (PictureSlot* place : page.findChildren<PictureSlot*>())
        place->handOver();
}

void storePicturesHandedOver(QWidget& window, const std::shared_ptr<CaseCommits>& commits,
                             const std::function<void(const base::Status&)>& done) {
    HeldSheets& held = HeldSheets::of(window);
    const domain::ApplicationId id = commits->stored().application().id;
    if (!held.has(id))
        return done({});
    held.whenAtRest([&held, commits, id, done] {
        const auto pictures = held.takeSealed(id);
        if (pictures.empty())
            return done({});
        commits->add([commits = commits.get(), pictures, done]() -> std::optional<CaseCommits::Commit> {
            flow::FlowSession moved = commits->stored();
            domain::Application written = moved.application();
            for (const auto& [place, picture] : pictures)
                written.materials.insert_or_assign(place, picture);
            moved.update(written);
            return CaseCommits::Commit{moved, QString(), done};
        });
    });
}

} // namespace shouli::desk
