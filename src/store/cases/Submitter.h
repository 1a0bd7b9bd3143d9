// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/cases/CaseStore.h"
#include "store/cases/Freeze.h"
#include "store/tables/Outbox.h"

namespace shouli::store {

/// 「确认提交」: in one transaction gives the acceptance number, freezes, signs, seals for central and queues. Used on
/// the store's thread; an object lives for one call.
class Submitter {
public:
    Submitter(Workspace& workspace, Session& session, const FreezeFunction& freeze);

    /// If this revision was submitted before, returns it unchanged. Conflict as CaseStore::commit(); NotEnrolled when
    /// the signing key is missing; the errors of the freeze function.
    base::Result<domain::Application> submit(domain::Application changed);

private:
    /// A picture to be sent: what the submission says about it, and its bytes sealed for central.
    struct Outgoing {
        domain::CaseFile file;
        QByteArray content;
    };
    static void layDownTakenNumber(domain::Application& application);
    base::Status giveNumber(domain::Application& application);
    base::Result<std::vector<Outgoing>> sealFiles(const domain::Application& application, const crypto::Key& key);
    base::Result<Outgoing> sealFile(const domain::Application& application, const crypto::Key& key,
                                    const domain::PictureId& picture, const QString& role);
    base::Status queue(const domain::Application& application, const std::vector<Outgoing>& files);

    Workspace& m_workspace;
    Session& m_session;
    const FreezeFunction& m_freeze;
    CaseStore m_caseStore;
    Outbox m_outbox;
};

} // namespace shouli::store
