// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/widgets/WrappedLabel.h"
#include "domain/Issues.h"

namespace shouli::desk {

/// The line under an input that says what is wrong with it. Its dynamic property "field" is the domain::Field's text.
/// It takes no space while there is nothing to say.
class IssueLabel : public WrappedLabel {
    Q_OBJECT
public:
    explicit IssueLabel(QWidget* parent = nullptr);

    bool isFor(domain::Field field) const;
    void addIssue(const QString& sentence, domain::Severity severity);
    void clearIssue();
    /// The input with the same "field" on this page; null when there is none.
    QWidget* inputOf(const QWidget* page) const;

private:
    domain::Severity m_worst{}; // Warning
};

} // namespace shouli::desk
