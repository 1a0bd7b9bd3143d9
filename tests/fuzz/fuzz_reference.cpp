// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists and notices, which central replaces.
#include "domain/ReferenceLoader.h"
#include "domain/reference/Notice.h"
#include "domain/reference/TsvTable.h"
#include "fuzz/Fuzz.h"

#include <QFile>

namespace shouli::fuzz {
namespace {

QByteArray shipped(const char* name) {
    QFile file(QStringLiteral(SHOULI_SOURCE_DIR "/forms/") + QLatin1StringView(name));
    require(file.open(QIODevice::ReadOnly), "the shipped lists are there");
    return file.readAll();
}

} // namespace

QList<QByteArray> seeds() {
    return {shipped("codes/ethnic_group.tsv"), shipped("codes/service_bank.tsv"), shipped("notices/mail_tips.html"),
            "# version: 1\r\ncode\tname\r\n01\t汉族\r\n"};
}

QList<QByteArray> words() {
    return {"\t",      "\n",        "\r\n",     "# version: ", "code\tname\n",      "<!--",        "-->", "id: ",
            "title: ", "version: ", "<script>", "\xff",        QByteArray(1, '\0'), "\xef\xbb\xbf"};
}

void take(const QByteArray& bytes) {
    if (const auto table = domain::TsvTable::parse(bytes, {QStringLiteral("code")}))
        for (const auto& row : table->rows)
            require(row.cells.size() == table->columns.size(), "every row has every cell");
    domain::readNotice(bytes);
    for (const char* id : {"codes/ethnic_group", "codes/service_bank", "outlets", "notices/mail_tips", "of no kind"})
        domain::loadReference({{QString::fromLatin1(id), bytes}});
}

} // namespace shouli::fuzz
