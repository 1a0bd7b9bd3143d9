// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/PaperWords.h"

#include "base/DeviceCode.h"

#include <QFile>

namespace shouli::printing {

base::Result<PaperWords> PaperWords::load(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(base::DeviceCode::TemplateBroken, path);
    PaperWords words;
    int number = 0;
    for (const QString& line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        ++number;
        if (line.isEmpty() || line.startsWith(QLatin1Char('#')))
            continue;
        const qsizetype tab = line.indexOf(QLatin1Char('\t'));
        if (tab <= 0 || tab + 1 == line.size())
            return base::fail(base::DeviceCode::TemplateBroken, QStringLiteral("%1:%2").arg(path).arg(number));
        words.m_words.insert(line.left(tab), line.mid(tab + 1));
    }
    return words;
}

} // namespace shouli::printing
