// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ReferenceData.h"

#include <QObject>

namespace shouli::domain {

/// Where pages get their lists from. GUI thread only; the snapshot is complete and never null.
class Reference : public QObject {
    Q_OBJECT
public:
    explicit Reference(QObject* parent = nullptr)
        : QObject(parent) {}
    virtual ReferenceSnapshot current() const = 0;

Q_SIGNALS:
    /// current() returns another snapshot from now on.
    void replaced();
};

} // namespace shouli::domain
