// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "capture/recognition/opencv/PrintedDays.h"

#include "capture/recognition/CardRecognition.h"

#include <QRegularExpression>

namespace shouli::capture::opencv {
namespace {

QDate dayOf(const QRegularExpressionMatch& match, int first) {
    return QDate(match.capturedView(first).toInt(), match.capturedView(first + 1).toInt(),
                 match.capturedView(first + 2).toInt());
}

} // namespace

bool PrintedTerm::isWholeYears() const {
    if (until.isNull())
        return true;
    for (const int years : {3, 5, 10, 20}) {
        // the last day is the day before, or the same day again
        if (std::abs(until.daysTo(from.addYears(years))) <= 1)
            return true;
    }
    return false;
}

std::optional<PrintedTerm> termIn(const QString& text) {
    static const QRegularExpression kTerm(QStringLiteral(
        R"((\d{4})[.,:·]?(\d{2})[.,:·]?(\d{2})\D{0,2}?(?:(\d{4})[.,:·]?(\d{2})[.,:·]?(\d{2})|长期|长|期))"));
    const auto match = kTerm.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const PrintedTerm term{dayOf(match, 1), match.hasCaptured(4) ? dayOf(match, 4) : QDate()};
    if (!term.from.isValid() || (match.hasCaptured(4) && term.until <= term.from))
        return std::nullopt;
    return term;
}

QDate dayIn(const QString& text) {
    static const QRegularExpression kDay(QStringLiteral(R"((\d{4})\D(\d{1,2})\D(\d{1,2})(?!\d))"));
    const auto match = kDay.match(text);
    return match.hasMatch() ? dayOf(match, 1) : QDate();
}

} // namespace shouli::capture::opencv
