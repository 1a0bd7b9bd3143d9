// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/photo/PhotoRule.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace shouli::desk {

/// The rules for the photo of the card, each with a tick or with what is wrong and what to do.
class PhotoRuleList : public QWidget {
    Q_OBJECT
public:
    explicit PhotoRuleList(QWidget* parent = nullptr);

    /// Without answers it takes no space.
    void setAnswers(const std::vector<capture::RuleAnswer>& answers);

private:
    void addRow(int row, const capture::RuleAnswer& answer);
    QGridLayout* m_grid;
    std::vector<capture::RuleAnswer> m_answers;
};

} // namespace shouli::desk
