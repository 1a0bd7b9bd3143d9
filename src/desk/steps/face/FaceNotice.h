// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

#include <functional>

class QWidget;

namespace shouli::desk {

/// The consent that is given now, to the notice on the processing of faces as central published it last.
domain::Consent faceConsentNow(const DeskServices& services);

/// Opens that notice over the window; does nothing where there is none.
void readFaceNotice(const DeskServices& services, QWidget* window);

/// Asks over `page` before a decided check is taken back with its picture or its consent; `act` does that, and does it
/// at once while nothing is decided.
void askToTakeBack(const domain::FaceCheck& face, QWidget* page, const QString& question,
                   const std::function<void()>& act);

} // namespace shouli::desk
