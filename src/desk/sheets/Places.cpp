// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/Places.h"

#include "desk/sheets/PictureSlot.h"

#include <algorithm>

namespace shouli::desk {

Places placesFrom(PictureSlot& first, const Places& all) {
    Places places{&first};
    const auto own = std::max<qsizetype>(0, all.indexOf(&first));
    for (qsizetype step = 1; step < all.size(); ++step) {
        const QPointer<PictureSlot>& each = all[(own + step) % all.size()];
        if (each && each->isFree())
            places.append(each);
    }
    return places;
}

QStringList titlesOf(const Places& places) {
    QStringList titles;
    for (const QPointer<PictureSlot>& place : places)
        titles.append(place->title());
    return titles;
}

} // namespace shouli::desk
