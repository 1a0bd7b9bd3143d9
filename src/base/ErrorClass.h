// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QStringView>

#include <optional>

namespace shouli::base {

/// What an error says about trying again. A caller that treats many codes alike asks for the class.
enum class ErrorClass {
    Given,   ///< What was given is invalid; retrying fails again.
    Refusal, ///< Central's no, about this very person, card or receipt. It holds until central is asked anew.
    Line, ///< Central did not answer, whoever else did: the question is open, and the case may go on as 离线预受理.
    Barred, ///< Central cannot be spoken to until somebody puts it right: certificate, enrolment, version.
    Busy,   ///< Passes by itself: later.
    Device, ///< A camera, scanner, card reader or printer, or what lies on it.
    Own,    ///< The machine's or the program's own fault: disk, database, installation.
};
ErrorClass classOf(ErrorCode code);

/// The status of the HTTP answer that carries this code.
int httpStatusOf(ErrorCode code);

/// The code whose stable text this is; absent when unknown to this version.
std::optional<ErrorCode> errorCodeFromText(QStringView text);

} // namespace shouli::base
