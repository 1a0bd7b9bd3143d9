// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/papers/ReceiptForm.h"

namespace shouli::desk {

using printing::FormValues;

FormValues receiptValues(const CasePaper& paper) {
    FormValues values = caseValues(paper);
    values.setText(QStringLiteral("service"), paper.word("service", textOf(paper.application.flow)));
    values.setText(QStringLiteral("expectedReady"), paper.word("expected_ready"));
    const bool isMailed = paper.application.delivery->way == domain::DeliveryWay::Mail;
    QList<FormValues> notices;
    for (const char* key :
         {isMailed ? "notice/keep_mail" : "notice/keep_pickup", "notice/activate", "notice/progress"}) {
        FormValues row;
        row.setText(QStringLiteral("index"), QString::number(notices.size() + 1));
        row.setText(QStringLiteral("text"), paper.word(key));
        notices.append(row);
    }
    values.setList(QStringLiteral("notices"), notices);
    return values;
}

} // namespace shouli::desk
