// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace shouli::desk {

class IssueLabel;

/// The form by which the operator decides, with a reason, when the automatic comparison is unsure.
class FaceDecision : public QWidget {
    Q_OBJECT
public:
    explicit FaceDecision(QWidget* parent = nullptr);

    /// Clears the reason, for another comparison.
    void clear();

Q_SIGNALS:
    void decided(bool isSamePerson, const QString& reason);

private:
    void decide(bool isSamePerson);

    QComboBox* m_reason;
    IssueLabel* m_issue;
};

} // namespace shouli::desk
