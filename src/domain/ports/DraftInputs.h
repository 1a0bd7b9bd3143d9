// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Ids.h"

#include <QFuture>
#include <QHash>

namespace shouli::domain {

/// What was typed into a case's inputs and is no value of the case yet. Calls and answers as with
/// ApplicationRepository, which drops these texts when their step is left.
class DraftInputs {
public:
    virtual ~DraftInputs() = default;

    /// Keeps the raw text of an input while it is being typed. An empty text is kept, too: it says that the operator
    /// emptied the input.
    virtual QFuture<base::Status> save(ApplicationId id, QString step, QString field, QString text) = 0;
    /// The texts of a step, by field.
    virtual QFuture<base::Result<QHash<QString, QString>>> ofStep(ApplicationId id, QString step) = 0;
};

} // namespace shouli::domain
