// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QHash>
#include <QString>

namespace shouli::printing {

/// The fixed words on papers: always Chinese, whatever the language of the desk. A value; thread-safe.
class PaperWords {
public:
    /// Reads forms/print/words.tsv. TemplateBroken when it is missing or a line is not "key<TAB>text".
    static base::Result<PaperWords> load(const QString& path = QStringLiteral(":/forms/print/words.tsv"));

    /// The word for a key; the key itself when there is none, so that the paper never has a gap.
    QString word(const QString& key) const { return m_words.value(key, key); }
    bool contains(const QString& key) const { return m_words.contains(key); }

private:
    QHash<QString, QString> m_words;
};

} // namespace shouli::printing
