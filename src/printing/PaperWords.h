// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QHash>
#include <QString>

namespace shouli::printing {

/// The words that stand on paper beside a case's own: Chinese, whatever language the desk speaks. A value; any thread.
class PaperWords {
public:
    /// forms/print/words.tsv. TemplateBroken when it is not there or a line is not "key<TAB>text".
    static base::Result<PaperWords> load(const QString& path = QStringLiteral(":/forms/print/words.tsv"));

    /// The key itself when there is no such word: never a blank on the paper.
    QString word(const QString& key) const { return m_words.value(key, key); }
    bool contains(const QString& key) const { return m_words.contains(key); }

private:
    QHash<QString, QString> m_words;
};

} // namespace shouli::printing
