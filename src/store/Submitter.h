// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/CaseDesk.h"
#include "store/Freeze.h"
#include "store/Outbox.h"

namespace shouli::store {

/// 「确认提交」: one transaction gives the acceptance number, freezes, signs, seals to central and queues.
/// On the store's thread; for one call.
class Submitter {
public:
    Submitter(Workspace& workspace, Session& session, const FreezeFunction& freeze);

    /// A revision that was submitted already is answered as it stands. Conflict as CaseDesk::commit(); NotEnrolled
    /// without the signing key; what the freeze function says.
    base::Result<domain::Application> submit(domain::Application changed);

private:
    /// A picture on its way: what the submission says of it, and its sealed bytes.
    struct Outgoing {
        FrozenFile file;
        QByteArray content;
    };
    base::Status giveNumber(domain::Application& application);
    base::Result<std::vector<Outgoing>> sealFiles(const domain::Application& application, const crypto::Key& key);
    base::Result<Outgoing> sealFile(const domain::Application& application, const crypto::Key& key,
                                    const domain::PictureId& picture, const QString& role);
    base::Status queue(const domain::Application& application, const std::vector<Outgoing>& files);

    Workspace& m_workspace;
    Session& m_session;
    const FreezeFunction& m_freeze;
    CaseDesk m_desk;
    Outbox m_outbox;
};

} // namespace shouli::store
