// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference/NameSpelling.h"

#include <algorithm>
#include <array>
#include <limits>

namespace shouli::domain {

namespace {

constexpr int kNever = std::numeric_limits<int>::max() / 4;
constexpr int kStartInside = 4;   // begun in the midst of a part
constexpr int kPartBrokenOff = 2; // gone on to a lower part before the name of this one was whole
constexpr int kOtherReading = 1;  // not the commonest
constexpr int kReadingBegun = 1;  // the last reading is not typed to its end

bool isLetter(char16_t unit) { return unit >= u'a' && unit <= u'z'; }

LetterSet bitOf(char16_t letter) { return LetterSet(1) << (letter - u'a'); }

// What may stay untyped at the end of a division's name; the longer ones first.
qsizetype stemLength(const QString& part) {
    static const std::array<QStringView, 18> kKinds{u"特别行政区", u"自治区", u"自治州", u"自治县", u"自治旗", u"新区",
                                                    u"林区",       u"街道",   u"地区",   u"省",     u"市",     u"区",
                                                    u"县",         u"盟",     u"旗",     u"镇",     u"乡",     u"群岛"};
    for (const QStringView kind : kKinds)
        if (part.size() > kind.size() && part.endsWith(kind))
            return part.size() - kind.size();
    return part.size();
}

/// Tells `taken(letters, cost)` each way to type `character` at the head of `rest`.
template <typename Taken>
void forEachWay(char16_t character, std::u16string_view rest, Taken taken) {
    if (rest.front() == character)
        taken(size_t(1), 0);
    if (!isLetter(rest.front()))
        return;
    const QLatin1StringView readings = readingsOf(character);
    int cost = 0;
    for (qsizetype begin = 0; begin < readings.size(); cost = kOtherReading) {
        qsizetype end = begin;
        size_t same = 0;
        for (; end < readings.size() && readings[end] != u' '; ++end)
            if (same == size_t(end - begin) && same < rest.size() && rest[same] == readings[end].unicode())
                ++same;
        const auto length = size_t(end - begin);
        if (same > 0)
            taken(size_t(1), cost);
        if (same > 1 && readings[begin + 1] == u'h') // zh, ch, sh
            taken(size_t(2), cost);
        if (same > 1 && same == length)
            taken(same, cost);
        else if (same > 1 && same == rest.size())
            taken(same, cost + kReadingBegun);
        begin = end + 1;
    }
}

bool isSpeltFromHere(std::u16string_view name, std::u16string_view typed) {
    if (typed.empty() || name.empty())
        return typed.empty();
    bool isSpelt = false;
    forEachWay(name.front(), typed,
               [&](size_t taken, int) { isSpelt = isSpelt || isSpeltFromHere(name.substr(1), typed.substr(taken)); });
    return isSpelt;
}

} // namespace

bool isSpelt(const SearchNames& names, size_t i, const SearchWord& word) {
    const std::u16string_view name = names.spelt(i);
    const LetterSet first = word.letters.front();
    for (size_t start = 0; start < name.size(); ++start) {
        const bool mayBegin = name[start] == word.text.front() || (names.letters(i)[start] & first);
        if (mayBegin && isSpeltFromHere(name.substr(start), word.text))
            return true;
    }
    return false;
}

LetterSet lettersIn(std::u16string_view folded) {
    LetterSet letters = 0;
    for (const char16_t unit : folded) {
        if (isLetter(unit))
            letters |= bitOf(unit);
        for (const char letter : readingsOf(unit))
            if (letter != ' ')
                letters |= bitOf(char16_t(letter));
    }
    return letters;
}

NameSpelling::NameSpelling(const QStringList& parts) {
    for (const QString& part : parts) {
        const qsizetype stem = stemLength(part);
        const std::u16string folded = foldForSearch(part);
        bool isFirst = true;
        for (size_t i = 0; i < folded.size(); ++i) {
            if (!QChar(folded[i]).isLetterOrNumber())
                continue;
            m_units.push_back({folded[i], m_parts, isFirst, qsizetype(i) + 1 >= stem});
            isFirst = false;
        }
        m_letters |= lettersIn(folded);
        ++m_parts;
    }
}

// The cheapest way to type what is left of the word from each of its positions, the last position first: `after[i]` is
// for the case that unit i - 1 was the last one typed.
std::optional<int> NameSpelling::costOf(const SearchWord& word) const {
    const std::u16string_view typed(word.text);
    const size_t units = m_units.size();
    const size_t length = typed.size();
    const auto isHere = [this](char16_t unit) {
        return isLetter(unit) ? (m_letters & bitOf(unit)) != 0
                              : std::any_of(m_units.begin(), m_units.end(),
                                            [unit](const Unit& own) { return own.character == unit; });
    };
    if (length == 0 || units == 0 || !std::all_of(typed.begin(), typed.end(), isHere))
        return std::nullopt;

    std::vector<int> costs((length + 1) * (units + 1), kNever);
    const auto after = [&](size_t position, size_t unit) -> int& { return costs[position * (units + 1) + unit]; };
    for (size_t i = 1; i <= units; ++i)
        after(length, i) = 0;

    std::vector<int> from(units + 1, kNever); // with unit i the next one typed
    for (size_t position = length; position-- > 0;) {
        for (size_t i = 0; i < units; ++i) {
            from[i] = kNever;
            forEachWay(m_units[i].character, typed.substr(position), [&](size_t taken, int cost) {
                from[i] = std::min(from[i], cost + after(position + taken, i + 1));
            });
        }
        int laterPart = kNever; // the best beginning of a part below
        int laterUnit = kNever; // the best of any unit further on
        for (size_t i = units; i > 0; --i) {
            const Unit& last = m_units[i - 1];
            int best = i < units ? from[i] : kNever;
            best = std::min(best, laterPart + (last.mayBeLast ? 0 : kPartBrokenOff));
            if (m_parts == 1)
                best = std::min(best, laterUnit + kLeftOut);
            after(position, i) = std::min(best, kNever);
            laterUnit = std::min(laterUnit, from[i - 1]);
            if (last.isFirst)
                laterPart = std::min(laterPart, from[i - 1]);
        }
    }
    int best = kNever;
    for (size_t i = 0; i < units; ++i)
        best = std::min(best, from[i] + (m_units[i].isFirst ? 0 : kStartInside));
    return best < kNever ? std::optional(best) : std::nullopt;
}

} // namespace shouli::domain
