// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/Problems.h"
#include "central/ReferenceTable.h"
#include "central/handlers/Handlers.h"
#include "central/handlers/Parts.h"

namespace shouli::central {

base::Result<Response> reference(const Call& call) {
    SHOULI_TRY(const qint64 cursor, cursorOf(call));
    ReferenceTable table(call.database);
    protocol::ReferenceAnswer answer;
    qint64 highest = cursor;
    for (const ShelfItem& item : call.services.shelf.items) {
        SHOULI_TRY(const qint64 sequence, table.sequenceOf(item.id));
        if (sequence <= cursor)
            continue;
        answer.items.push_back({item.id, item.version, item.content});
        highest = std::max(highest, sequence);
    }
    answer.cursor = QString::number(highest);
    return jsonResponse(answer.toJson());
}

} // namespace shouli::central
