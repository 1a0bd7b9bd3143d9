// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <functional>
#include <memory>

class QWidget;

namespace shouli::desk {

class CaseCommits;
class StepPage;

// Pictures that are being taken, read or sealed for places of a page while that page is left.

/// Whether there are any.
bool isPictureUnderWay(const StepPage& page);
/// Calls `done` when there are none any more: with true when all of them were stored, with false as soon as one came to
/// nothing or asks the operator something. Never when the page is gone before. REQUIRES: isPictureUnderWay(page).
void whenPicturesAreIn(StepPage& page, const std::function<void(bool areIn)>& done);

/// The page goes over its operator's head: they are brought to their end without it (HeldSheets::finish()).
void handPicturesOver(const StepPage& page);
/// Stores in the case of `commits` those that were handed over, when they are sealed; then, or at once when there are
/// none, calls `done`. It takes as long as HeldSheets::whenAtRest() at most.
void storePicturesHandedOver(QWidget& window, const std::shared_ptr<CaseCommits>& commits,
                             const std::function<void(const base::Status&)>& done);

} // namespace shouli::desk
