// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "import/PdfDocuments.h"
#include "import/PdfSeen.h"

#include <QSet>

#include <poppler-form.h>
#include <poppler-qt6.h>

#include <zlib.h>

#include <memory>
#include <vector>

namespace shouli::importer {
namespace {

using base::DeviceCode;
using Button = Poppler::FormFieldButton;

struct PlacedButton {
    Button* button = nullptr;
    QRectF place;
};

// The check boxes and radio buttons that one may see.
std::vector<PlacedButton> buttonsOf(const Poppler::Page& page,
                                    const std::vector<std::unique_ptr<Poppler::FormField>>& fields) {
    const QRectF whole(QPointF(0, 0), page.pageSizeF());
    std::vector<PlacedButton> buttons;
    for (const auto& field : fields) {
        auto* button = dynamic_cast<Button*>(field.get());
        const QRectF place = placeOn(page, field->rect());
        if (button && button->buttonType() != Button::Push && button->isVisible() && place.intersects(whole))
            buttons.push_back({button, place});
    }
    return buttons;
}

constexpr qsizetype kMostUnpacked = 32 * 1024 * 1024;

QByteArray inflated(QByteArrayView packed) {
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return {};
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = uInt(packed.size());
    QByteArray unpacked, part(64 * 1024, '\0');
    int state = Z_OK;
    while (state == Z_OK && unpacked.size() < kMostUnpacked) {
        stream.next_out = reinterpret_cast<Bytef*>(part.data());
        stream.avail_out = uInt(part.size());
        state = inflate(&stream, Z_NO_FLUSH);
        unpacked.append(part.constData(), part.size() - qsizetype(stream.avail_out));
    }
    inflateEnd(&stream);
    return unpacked;
}

// The document's objects as they are written, without its streams, but with the objects that are packed into some.
QByteArray objectsOf(QByteArrayView file) {
    static constexpr QByteArrayView kBegin("stream"), kEnd("endstream");
    QByteArray objects;
    qsizetype at = 0;
    while (at < file.size()) {
        const qsizetype begin = file.indexOf(kBegin, at);
        const qsizetype end = begin < 0 ? -1 : file.indexOf(kEnd, begin);
        const QByteArrayView written = file.sliced(at, (begin < 0 ? file.size() : begin) - at);
        objects.append(written);
        if (end < 0)
            break;
        const QByteArrayView entries = written.sliced(std::max<qsizetype>(0, written.lastIndexOf(" obj")));
        if (entries.contains("/ObjStm") && objects.size() < kMostUnpacked) {
            qsizetype dataAt = begin + kBegin.size();
            while (dataAt < end && (file[dataAt] == '\r' || file[dataAt] == '\n'))
                ++dataAt;
            objects += ' ' + inflated(file.sliced(dataAt, end - dataAt)) + ' ';
        }
        at = end + kEnd.size();
    }
    return objects;
}

// The name that is written here, "#20" and the like resolved (ISO 32000-1, 7.3.5).
QString nameAt(QByteArrayView objects, qsizetype at) {
    static constexpr QByteArrayView kEnds("\0\t\n\f\r ()<>[]{}/%", 16);
    QByteArray name;
    for (; at < objects.size() && !kEnds.contains(objects[at]); ++at) {
        const QByteArray hex =
            objects[at] == '#'
                ? objects.sliced(at + 1).first(std::min<qsizetype>(2, objects.size() - at - 1)).toByteArray()
                : QByteArray();
        bool isHex = false;
        const int code = hex.toInt(&isHex, 16);
        name += isHex ? char(code) : objects[at];
        at += isHex ? hex.size() : 0;
    }
    return QString::fromUtf8(name);
}

// The names of what is ticked anywhere in the document: as a field's value, or as the state in which a button is shown.
QSet<QString> tickedNames(QByteArrayView file) {
    const QByteArray objects = objectsOf(file);
    QSet<QString> names;
    for (const QByteArrayView key : {QByteArrayView("/V"), QByteArrayView("/AS")}) {
        for (qsizetype at = objects.indexOf(key); at >= 0; at = objects.indexOf(key, at + 1)) {
            qsizetype value = at + key.size();
            while (value < objects.size() && QByteArrayView(" \t\r\n\f\0", 6).contains(objects[value]))
                ++value;
            if (value < objects.size() && objects[value] == '/')
                names.insert(nameAt(objects, value + 1));
        }
    }
    names.remove(QStringLiteral("Off"));
    return names;
}

// Ticks for which no button has an appearance, by which Poppler would know them: it takes such buttons as not ticked.
bool hasTicksUnknown(const Poppler::Document& document, QByteArrayView file) {
    QSet<QString> names = tickedNames(file);
    for (int index = 0; index < document.numPages() && !names.isEmpty(); ++index) {
        const auto page = document.page(index);
        if (!page)
            continue;
        for (const auto& field : page->formFields())
            if (const auto* button = dynamic_cast<const Button*>(field.get()))
                names.remove(button->caption());
    }
    return !names.isEmpty();
}

} // namespace

base::Status showTicks(const Poppler::Document& document, Poppler::Page& page, QByteArrayView file) {
    const auto fields = page.formFields();
    const auto buttons = buttonsOf(page, fields);
    if (buttons.empty())
        return {};
    bool areAllKnown = true;
    for (const PlacedButton& each : buttons) {
        if (each.button->state())
            each.button->setState(true); // what is shown may be another state
        else
            areAllKnown = false;
    }
    const Draft with(page);
    for (const PlacedButton& each : buttons)
        each.button->setVisible(false);
    const Draft without(page);
    QSet<QString> marked; // fields, of which each may have several buttons
    for (const PlacedButton& each : buttons) {
        each.button->setVisible(true);
        if (with.marks(each.place, without))
            marked.insert(each.button->fullyQualifiedName());
        else if (each.button->state())
            return base::fail(DeviceCode::FileFormUnseen, QStringLiteral("a button that is ticked"));
    }
    if (areAllKnown || !hasTicksUnknown(document, file))
        return {};
    for (const PlacedButton& each : buttons) {
        if (!marked.contains(each.button->fullyQualifiedName()))
            return base::fail(DeviceCode::FileFormUnseen, QStringLiteral("a button that may be ticked"));
    }
    return {};
}

} // namespace shouli::importer
