// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/words/RefusalText.h"

#include "base/ErrorClass.h"
#include "base/ErrorCode.h"
#include "desk/words/ErrorText.h"

#include <QCoreApplication>

namespace shouli::desk {
namespace {

struct RefusalText {
    Q_DECLARE_TR_FUNCTIONS(RefusalText)
};

QString withoutStop(QString sentence) {
    while (!sentence.isEmpty() && QStringView(u"。.；;").contains(sentence.back()))
        sentence.chop(1);
    return sentence;
}

} // namespace

QString refusalText(const domain::Refusal& refusal) {
    if (!refusal.reason.isEmpty())
        return refusal.reason;
    const auto code = base::errorCodeFromText(refusal.code);
    return errorText({code.value_or(base::ErrorCode::CaseRefused), {}});
}

QStringList refusalTexts(const std::vector<domain::Refusal>& refusals) {
    QStringList texts;
    for (const domain::Refusal& refusal : refusals)
        texts.append(refusalText(refusal));
    return texts;
}

QStringList reasonTexts(const domain::ApplicationSummary& summary) {
    QStringList texts;
    for (const QString& reason : summary.reasons) {
        const auto code = base::errorCodeFromText(reason);
        texts.append(code ? errorText({*code, {}}) : reason);
    }
    return texts;
}

QString inOneLine(const QStringList& sentences) {
    QStringList parts;
    for (qsizetype at = 0; at < sentences.size(); ++at)
        parts.append(at + 1 < sentences.size() ? withoutStop(sentences.at(at)) : sentences.at(at));
    return parts.join(RefusalText::tr("; ", "between central's reasons"));
}

} // namespace shouli::desk
