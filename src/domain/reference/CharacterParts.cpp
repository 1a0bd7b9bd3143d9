// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/CharacterParts.h"

#include "base/ErrorCode.h"
#include "domain/NameCharacters.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <optional>

namespace shouli::domain {

namespace {

constexpr qsizetype kMostParts = 4;
constexpr qsizetype kMostSequences = 256; // of one order of the parts

/// The pieces of a text parted by `by`: calls `piece` for each until it answers true; whether it did.
template <typename Predicate>
bool anyPiece(QByteArrayView text, char by, Predicate piece) {
    while (!text.isEmpty()) {
        const qsizetype found = text.indexOf(by);
        if (piece(found < 0 ? text : text.first(found)))
            return true;
        text = found < 0 ? QByteArrayView() : text.sliced(found + 1);
    }
    return false;
}

/// Blanks and plus signs gone, full-width letters and digits made half-width.
QString squeezed(QStringView typed) {
    QString text;
    for (const QChar c : typed) {
        const QChar half = c >= u'！' && c <= u'～' ? QChar(c.unicode() - 0xFEE0) : c;
        if (!half.isSpace() && half != u'+')
            text += half;
    }
    return text;
}

/// A code typed in hexadecimal, put right where it is a private one.
std::optional<char32_t> codeIn(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^(?:U|0X)?([0-9A-F]{4,6})$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const char32_t code = match.captured(1).toUInt(nullptr, 16);
    return standardCharacterOf(code).value_or(code);
}

/// Radicals that a character is a form of beside what the database says: 月 is 肉 too, 阝 both 阜 and 邑; 王 is the
/// form of 玉.
QByteArray furtherRadical(char32_t character) {
    return character == U'月' ? "130" : character == U'阝' ? "163" : character == U'王' ? "96" : QByteArray();
}

/// Adds the strokes of the parts one after another, in each of their ways.
void addSequences(const QList<QList<QByteArrayView>>& parts, QSet<QByteArray>& sequences) {
    QList<QByteArray> built{QByteArray()};
    for (const auto& ways : parts) {
        QList<QByteArray> longer;
        for (const QByteArray& start : std::as_const(built))
            for (const QByteArrayView way : ways)
                longer.append(start + way.toByteArray());
        built = longer.first(std::min(longer.size(), kMostSequences));
    }
    sequences.unite(QSet<QByteArray>(built.begin(), built.end()));
}

/// An enclosure is written, then what it encloses, then it is closed.
void addEnclosed(char32_t enclosure, const QList<QList<QByteArrayView>>& parts, QSet<QByteArray>& sequences) {
    const bool isBox = enclosure == U'囗';
    if (!isBox && enclosure != U'匚' && enclosure != U'匸')
        return;
    auto closed = parts;
    closed.first() = {isBox ? "sz" : "h"};
    closed.append({isBox ? "h" : "z"});
    addSequences(closed, sequences);
}

/// Whether the parts follow each other in `way`, other strokes between them or none.
bool holdsInOrder(QByteArrayView way, const QList<QList<QByteArrayView>>& parts) {
    qsizetype at = 0;
    for (const auto& ways : parts) {
        qsizetype end = -1;
        for (const QByteArrayView part : ways) {
            const qsizetype found = way.indexOf(part, at);
            if (found >= 0 && (end < 0 || found + part.size() < end))
                end = found + part.size();
        }
        if (end < 0)
            return false;
        at = end;
    }
    return true;
}

} // namespace

/// What is looked for when parts were typed, from the best to the least that fits.
struct CharacterParts::Wanted {
    enum Rank { AsTyped, InAnyOrder, ByRadical, AmongOthers, None };

    QSet<QByteArray> asTyped;
    QSet<QByteArray> inAnyOrder; // and in the forms that a radical takes
    QSet<QByteArray> radicals;   // "167'.5": one part is the radical, the others are the further strokes
    QList<Ways> parts;

    Rank rankOf(QByteArrayView radicalsOfOne, QByteArrayView waysOfOne) const {
        const auto isIn = [](const QSet<QByteArray>& set) {
            return [&set](QByteArrayView piece) {
                return set.contains(QByteArray::fromRawData(piece.data(), piece.size()));
            };
        };
        if (anyPiece(waysOfOne, '|', isIn(asTyped)))
            return AsTyped;
        if (anyPiece(waysOfOne, '|', isIn(inAnyOrder)))
            return InAnyOrder;
        if (waysOfOne.isEmpty() && anyPiece(radicalsOfOne, ' ', isIn(radicals)))
            return ByRadical;
        return anyPiece(waysOfOne, '|', [&](QByteArrayView way) { return holdsInOrder(way, parts); }) ? AmongOthers
                                                                                                      : None;
    }
};

base::Result<CharacterParts> CharacterParts::read(QByteArray table) {
    CharacterParts parts;
    parts.m_table = std::move(table);
    const QByteArrayView text(parts.m_table);
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = text.indexOf('\n', at);
        const qsizetype first = text.indexOf('\t', at);
        const qsizetype second = first < 0 ? -1 : text.indexOf('\t', first + 1);
        if (end < 0 || second < 0 || second > end)
            return base::fail(base::ErrorCode::ReadFailed, QStringLiteral("character parts at byte %1").arg(at));
        const auto character = QString::fromUtf8(text.sliced(at, first - at)).toUcs4();
        if (character.size() != 1)
            return base::fail(base::ErrorCode::ReadFailed, QStringLiteral("character parts at byte %1").arg(at));
        const Entry entry{character.first(), static_cast<quint32>(first + 1), static_cast<quint32>(second + 1),
                          static_cast<quint32>(end)};
        parts.m_entries.push_back(entry);
        anyPiece(parts.radicalsOf(entry), ' ', [&](QByteArrayView radical) {
            if (radical.endsWith(".0"))
                parts.m_forms[radical.chopped(2).toByteArray()].append(entry.character);
            return false;
        });
        at = end + 1;
    }
    return parts;
}

QList<char32_t> CharacterParts::find(QStringView typed, qsizetype limit) const {
    const QString text = squeezed(typed);
    if (const auto code = codeIn(text))
        return mayStandInName(*code) ? QList<char32_t>{*code} : QList<char32_t>{};
    static const QRegularExpression form(QStringLiteral("^([^0-9]+)([0-9]{0,2})$"));
    const auto match = form.match(text);
    QList<char32_t> parts;
    for (const uint c : match.captured(1).toUcs4())
        parts.append(standardCharacterOf(c).value_or(c));
    if (parts.isEmpty() || parts.size() > kMostParts)
        return {};
    if (match.capturedLength(2) == 0)
        return byParts(parts, limit);
    return parts.size() == 1 ? byRadical(parts.first(), match.captured(2).toInt(), limit) : QList<char32_t>{};
}

QByteArrayView CharacterParts::radicalsOf(const Entry& entry) const {
    return QByteArrayView(m_table).sliced(entry.radicalsAt, entry.waysAt - entry.radicalsAt - 1);
}

QByteArrayView CharacterParts::waysOf(const Entry& entry) const {
    return QByteArrayView(m_table).sliced(entry.waysAt, entry.end - entry.waysAt);
}

const CharacterParts::Entry* CharacterParts::entryOf(char32_t character) const {
    const auto found = std::lower_bound(m_entries.begin(), m_entries.end(), character,
                                        [](const Entry& entry, char32_t c) { return entry.character < c; });
    return found == m_entries.end() || found->character != character ? nullptr : &*found;
}

CharacterParts::Ways CharacterParts::waysOf(char32_t character) const {
    Ways ways;
    if (const Entry* entry = entryOf(character)) {
        anyPiece(waysOf(*entry), '|', [&](QByteArrayView way) {
            ways.append(way);
            return false;
        });
    }
    return ways;
}

/// Its own ways, and those of the other forms of the radical that it is.
CharacterParts::Ways CharacterParts::formsOf(char32_t character) const {
    Ways ways = waysOf(character);
    for (const QByteArray& radical : radicalsFrom(character))
        for (const char32_t form : m_forms.value(radical))
            ways.append(waysOf(form));
    return ways;
}

/// "167'" for 钅: the radicals that it is a form of.
QList<QByteArray> CharacterParts::radicalsFrom(char32_t character) const {
    QList<QByteArray> radicals;
    if (const QByteArray further = furtherRadical(character); !further.isEmpty())
        radicals.append(further);
    if (const Entry* entry = entryOf(character)) {
        anyPiece(radicalsOf(*entry), ' ', [&](QByteArrayView radical) {
            if (radical.endsWith(".0"))
                radicals.append(radical.chopped(2).toByteArray());
            return false;
        });
    }
    return radicals;
}

QList<char32_t> CharacterParts::byRadical(char32_t radical, int furtherStrokes, qsizetype limit) const {
    QList<QByteArray> wanted = radicalsFrom(radical);
    for (QByteArray& number : wanted)
        number += '.' + QByteArray::number(furtherStrokes);
    QList<char32_t> found;
    for (const Entry& entry : m_entries) {
        if (found.size() < limit &&
            anyPiece(radicalsOf(entry), ' ', [&](QByteArrayView one) { return wanted.contains(one); }))
            found.append(entry.character);
    }
    return found;
}

CharacterParts::Wanted CharacterParts::wantedFrom(const QList<char32_t>& parts) const {
    Wanted wanted;
    QList<Ways> forms;
    for (const char32_t part : parts) {
        wanted.parts.append(waysOf(part));
        forms.append(formsOf(part));
    }
    addSequences(wanted.parts, wanted.asTyped);
    addEnclosed(parts.first(), wanted.parts, wanted.asTyped);
    QList<qsizetype> order(parts.size());
    std::iota(order.begin(), order.end(), 0);
    do {
        QList<Ways> ordered;
        for (const qsizetype place : std::as_const(order))
            ordered.append(forms[place]);
        addSequences(ordered, wanted.inAnyOrder);
    } while (std::next_permutation(order.begin(), order.end()));

    for (qsizetype head = 0; head < parts.size(); ++head) {
        QSet<qsizetype> counts{0}; // strokes of the other parts
        for (qsizetype other = 0; other < parts.size(); ++other) {
            QSet<qsizetype> longer;
            for (const qsizetype count : std::as_const(counts))
                for (const QByteArrayView way : std::as_const(wanted.parts[other]))
                    longer.insert(count + way.size());
            if (other != head)
                counts = longer;
        }
        for (const QByteArray& radical : radicalsFrom(parts[head]))
            for (const qsizetype count : std::as_const(counts))
                wanted.radicals.insert(radical + '.' + QByteArray::number(count));
    }
    return wanted;
}

QList<char32_t> CharacterParts::byParts(const QList<char32_t>& parts, qsizetype limit) const {
    const Wanted wanted = wantedFrom(parts);
    struct Hit {
        Wanted::Rank rank;
        qsizetype length;
        char32_t character;
        auto operator<=>(const Hit&) const = default;
    };
    std::vector<Hit> hits;
    for (const Entry& entry : m_entries) {
        const auto rank = wanted.rankOf(radicalsOf(entry), waysOf(entry));
        if (rank != Wanted::None)
            hits.push_back({rank, waysOf(entry).size(), entry.character});
    }
    std::sort(hits.begin(), hits.end());
    QList<char32_t> found;
    for (const Hit& hit : hits) {
        if (found.size() < limit)
            found.append(hit.character);
    }
    return found;
}

} // namespace shouli::domain
