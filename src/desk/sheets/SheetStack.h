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

/// One of many sheets, before it is assigned to a place (a slot of the case).
struct StackedSheet {
    int key = 0; ///< identifies the sheet within its stack; never reused
    domain::Picture picture;
    QByteArray thumbnail; ///< JPEG; empty after forgetThumbnails()
    double dpi = 0;       ///< of the sealed picture; 0 when unknown
    int cards = 0;        ///< number of cards found on it side by side
    QString file;         ///< path of the file that the sheet, or the sheet it was cut from, came from; else empty
};

/// Many sheets at once, from a scanner, from files or from a PDF. Each is sealed under the case's key as it arrives,
/// and only its thumbnail stays in memory, so that a hundred sheets need no more than three. Sheets that are not
/// assigned to a place are deleted with all pictures that no case names (store/tables/PictureTable.h). GUI thread only.
class SheetStack : public QObject {
    Q_OBJECT
public:
    SheetStack(const DeskServices& services, domain::ApplicationId application, QObject* parent);

    struct Arrival {
        domain::PictureSource source = domain::PictureSource::Scanner;
        bool isFlatbed = false; ///< look for cards lying side by side
        int replacedKey = 0;    ///< key of the sheet that it replaces; 0 to append
        QString file{};         ///< as StackedSheet::file
    };
    /// Returns the sheet's key. added() or failed() with this key follows later.
    int add(const QImage& sheet, const Arrival& arrival);

    const std::vector<StackedSheet>& sheets() const { return m_sheets; }
    const StackedSheet* sheet(int key) const;
    /// Whether a sheet is being read or sealed.
    bool isBusy() const { return m_underWay > 0; }

    /// Moves a sheet to this index, counted from 0.
    void move(int key, int to);
    void drop(int key);
    /// Puts a dropped sheet back at this index, or behind the last.
    void putBack(const StackedSheet& sheet, int index);
    /// Puts a replaced sheet back where its replacements begin, and removes those.
    void putBack(const StackedSheet& sheet, const QList<int>& inItsPlace);
    /// Drops all sheets of this file except `keys`. Emits cameAnew() when the file had given sheets before.
    void dropOthersOf(const QString& file, const QList<int>& keys);
    /// Turns a sheet clockwise by a multiple of 90 degrees.
    void rotate(int key, int degrees);
    /// Cuts out the cards on a sheet, which are put in its place. The sheet stays on noCardsFound() and failed().
    void cut(int key);
    /// Drops the thumbnails: nothing of what is on the sheets stays in memory until fetchThumbnails().
    void forgetThumbnails();
    /// Reads the forgotten thumbnails again. changed() follows.
    void fetchThumbnails();
    /// The sealed picture of a sheet, decoded.
    QFuture<base::Result<QImage>> picture(int key);

Q_SIGNALS:
    /// The sheets, their order or isBusy() changed.
    void changed();
    /// The sheet of add() is sealed.
    void added(int key);
    /// A sheet of an arrival has taken the place of this one (replacedKey).
    void replaced(const shouli::desk::StackedSheet& former, int key);
    /// The cards of this sheet, with these keys, have taken its place.
    void cutApart(const shouli::desk::StackedSheet& former, const QList<int>& keys);
    /// All sheets of a file came once more: those from before, dropped or not, are out of date.
    void cameAnew();
    void noCardsFound();
    /// Sealing or reading a sheet failed. `key` is what add() returned, or 0 when it was not about add().
    void failed(int key, const shouli::base::Error& error);

private:
    struct Sealing;
    void sealArrival(const QImage& image, const Arrival& arrival, int key);
    template <typename Next>
    void seal(const QImage& image, const Sealing& sealing, Next next);
    template <typename Next>
    void read(int key, Next next);
    void cutNext(int key, const QList<QImage>& cards, const QList<int>& done);
    size_t indexOf(int key) const;
    void begin();
    void end();
    void fail(int key, const base::Error& error);

    const DeskServices& m_services;
    domain::ApplicationId m_application;
    std::vector<StackedSheet> m_sheets;
    QSet<QString> m_files; // whose sheets came
    int m_latestKey = 0;
    int m_underWay = 0;
};

} // namespace shouli::desk
