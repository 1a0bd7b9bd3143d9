// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/ReadingModule.h"

#include "base/Log.h"

#include <QDir>
#include <QLibrary>

namespace shouli::capture {

base::Result<std::unique_ptr<CardReader>> ReadingModule::reader() const {
    QLibrary library(QDir(m_folder).filePath(QStringLiteral("libshouli_reading")));
    library.setLoadHints(QLibrary::PreventUnloadHint);
    using Factory = CardReader* (*)(const QString&, base::Error*);
    const auto make = reinterpret_cast<Factory>(library.resolve("shouli_card_reader"));
    if (!make) {
        qCWarning(lcCapture) << "reading module:" << library.errorString();
        return base::fail(base::ErrorCode::ModuleMissing, QStringLiteral("shouli_reading"));
    }
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
