// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QList>
#include <QString>
#include <QStringList>

// The files that tests/import/make_corpus.py wrote into the build tree.
namespace shouli::tests {

struct HostileFile {
    QString path;
    QString family;
    QStringList outcomes; ///< "kept", or texts of error codes: what may come of it

    bool mayBeKept() const { return outcomes.contains(QStringLiteral("kept")); }
};

/// The corpus's table; empty when there is none.
inline QList<HostileFile> hostileFiles() {
    const QString folder = QStringLiteral(SHOULI_CORPUS);
    QFile table(folder + QStringLiteral("/corpus.tsv"));
    if (!table.open(QIODevice::ReadOnly))
        return {};
    table.readLine(); // the columns' names
    QList<HostileFile> files;
    while (!table.atEnd()) {
        const QList<QByteArray> cells = table.readLine().trimmed().split('\t');
        files.append({folder + u'/' + QFile::decodeName(QByteArray::fromPercentEncoding(cells.at(0))),
                      QString::fromUtf8(cells.at(1)), QString::fromUtf8(cells.at(2)).split(u'|')});
    }
    return files;
}

} // namespace shouli::tests
