// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/DeviceCode.h"
#include "base/ErrorCode.h"
#include "capture/scanner/driver/SaneOptions.h"

#include <sane/saneopts.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace shouli::capture::sane {
namespace {

using base::DeviceCode;
using base::ErrorCode;
using base::Status;

// The longest sheet that is taken: A4 or US Letter. A feeder would else scan a metre behind a short sheet.
constexpr double kWidestMm = 216;
constexpr double kLongestMm = 297;

double valueOf(const SANE_Option_Descriptor& descriptor, SANE_Word word) {
    return descriptor.type == SANE_TYPE_FIXED ? SANE_UNFIX(word) : double(word);
}

SANE_Word wordOf(const SANE_Option_Descriptor& descriptor, double value) {
    return descriptor.type == SANE_TYPE_FIXED ? SANE_FIX(value) : SANE_Word(std::lround(value));
}

// The nearest that the device has.
SANE_Word nearest(const SANE_Option_Descriptor& descriptor, double wanted) {
    if (descriptor.constraint_type == SANE_CONSTRAINT_RANGE) {
        const SANE_Range& range = *descriptor.constraint.range;
        SANE_Word word = std::clamp(wordOf(descriptor, wanted), range.min, range.max);
        if (range.quant > 0)
            word = range.min + (word - range.min) / range.quant * range.quant;
        return word;
    }
    if (descriptor.constraint_type == SANE_CONSTRAINT_WORD_LIST && descriptor.constraint.word_list[0] > 0) {
        const std::span words(descriptor.constraint.word_list + 1, size_t(descriptor.constraint.word_list[0]));
        return *std::min_element(words.begin(), words.end(), [&](SANE_Word a, SANE_Word b) {
            return std::abs(valueOf(descriptor, a) - wanted) < std::abs(valueOf(descriptor, b) - wanted);
        });
    }
    return wordOf(descriptor, wanted);
}

} // namespace

Status statusOf(SANE_Status status, const char* where) {
    const auto failed = [&](ErrorCode code) -> Status {
        return base::fail(
            code, QStringLiteral("%1: %2").arg(QLatin1String(where), QString::fromUtf8(sane_strstatus(status))));
    };
    switch (status) {
    case SANE_STATUS_GOOD:
    case SANE_STATUS_EOF:
        return {};
    case SANE_STATUS_CANCELLED:
        return failed(ErrorCode::Cancelled);
    case SANE_STATUS_DEVICE_BUSY:
        return failed(DeviceCode::ScannerBusy);
    case SANE_STATUS_JAMMED:
        return failed(DeviceCode::ScannerJammed);
    case SANE_STATUS_NO_DOCS:
        return failed(DeviceCode::ScannerFeederEmpty);
    case SANE_STATUS_COVER_OPEN:
        return failed(DeviceCode::ScannerCoverOpen);
    case SANE_STATUS_IO_ERROR:
        return failed(DeviceCode::ScannerLost);
    case SANE_STATUS_ACCESS_DENIED:
        return failed(DeviceCode::ScannerDenied);
    case SANE_STATUS_UNSUPPORTED:
    case SANE_STATUS_INVAL:
    case SANE_STATUS_NO_MEM:
        break;
    }
    return failed(DeviceCode::ScannerFailed);
}

std::optional<ScanSource> sourceFromName(const QString& name) {
    const auto has = [&](const char* word) { return name.contains(QLatin1String(word), Qt::CaseInsensitive); };
    if (has("duplex"))
        return ScanSource::FeederDuplex;
    if (has("adf") || has("feeder"))
        return ScanSource::Feeder;
    if (has("flatbed") || has("platen") || has("normal"))
        return ScanSource::Flatbed;
    return std::nullopt; // transparencies, card slots
}

std::optional<SaneOptions::Option> SaneOptions::find(const char* name) const {
    for (SANE_Int index = 1; const auto* descriptor = sane_get_option_descriptor(m_handle, index); ++index)
        if (descriptor->name && qstrcmp(descriptor->name, name) == 0 && SANE_OPTION_IS_ACTIVE(descriptor->cap))
            return Option{index, descriptor};
    return std::nullopt;
}

QStringList SaneOptions::textsOf(const Option& option) {
    QStringList texts;
    if (option.descriptor->constraint_type == SANE_CONSTRAINT_STRING_LIST)
        for (const SANE_String_Const* text = option.descriptor->constraint.string_list; *text; ++text)
            texts.append(QString::fromUtf8(*text));
    return texts;
}

QList<ScanSource> SaneOptions::sources() const {
    QList<ScanSource> sources;
    if (const auto option = find(SANE_NAME_SCAN_SOURCE))
        for (const QString& text : textsOf(*option))
            if (const auto source = sourceFromName(text); source && !sources.contains(*source))
                sources.append(*source);
    return sources.isEmpty() ? QList{ScanSource::Flatbed} : sources;
}

Status SaneOptions::choose(const ScanSettings& settings) {
    if (const auto option = find(SANE_NAME_SCAN_SOURCE))
        for (const QString& text : textsOf(*option))
            if (sourceFromName(text) == settings.source) {
                SHOULI_CHECK(setText(SANE_NAME_SCAN_SOURCE, text));
                break;
            }
    const QLatin1String colour(settings.colour == ScanColour::Colour ? "color" : "gray");
    if (const auto option = find(SANE_NAME_SCAN_MODE)) {
        const QStringList modes = textsOf(*option);
        const auto mode = std::find_if(modes.begin(), modes.end(),
                                       [&](const QString& each) { return each.contains(colour, Qt::CaseInsensitive); });
        if (mode != modes.end())
            SHOULI_CHECK(setText(SANE_NAME_SCAN_MODE, *mode));
    }
    SHOULI_CHECK(setNumber(SANE_NAME_BIT_DEPTH, 8));
    SHOULI_CHECK(setNumber(SANE_NAME_SCAN_RESOLUTION, settings.dpi));
    return setArea();
}

// The whole of the bed, up to a sheet: what a device begins with is often less.
Status SaneOptions::setArea() {
    SHOULI_CHECK(setNumber(SANE_NAME_SCAN_TL_X, 0));
    SHOULI_CHECK(setNumber(SANE_NAME_SCAN_TL_Y, 0));
    const auto far = [this](const char* name, double mm) -> Status {
        const auto option = find(name);
        if (!option)
            return {};
        double value = mm;
        if (option->descriptor->unit == SANE_UNIT_PIXEL)
            value = mm / 25.4 * dpi();
        return setNumber(name, value);
    };
    SHOULI_CHECK(far(SANE_NAME_SCAN_BR_X, kWidestMm));
    return far(SANE_NAME_SCAN_BR_Y, kLongestMm);
}

int SaneOptions::dpi() const {
    const auto option = find(SANE_NAME_SCAN_RESOLUTION);
    SANE_Word word = 0;
    if (!option || option->descriptor->size != sizeof word ||
        sane_control_option(m_handle, option->index, SANE_ACTION_GET_VALUE, &word, nullptr) != SANE_STATUS_GOOD)
        return 0;
    return int(std::lround(valueOf(*option->descriptor, word)));
}

Status SaneOptions::setNumber(const char* name, double value) {
    const auto option = find(name);
    if (!option || option->descriptor->size != sizeof(SANE_Word))
        return {};
    SANE_Word word = nearest(*option->descriptor, value);
    return set(*option, &word);
}

Status SaneOptions::setText(const char* name, const QString& value) {
    const auto option = find(name);
    if (!option || option->descriptor->type != SANE_TYPE_STRING)
        return {};
    const QByteArray text = value.toUtf8();
    std::vector<char> buffer(size_t(std::max<qsizetype>(option->descriptor->size, text.size() + 1)), '\0');
    std::copy(text.begin(), text.end(), buffer.begin());
    return set(*option, buffer.data());
}

// What cannot be set is as the device has it.
Status SaneOptions::set(const Option& option, void* value) {
    if (!SANE_OPTION_IS_SETTABLE(option.descriptor->cap))
        return {};
    SANE_Int info = 0;
    return statusOf(sane_control_option(m_handle, option.index, SANE_ACTION_SET_VALUE, value, &info),
                    option.descriptor->name);
}

} // namespace shouli::capture::sane
