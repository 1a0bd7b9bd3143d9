// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/PdfSeen.h"

#include <QHash>

#include <poppler-qt6.h>

#include <algorithm>
#include <cmath>

namespace shouli::importer {
namespace {

constexpr double kPixelsToPoint = 2;
constexpr double kMostPixels = 3000; // along the longer side

} // namespace

QRectF placeOn(const Poppler::Page& page, const QRectF& parts) {
    const QSizeF size = page.pageSizeF();
    return QRectF(parts.x() * size.width(), parts.y() * size.height(), parts.width() * size.width(),
                  parts.height() * size.height())
        .normalized();
}

QSet<char32_t> charactersOf(const QString& text) {
    QSet<char32_t> characters;
    for (const char32_t character : text.normalized(QString::NormalizationForm_KC).toUcs4()) {
        if (QChar::isLetterOrNumber(character))
            characters.insert(character);
    }
    return characters;
}

QString withoutBlanks(const QString& text) {
    QString kept;
    for (const QChar unit : text.normalized(QString::NormalizationForm_KC))
        if (!unit.isSpace())
            kept += unit;
    return kept;
}

Words::Words(const Poppler::Page& page)
    : m_words(page.textList()) {}

Words::~Words() = default;

QSet<char32_t> Words::missing(const QString& text, const QRectF& place) const {
    QSet<char32_t> missing = charactersOf(text);
    for (const auto& word : m_words) {
        if (!missing.isEmpty() && word->boundingBox().intersects(place))
            missing.subtract(charactersOf(word->text()));
    }
    return missing;
}

bool Words::showPartOf(const QString& text, const QRectF& place) const {
    return missing(text, place).size() < charactersOf(text).size();
}

QList<Words::Row> Words::rows(const QRectF& place) const {
    QList<Row> rows;
    for (const auto& word : m_words) {
        const QRectF box = word->boundingBox();
        if (!place.contains(box.center()))
            continue;
        const auto same = std::find_if(rows.begin(), rows.end(), [&box](const Row& row) {
            return std::abs(row.place.center().y() - box.center().y()) < box.height() / 2;
        });
        if (same == rows.end()) {
            rows.append({withoutBlanks(word->text()), box});
        } else {
            same->text += withoutBlanks(word->text());
            same->place |= box;
        }
    }
    return rows;
}

Draft::Draft(const Poppler::Page& page) {
    const QSizeF size = page.pageSizeF();
    m_scale = std::min(kPixelsToPoint, kMostPixels / std::max({size.width(), size.height(), 1.0}));
    m_image = page.renderToImage(72 * m_scale, 72 * m_scale);
}

QRect Draft::pixelsOf(const QRectF& place) const {
    return QRectF(place.topLeft() * m_scale, place.size() * m_scale).toAlignedRect() & m_image.rect();
}

bool Draft::marks(const QRectF& place, const Draft& without) const {
    constexpr int kDiffers = 32, kSign = 48, kFilling = 128;
    const double border = std::min(place.width(), place.height()) / 5;
    const QRect middle = pixelsOf(place.adjusted(border, border, -border, -border)) & without.m_image.rect();
    if (middle.isEmpty())
        return false;
    bool differs = false;
    int darkest = 255, lightest = 0;
    qint64 darkerBy = 0;
    for (int y = middle.top(); y <= middle.bottom(); ++y)
        for (int x = middle.left(); x <= middle.right(); ++x) {
            const int now = qGray(m_image.pixel(x, y)), before = qGray(without.m_image.pixel(x, y));
            differs = differs || std::abs(now - before) > kDiffers;
            darkest = std::min(darkest, now);
            lightest = std::max(lightest, now);
            darkerBy += before - now;
        }
    const bool isFilled = darkerBy > qint64(kFilling) * middle.width() * middle.height();
    return differs && (lightest - darkest > kSign || isFilled);
}

QRgb Draft::ground(const QRectF& place) const {
    const QRect pixels = pixelsOf(place);
    QHash<QRgb, int> counts;
    for (int y = pixels.top(); y <= pixels.bottom(); ++y)
        for (int x = pixels.left(); x <= pixels.right(); ++x)
            ++counts[m_image.pixel(x, y)];
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    return most == counts.cend() ? QRgb() : most.key();
}

} // namespace shouli::importer
