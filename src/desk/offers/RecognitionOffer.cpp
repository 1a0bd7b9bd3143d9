// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/offers/RecognitionOffer.h"

#include "domain/Issue.h"
#include "domain/reference/CodeList.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

namespace shouli::desk {

using capture::CardText;
using capture::RecognisedText;
using domain::Field;

namespace {

const QString kStep = QStringLiteral("reading"); // DO NOT CHANGE: stored
constexpr int kStripPx = 40;                     // high enough to compare by

QByteArray pngOf(const QImage& strip) {
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    const QImage low = strip.height() > kStripPx ? strip.scaledToHeight(kStripPx, Qt::SmoothTransformation) : strip;
    low.convertToFormat(QImage::Format_Grayscale8).save(&buffer, "PNG");
    return png;
}

QString codeOfGroup(const QString& printed, const domain::CodeList& groups) {
    const domain::CodeEntry* entry = groups.findByName(printed + u'族');
    return entry ? entry->code : QString();
}

std::optional<Field> fieldOf(CardText what) {
    switch (what) {
    case CardText::Name:
        return Field::Name;
    case CardText::Sex:
        return Field::Sex;
    case CardText::EthnicGroup:
        return Field::EthnicGroup;
    case CardText::BirthDate:
        return Field::BirthDate;
    case CardText::Address:
        return Field::ResidenceAddress;
    case CardText::Number:
        return Field::Number;
    case CardText::ValidFrom:
        return Field::ValidFrom;
    case CardText::ValidUntil: // goes with its beginning
    case CardText::Issuer:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

QString valueOf(const RecognisedText& text, const domain::CodeList& groups) {
    switch (text.what) {
    case CardText::Sex:
        return QString(domain::textOf(text.value == u"男" ? domain::Sex::Male : domain::Sex::Female));
    case CardText::EthnicGroup:
        return codeOfGroup(text.value, groups);
    case CardText::Name:
    case CardText::BirthDate:
    case CardText::Address:
    case CardText::Number:
    case CardText::Issuer:
    case CardText::ValidFrom:
    case CardText::ValidUntil:
        return text.value;
    }
    Q_UNREACHABLE();
}

} // namespace

QList<RecognitionOffer> offersOf(const capture::CardRecognition& recognition, const domain::CodeList& ethnicGroups) {
    QList<RecognitionOffer> offers;
    for (const RecognisedText& text : recognition.texts) {
        const auto field = fieldOf(text.what);
        if (!field)
            continue;
        RecognitionOffer offer{*field, valueOf(text, ethnicGroups), {}, text.isProven, text.mayLackSome, text.strip};
        if (offer.value.isEmpty())
            continue;
        if (offer.field == Field::ValidFrom) {
            const RecognisedText* until = recognition.find(CardText::ValidUntil);
            if (!until)
                continue;
            offer.until = QDate::fromString(until->value, Qt::ISODate);
        }
        offers.append(std::move(offer));
    }
    return offers;
}

bool isKeptForDetails(Field field) {
    return field == Field::EthnicGroup || field == Field::ValidFrom || field == Field::ResidenceAddress;
}

QFuture<base::Status> keepOffer(domain::DraftInputs& drafts, domain::ApplicationId id, const RecognitionOffer& offer) {
    QString text;
    if (!offer.value.isEmpty()) {
        const QJsonObject json{{QStringLiteral("value"), offer.value},
                               {QStringLiteral("until"), offer.until.toString(Qt::ISODate)},
                               {QStringLiteral("strip"), QString::fromLatin1(pngOf(offer.strip).toBase64())}};
        text = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    }
    return drafts.save(id, kStep, QString(domain::textOf(offer.field)), text);
}

QFuture<base::Result<QHash<QString, QString>>> askKeptOffers(domain::DraftInputs& drafts, domain::ApplicationId id) {
    return drafts.ofStep(id, kStep);
}

QList<RecognitionOffer> keptOffers(const QHash<QString, QString>& inputs) {
    QList<RecognitionOffer> offers;
    for (auto it = inputs.cbegin(); it != inputs.cend(); ++it) {
        const auto field = base::enumFromText<Field>(it.key());
        const QJsonObject json = QJsonDocument::fromJson(it.value().toUtf8()).object();
        RecognitionOffer offer;
        offer.value = json[QStringLiteral("value")].toString();
        if (!field || offer.value.isEmpty())
            continue;
        offer.field = *field;
        offer.until = QDate::fromString(json[QStringLiteral("until")].toString(), Qt::ISODate);
        offer.strip =
            QImage::fromData(QByteArray::fromBase64(json[QStringLiteral("strip")].toString().toLatin1()), "PNG");
        offers.append(std::move(offer));
    }
    return offers;
}

} // namespace shouli::desk
