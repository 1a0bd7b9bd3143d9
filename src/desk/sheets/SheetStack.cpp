// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/SheetStack.h"

#include "base/ErrorCode.h"
#include "base/OnAnswer.h"
#include "capture/pictures/PictureEncoder.h"
#include "capture/scanner/ScannerModule.h"

#include <QtConcurrent>

#include <algorithm>
#include <optional>
#include <utility>

namespace shouli::desk {

using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

// More than what is kept in the end: a card is cut out of this sheet and encoded once more.
constexpr int kMaxSheetBytes = 2'000'000;
constexpr double kMetresPerInch = 0.0254;

struct Sealable {
    capture::EncodedPicture encoded;
    double dpi = 0;
    int cards = 0;
};

Result<Sealable> prepared(const QImage& image, const capture::ScannerModule& module, bool isFlatbed) {
    SHOULI_TRY(const capture::EncodedPicture encoded, capture::encodePicture(image, kMaxSheetBytes));
    Sealable sealable{encoded, 0, 0};
    sealable.dpi = image.dotsPerMeterX() * kMetresPerInch * encoded.sizePx.width() / image.width();
    if (isFlatbed)
        if (const auto cutter = module.cutter()) // where there is none, none are offered
            sealable.cards = (*cutter)->count(image);
    return sealable;
}

QImage decoded(const QByteArray& jpeg, double dpi) {
    QImage image = QImage::fromData(jpeg, "JPEG");
    image.setDotsPerMeterX(qRound(dpi / kMetresPerInch));
    image.setDotsPerMeterY(qRound(dpi / kMetresPerInch));
    return image;
}

Result<QList<QImage>> cardsOn(const QByteArray& jpeg, double dpi, const capture::ScannerModule& module) {
    SHOULI_TRY(const capture::FlatbedCutter* cutter, module.cutter());
    return cutter->cut(decoded(jpeg, dpi));
}

} // namespace

struct SheetStack::Sealing {
    domain::PictureSource source = domain::PictureSource::Scanner;
    bool isFlatbed = false;
    int key = 0; // of add()
};

SheetStack::SheetStack(const DeskServices& services, domain::ApplicationId application, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_application(application) {}

void SheetStack::begin() {
    ++m_underWay;
    Q_EMIT changed();
}

void SheetStack::end() {
    --m_underWay;
    Q_EMIT changed();
}

void SheetStack::fail(int key, const Error& error) {
    end();
    Q_EMIT failed(key, error);
}

size_t SheetStack::indexOf(int key) const {
    return size_t(
        std::find_if(m_sheets.begin(), m_sheets.end(), [key](const StackedSheet& each) { return each.key == key; }) -
        m_sheets.begin());
}

const StackedSheet* SheetStack::sheet(int key) const {
    const size_t index = indexOf(key);
    return index < m_sheets.size() ? &m_sheets[index] : nullptr;
}

// REQUIRES: begin(). `next` takes the sealed sheet, without a key.
template <typename Next>
void SheetStack::seal(const QImage& image, const Sealing& sealing, Next next) {
    QtConcurrent::run([image, module = m_services.scanners, isFlatbed = sealing.isFlatbed] {
        return prepared(image, module, isFlatbed);
    }) | base::on(this, [this, sealing, next](const Result<Sealable>& sealable) {
        if (!sealable)
            return fail(sealing.key, sealable.error());
        domain::Picture picture;
        picture.source = sealing.source;
        picture.widthPx = sealable->encoded.sizePx.width();
        picture.heightPx = sealable->encoded.sizePx.height();
        StackedSheet sheet{0, picture, sealable->encoded.thumbnail, sealable->dpi, sealable->cards, {}};
        m_services.pictures.add(m_application, sealable->encoded.jpeg, sealable->encoded.thumbnail, picture) |
            base::on(this, [this, sheet, next, key = sealing.key](const Result<domain::Picture>& stored) mutable {
                if (!stored)
                    return fail(key, stored.error());
                sheet.picture = *stored;
                next(sheet);
            });
    });
}

// REQUIRES: begin(). `next` takes the JPEG.
template <typename Next>
void SheetStack::read(int key, Next next) {
    m_services.pictures.jpeg(m_application, sheet(key)->picture.id) |
        base::on(this, [this, next](const Result<QByteArray>& jpeg) {
            if (!jpeg)
                return fail(0, jpeg.error());
            next(*jpeg);
        });
}

int SheetStack::add(const QImage& image, const Arrival& arrival) {
    const int key = ++m_latestKey;
    begin();
    // Not before the caller has the key.
    QMetaObject::invokeMethod(
        this, [this, image, arrival, key] { sealArrival(image, arrival, key); }, Qt::QueuedConnection);
    return key;
}

void SheetStack::sealArrival(const QImage& image, const Arrival& arrival, int key) {
    seal(image, {arrival.source, arrival.isFlatbed, key}, [this, arrival, key](StackedSheet arrived) {
        arrived.key = key;
        arrived.file = arrival.file;
        std::optional<StackedSheet> former;
        if (const size_t index = indexOf(arrival.replacedKey); index < m_sheets.size())
            former = std::exchange(m_sheets[index], arrived);
        else
            m_sheets.push_back(arrived);
        end();
        Q_EMIT added(key);
        if (former)
            Q_EMIT replaced(*former, key);
    });
}

void SheetStack::move(int key, int to) {
    const auto from = std::ptrdiff_t(indexOf(key));
    const auto count = std::ptrdiff_t(m_sheets.size());
    if (from == count || to < 0 || to >= count || to == from)
        return;
    const auto begin = m_sheets.begin();
    if (to < from)
        std::rotate(begin + to, begin + from, begin + from + 1);
    else
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    Q_EMIT changed();
}

void SheetStack::drop(int key) {
    std::erase_if(m_sheets, [key](const StackedSheet& each) { return each.key == key; });
    Q_EMIT changed();
}

void SheetStack::putBack(const StackedSheet& sheet, int index) {
    m_sheets.insert(m_sheets.begin() + std::clamp(index, 0, int(m_sheets.size())), sheet);
    Q_EMIT changed();
}

void SheetStack::putBack(const StackedSheet& sheet, const QList<int>& inItsPlace) {
    const auto isInItsPlace = [&](const StackedSheet& each) { return inItsPlace.contains(each.key); };
    const auto first = std::find_if(m_sheets.begin(), m_sheets.end(), isInItsPlace);
    const auto index = int(first - m_sheets.begin());
    std::erase_if(m_sheets, isInItsPlace);
    putBack(sheet, index);
}

void SheetStack::dropOthersOf(const QString& file, const QList<int>& keys) {
    const auto dropped = std::erase_if(
        m_sheets, [&](const StackedSheet& each) { return each.file == file && !keys.contains(each.key); });
    if (dropped > 0)
        Q_EMIT changed();
    if (m_files.contains(file))
        Q_EMIT cameAnew();
    m_files.insert(file);
}

// A sheet that was dropped meanwhile stays dropped.
void SheetStack::rotate(int key, int degrees) {
    const StackedSheet* turned = sheet(key);
    if (!turned)
        return;
    begin();
    const domain::PictureSource source = turned->picture.source;
    read(key, [this, key, degrees, source, dpi = turned->dpi](const QByteArray& jpeg) {
        QtConcurrent::run([jpeg, dpi, degrees] {
            return decoded(jpeg, dpi).transformed(QTransform().rotate(degrees));
        }) | base::on(this, [this, key, source](const QImage& image) {
            seal(image, {source, false, 0}, [this, key](StackedSheet arrived) {
                if (const size_t index = indexOf(key); index < m_sheets.size()) {
                    arrived.key = key;
                    arrived.cards = m_sheets[index].cards;
                    arrived.file = m_sheets[index].file;
                    m_sheets[index] = arrived;
                }
                end();
            });
        });
    });
}

void SheetStack::cut(int key) {
    const StackedSheet* whole = sheet(key);
    if (!whole)
        return;
    begin();
    read(key, [this, key, dpi = whole->dpi](const QByteArray& jpeg) {
        QtConcurrent::run([jpeg, dpi, module = m_services.scanners] { return cardsOn(jpeg, dpi, module); }) |
            base::on(this, [this, key](const Result<QList<QImage>>& cards) {
                if (!cards)
                    return fail(0, cards.error());
                if (cards->isEmpty() || !sheet(key)) {
                    end();
                    Q_EMIT noCardsFound();
                    return;
                }
                cutNext(key, *cards, {});
            });
    });
}

// One after another, each before the sheet, which goes when all are sealed: a full disk in between leaves it.
void SheetStack::cutNext(int key, const QList<QImage>& cards, const QList<int>& done) {
    const StackedSheet* whole = sheet(key);
    if (!whole) // dropped meanwhile, and its cards with it
        return end();
    if (done.size() == cards.size()) {
        const StackedSheet former = *whole;
        drop(key);
        end();
        Q_EMIT cutApart(former, done);
        return;
    }
    seal(cards[done.size()], {whole->picture.source, false, 0}, [this, key, cards, done](StackedSheet card) {
        QList<int> keys = done;
        if (const StackedSheet* sheet = this->sheet(key)) {
            card.key = ++m_latestKey;
            card.file = sheet->file;
            m_sheets.insert(m_sheets.begin() + std::ptrdiff_t(indexOf(key)), card);
            keys.append(card.key);
        }
        cutNext(key, cards, keys);
    });
}

void SheetStack::forgetThumbnails() {
    for (StackedSheet& sheet : m_sheets)
        sheet.thumbnail.clear();
}

void SheetStack::fetchThumbnails() {
    for (const StackedSheet& sheet : m_sheets) {
        if (!sheet.thumbnail.isEmpty())
            continue;
        m_services.pictures.thumbnail(m_application, sheet.picture.id) |
            base::on(this, [this, key = sheet.key](const Result<QByteArray>& jpeg) {
                const size_t index = indexOf(key);
                if (!jpeg)
                    Q_EMIT failed(0, jpeg.error());
                else if (index < m_sheets.size())
                    m_sheets[index].thumbnail = *jpeg;
                Q_EMIT changed();
            });
    }
}

QFuture<Result<QImage>> SheetStack::picture(int key) {
    const StackedSheet* wanted = sheet(key);
    if (!wanted)
        return QtFuture::makeReadyFuture(Result<QImage>(base::fail(ErrorCode::NotFound)));
    return m_services.pictures.jpeg(m_application, wanted->picture.id)
        .then(QtFuture::Launch::Async, [dpi = wanted->dpi](const Result<QByteArray>& jpeg) -> Result<QImage> {
            if (!jpeg)
                return base::fail(jpeg.error());
            return decoded(*jpeg, dpi);
        });
}

} // namespace shouli::desk
