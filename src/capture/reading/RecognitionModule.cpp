// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/reading/RecognitionModule.h"

#include "capture/modules/Module.h"

namespace shouli::capture {

base::Result<std::unique_ptr<CardReader>> ReadingModule::reader() const {
    using Factory = CardReader* (*)(const QString&, base::Error*);
    SHOULI_TRY(const auto make, resolveModule<Factory>(m_folder, "shouli_reading", "shouli_card_reader"));
    base::Error error;
    std::unique_ptr<CardReader> reader(make(m_models, &error));
    if (!reader)
        return base::fail(error);
    return reader;
}

CardReaderSource ReadingModule::source() const {
    return [module = *this] { return module.reader(); };
}

} // namespace shouli::capture
