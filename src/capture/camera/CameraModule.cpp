// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/camera/CameraModule.h"

#include "capture/modules/Module.h"

namespace shouli::capture {

base::Result<std::unique_ptr<FrameGrabber>> CameraModule::grabber() const {
    SHOULI_TRY(const auto make, resolveModule<FrameGrabber* (*)()>(m_folder, "shouli_camera", "shouli_frame_grabber"));
    return std::unique_ptr<FrameGrabber>(make());
}

FrameGrabberSource CameraModule::source() const {
    return [module = *this] { return module.grabber(); };
}

} // namespace shouli::capture
