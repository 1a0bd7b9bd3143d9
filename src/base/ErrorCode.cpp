// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"

#include "base/DeviceCode.h"
#include "base/ErrorClass.h"

#include <iterator>

namespace shouli::base {

static_assert(ErrorCode{} == ErrorCode::Internal, "what an Error says where nobody set its code");

namespace {

struct Row {
    QLatin1StringView text;
    ErrorClass kind;
    int httpStatus;
};

constexpr Row kRows[] = {
#define SHOULI_X(name, text, kind, status) {QLatin1StringView(text), ErrorClass::kind, status},
    SHOULI_ERROR_CODES(SHOULI_X)
#undef SHOULI_X
};
static_assert(std::size(kRows) <= size_t(kFirstDeviceCode), "or two codes have one number");

constexpr Row kDeviceRows[] = {
#define SHOULI_X(name, text, kind) {QLatin1StringView(text), ErrorClass::kind, 500},
    SHOULI_DEVICE_CODES(SHOULI_X)
#undef SHOULI_X
};

bool isOfDevice(ErrorCode code) { return int(code) >= kFirstDeviceCode; }

const Row& rowOf(ErrorCode code) {
    return isOfDevice(code) ? kDeviceRows[int(code) - kFirstDeviceCode] : kRows[int(code)];
}

} // namespace

QLatin1StringView textOf(ErrorCode code) { return rowOf(code).text; }

ErrorClass classOf(ErrorCode code) { return rowOf(code).kind; }

std::optional<DeviceFault> deviceFaultOf(ErrorCode code) {
    if (!isOfDevice(code))
        return std::nullopt;
    return static_cast<DeviceFault>(int(code) - kFirstDeviceCode);
}

int httpStatusOf(ErrorCode code) { return rowOf(code).httpStatus; }

std::optional<ErrorCode> errorCodeFromText(QStringView text) {
    for (size_t i = 0; i < std::size(kRows); ++i)
        if (text == kRows[i].text)
            return static_cast<ErrorCode>(i);
    for (size_t i = 0; i < std::size(kDeviceRows); ++i)
        if (text == kDeviceRows[i].text)
            return static_cast<ErrorCode>(kFirstDeviceCode + i);
    return std::nullopt;
}

} // namespace shouli::base
