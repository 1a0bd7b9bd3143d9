// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reference/Outlet.h"
#include "domain/reference/OutletPostings.h"

#include <QHash>

#include <memory>

namespace shouli::domain {

struct OutletQuery {
    QString regionCode; ///< of a province, city, county or town; empty: everywhere
    QString bankCode;   ///< empty: of any bank; a bureau's outlet has none and serves the customers of all
    QString keywords;   ///< words divided by blanks, all of which must be found; empty: every outlet
    qsizetype limit = 50;
};

struct OutletHits {
    QList<Outlet> top; ///< the best, at most `limit`
    qsizetype total = 0;
};

/// Finds outlets as one types: by characters of the name, initials of its pinyin (thqsbj) and parts of the address;
/// where that finds none, by the name as NameSpelling reads it (tianhe). Never changes once built, so that any thread
/// may search; built away from the window's thread (20,000 outlets: some tenths of a second).
class OutletIndex {
public:
    static std::shared_ptr<const OutletIndex> build(QList<Outlet> outlets);

    /// Names that begin with the word come first, then names that contain it, then initials, then addresses; equal ones
    /// by region and id. Of several words the worst found counts. Without words the bank's own come before the
    /// bureaus'.
    OutletHits find(const OutletQuery& query) const;

    /// Whether find() with these, whatever the words, may answer this outlet.
    static bool isAskedFor(const Outlet& outlet, const OutletQuery& query);

    /// Null when there is no outlet of this id. Lives as long as the index.
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

    QList<Outlet> m_outlets; ///< in the order of region and id, so that a region is a range
    QHash<QString, qsizetype> m_byId;
    QHash<QString, int> m_bankNumbers;
    std::vector<int> m_banks; ///< of each outlet
    SearchNames m_names;
    std::vector<LetterSet> m_letters; ///< of each name's readings
    TextArena m_addresses;
    OutletPostings m_postings;
};

} // namespace shouli::domain
