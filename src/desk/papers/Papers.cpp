// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/papers/Papers.h"

#include <QCoreApplication>

namespace shouli::desk {

QString label(Paper paper) {
    switch (paper) {
    case Paper::Receipt:
        return QCoreApplication::translate("Papers", "Acceptance receipt");
    case Paper::ApplicationForm:
        return QCoreApplication::translate("Papers", "Application form");
    case Paper::HandoverList:
        return QCoreApplication::translate("Papers", "Handover list");
    }
    Q_UNREACHABLE();
}

QFuture<base::Result<std::vector<domain::PrintRecord>>> PaperSource::history() const {
    return QtFuture::makeReadyFuture<base::Result<std::vector<domain::PrintRecord>>>(
        std::vector<domain::PrintRecord>());
}

} // namespace shouli::desk
