// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/recognition/RecognitionModule.h"

#include "capture/modules/Module.h"

namespace shouli::capture {

base::Result<std::unique_ptr<CardRecogniser>> RecognitionModule::recogniser() const {
    using Factory = CardRecogniser* (*)(const QString&, base::Error*);
    SHOULI_TRY(const auto make, resolveModule<Factory>(m_folder, "shouli_recognition", "shouli_card_recogniser"));
    base::Error error;
    std::unique_ptr<CardRecogniser> recogniser(make(m_models, &error));
    if (!recogniser)
        return base::fail(error);
    return recogniser;
}

CardRecogniserSource RecognitionModule::source() const {
    return [module = *this] { return module.recogniser(); };
}

} // namespace shouli::capture
