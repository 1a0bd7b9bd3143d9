// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/face/FaceModule.h"

#include "capture/modules/Module.h"

namespace shouli::capture {

base::Result<std::unique_ptr<FaceNetworks>> FaceModule::open() const {
    using Factory = FaceNetworks* (*)(const QString& models);
    SHOULI_TRY(const auto make, resolveModule<Factory>(m_modules, "shouli_faces", "shouli_face_networks"));
    return std::unique_ptr<FaceNetworks>(make(m_models));
}

FaceNetworksSource FaceModule::source() const {
    return [module = *this] { return module.open(); };
}

} // namespace shouli::capture
