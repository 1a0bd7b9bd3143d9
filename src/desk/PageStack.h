// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <QSet>

#include <vector>

namespace shouli::desk {

/// One of many pages, before it is given to its place.
struct StackedPage {
    int key = 0; ///< its own as long as the stack lives
    domain::Picture picture;
    QByteArray thumbnail; ///< JPEG
    double dpi = 0;       ///< of the picture as it is sealed; 0: not known
    int cards = 0;        ///< that were found lying on it side by side
    QString file;         ///< the path that it, or the page that it was cut out of, came from; empty: from none
};

/// Many pages in one go: from a scanner, from files, from a PDF. Each is sealed under the case's key as it arrives and
/// only its thumbnail is held, so that a hundred take no more memory than three. What is not given to a place is swept
/// with all pictures that no case names (store/PictureTable.h). Window's thread.
class PageStack : public QObject {
    Q_OBJECT
public:
    PageStack(const DeskServices& services, domain::ApplicationId application, QObject* parent);

    struct Arrival {
        domain::PictureSource source = domain::PictureSource::Scanner;
        bool isFlatbed = false; ///< cards may lie on it side by side: they are looked for
        int replacedKey = 0;    ///< of the page whose place it takes; 0: behind the last
        QString file{};         ///< as StackedPage::file
    };
    /// Answers the page's key; added() or failed() with this key follows, later.
    int add(const QImage& page, const Arrival& arrival);

    const std::vector<StackedPage>& pages() const { return m_pages; }
    const StackedPage* page(int key) const;
    /// Something is being sealed.
    bool isBusy() const { return m_underWay > 0; }

    /// To this index, from 0; the others make room.
    void move(int key, int to);
    void drop(int key);
    /// A page that was dropped, to this index, or behind the last.
    void putBack(const StackedPage& page, int index);
    /// All pages of this file but these, which are all that it has now. cameAnew() when it had others before.
    void dropOthersOf(const QString& file, const QList<int>& keys);
    /// Clockwise.
    void rotate(int key, int degrees);
    /// Cuts the cards out of the page: they take its place. noCardsFound() or failed(): it stays.
    void cut(int key);
    /// The page as it is sealed.
    QFuture<base::Result<QImage>> picture(int key);

Q_SIGNALS:
    /// The pages, their order, or isBusy().
    void changed();
    /// The page of add() is sealed.
    void added(int key);
    /// All pages of a file came once more: those from before, dropped or not, are out of date.
    void cameAnew();
    void noCardsFound();
    /// Sealing or reading a page failed; `key` is that of add(), or 0.
    void failed(int key, const shouli::base::Error& error);

private:
    struct Sealing;
    void sealArrival(const QImage& image, const Arrival& arrival, int key);
    template <typename Next>
    void seal(const QImage& image, const Sealing& sealing, Next next);
    template <typename Next>
    void read(int key, Next next);
    void cutNext(int key, const QList<QImage>& cards, int done);
    size_t indexOf(int key) const;
    void begin();
    void end();
    void fail(int key, const base::Error& error);

    const DeskServices& m_services;
    domain::ApplicationId m_application;
    std::vector<StackedPage> m_pages;
    QSet<QString> m_files; // whose pages came
    int m_latestKey = 0;
    int m_underWay = 0;
};

} // namespace shouli::desk
