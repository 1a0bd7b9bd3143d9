// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reference/Outlet.h"
#include "domain/reference/OutletPostings.h"

#include <QHash>

#include <memory>

namespace shouli::domain {

struct OutletQuery {
    QString regionCode; ///< code of a province, city, county or town; empty for everywhere
    QString bankCode;   ///< empty for any bank; outlets of the bureau, which have no bank, are found for every bank
    QString keywords;   ///< words separated by blanks, each of which must be found; empty for all outlets
    qsizetype limit = 50;
};

struct OutletHits {
    QList<Outlet> top;   ///< the best, at most OutletQuery::limit
    qsizetype total = 0; ///< how many were found in all
};

/// Finds outlets while the operator types: by characters of the name, by its pinyin initials (thqsbj) or by parts of
/// the address; if that finds nothing, by the name as NameSpelling does (tianhe). Immutable, so any thread may search.
/// Build it on another thread than the GUI's: 20,000 outlets take some tenths of a second.
class OutletIndex {
public:
    static std::shared_ptr<const OutletIndex> build(QList<Outlet> outlets);

    /// Names that begin with the word come first, then names that contain it, then initials, then addresses; within
    /// these by region and id. With several words the worst match decides. Without words the bank's own outlets come
    /// before the bureau's.
    OutletHits find(const OutletQuery& query) const;

    /// Whether the outlet fits the query's region and bank; the keywords are ignored.
    static bool isAskedFor(const Outlet& outlet, const OutletQuery& query);

    /// Null when there is no outlet with this id. Valid as long as the index.
    const Outlet* findById(const QString& id) const;
    qsizetype size() const { return m_outlets.size(); }

private:
    struct Range {
        quint32 first = 0;
        quint32 last = 0; ///< one past the last
    };
    class Collector;

    explicit OutletIndex(QList<Outlet> outlets);
    Range rangeOf(const QString& regionCode) const;
    int numberOfBank(const QString& code);
    bool serves(quint32 id, int bank) const;
    void findWords(const std::vector<SearchWord>& words, Range range, int bank, Collector& collector) const;
    OutletRank rankOf(const SearchWord& word, quint32 id, OutletRank atBest) const;
    void findSpelt(const std::vector<SearchWord>& words, Range range, int bank, Collector& collector) const;

    QList<Outlet> m_outlets; ///< sorted by region and id, so that each region is one range
    QHash<QString, qsizetype> m_byId;
    QHash<QString, int> m_bankNumbers;
    std::vector<int> m_banks; ///< of each outlet
    SearchNames m_names;
    std::vector<LetterSet> m_letters; ///< lettersIn() each name
    TextArena m_addresses;
    OutletPostings m_postings;
};

} // namespace shouli::domain
