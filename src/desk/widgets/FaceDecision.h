// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace shouli::desk {

class IssueLabel;

/// Where the operator decides what the automatic comparison left open, with a reason.
class FaceDecision : public QWidget {
    Q_OBJECT
public:
    explicit FaceDecision(QWidget* parent = nullptr);

    /// For another comparison, which needs a reason of its own.
    void clear();

Q_SIGNALS:
    void decided(bool isSamePerson, const QString& reason);

private:
    void decide(bool isSamePerson);

    QComboBox* m_reason;
    IssueLabel* m_issue;
};

} // namespace shouli::desk
