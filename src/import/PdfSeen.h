// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QRectF>
#include <QSet>
#include <QString>

#include <memory>
#include <vector>

namespace Poppler {
class Page;
class TextBox;
} // namespace Poppler

// What one sees on a page of a PDF, by its words and by its ink. Places are in points, from the page's upper left
// corner.
namespace shouli::importer {

/// A place that is given in parts of the page's sides.
QRectF placeOn(const Poppler::Page& page, const QRectF& parts);

/// The words of a page, asked for once for all that is looked for: each question draws the page.
class Words {
public:
    explicit Words(const Poppler::Page& page);
    ~Words();

    /// Whether all letters and digits of the text stand in this place.
    bool show(const QString& text, const QRectF& place) const { return missing(text, place).isEmpty(); }
    /// Whether any does.
    bool showPartOf(const QString& text, const QRectF& place) const;

    struct Row {
        QString text; ///< without blanks
        QRectF place;
    };
    QList<Row> rows(const QRectF& place) const;

private:
    QSet<char32_t> missing(const QString& text, const QRectF& place) const;

    std::vector<std::unique_ptr<Poppler::TextBox>> m_words;
};

/// The letters and digits of a text: what a reader of the page would miss if they were not there.
QSet<char32_t> charactersOf(const QString& text);
/// As Words::Row::text.
QString withoutBlanks(const QString& text);

/// The page as it is drawn now, so fine that a tick of a small box has some pixels.
class Draft {
public:
    explicit Draft(const Poppler::Page& page);

    /// Whether there is more in the middle of this place than in `without`: a sign or a filling, not a light ground.
    bool marks(const QRectF& place, const Draft& without) const;
    /// The colour that most of this place has.
    QRgb ground(const QRectF& place) const;

private:
    QRect pixelsOf(const QRectF& place) const;

    double m_scale = 1; // pixels to a point
    QImage m_image;
};

} // namespace shouli::importer
