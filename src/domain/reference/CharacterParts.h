// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace shouli::domain {

/// Finds rare characters of names by what they are made of: by their parts (a character's strokes, in the order of
/// writing, are those of its parts one after another), or by radical and number of further strokes, which is known for
/// every character of Unicode 15.0.
class CharacterParts {
public:
    /// Reads the table made by desk/fields/characters/make_character_parts.py; some 30 ms for 100,000 characters.
    /// ReadFailed when a line is not in its format.
    static base::Result<CharacterParts> read(QByteArray table);

    /// Characters for what was typed, best first, at most `limit`; takes a few ms. `typed` may be
    /// - a code point in hexadecimal: U+20BB7 or 20BB7; a private-use one gives the character that GB 18030 has for it;
    /// - up to four parts: 氵赟 or 氵+赟. Characters with the parts in this order come first; a radical stands for all
    ///   its forms (水 for 氵, too);
    /// - a radical and the number of further strokes: 钅5.
    /// Empty when nothing fits or the text is none of these.
    QList<char32_t> find(QStringView typed, qsizetype limit) const;

private:
    struct Entry {
        char32_t character = 0;
        quint32 radicalsAt = 0; // in m_table
        quint32 waysAt = 0;
        quint32 end = 0;
    };
    struct Wanted;
    using Ways = QList<QByteArrayView>; // the ways to write one character: one letter for each stroke

    QByteArrayView radicalsOf(const Entry& entry) const;
    QByteArrayView waysOf(const Entry& entry) const;
    const Entry* entryOf(char32_t character) const;
    Ways waysOf(char32_t character) const;
    Ways formsOf(char32_t character) const;
    QList<QByteArray> radicalsFrom(char32_t character) const;
    Wanted wantedFrom(const QList<char32_t>& parts) const;
    QList<char32_t> byRadical(char32_t radical, int furtherStrokes, qsizetype limit) const;
    QList<char32_t> byParts(const QList<char32_t>& parts, qsizetype limit) const;

    QByteArray m_table;
    std::vector<Entry> m_entries;               // in the order of code points
    QHash<QByteArray, QList<char32_t>> m_forms; // by radical ("167'"): the characters that are forms of it
};

} // namespace shouli::domain
