// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/face/FaceLimits.h"

#include "base/Log.h"

#include <QSettings>

namespace shouli::capture {
namespace {

template <typename Number>
void take(const QSettings& settings, const char* key, Number least, Number most, Number& value) {
    const QVariant text = settings.value(QLatin1StringView(key));
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (isNumber && number >= double(least) && number <= double(most))
        value = Number(number);
    else if (text.isValid())
        qCWarning(lcCapture) << "faces.ini: not used:" << key << text.toString();
}

} // namespace

FaceLimits FaceLimits::read(const QString& file) {
    const QSettings settings(file, QSettings::IniFormat);
    FaceLimits limits;
    take(settings, "comparison/match", 0.4, 0.9, limits.match);
    limits.unsure = std::min(limits.unsure, limits.match);
    take(settings, "comparison/unsure", 0.3, limits.match, limits.unsure);
    take(settings, "picture/least_face_px", 40, 1000, limits.leastFacePx);
    take(settings, "picture/least_light", 10, 200, limits.leastLight);
    take(settings, "picture/second_face", 0.1, 1.0, limits.secondFace);
    return limits;
}

} // namespace shouli::capture
