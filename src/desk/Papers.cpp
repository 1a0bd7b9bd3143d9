// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/Papers.h"

#include <QCoreApplication>

namespace shouli::desk {

using domain::FlowKind;

namespace {

struct PapersOfFlow {
    FlowKind flow;
    std::vector<Paper> papers;
};

const PapersOfFlow kPapers[] = {
    {FlowKind::Adult, {Paper::Receipt, Paper::ApplicationForm}},
    {FlowKind::Minor, {Paper::Receipt, Paper::ApplicationForm}},
    {FlowKind::CardClearing, {}}, // nothing is handed out
};

} // namespace

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

std::vector<Paper> papersOf(FlowKind flow) {
    for (const PapersOfFlow& row : kPapers)
        if (row.flow == flow)
            return row.papers;
    return {};
}

QFuture<base::Result<std::vector<domain::PrintRecord>>> PaperSource::history() const {
    return QtFuture::makeReadyFuture<base::Result<std::vector<domain::PrintRecord>>>(
        std::vector<domain::PrintRecord>());
}

} // namespace shouli::desk
