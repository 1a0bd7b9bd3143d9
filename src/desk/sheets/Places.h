// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QStringList>

namespace shouli::desk {

class PictureSlot;

/// Places of one page, in the order in which many pictures fill them.
using Places = QList<QPointer<PictureSlot>>;

/// `first`, then those behind it among `all` that are free, then those before it.
Places placesFrom(PictureSlot& first, const Places& all);
QStringList titlesOf(const Places& places);

} // namespace shouli::desk
