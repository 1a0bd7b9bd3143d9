// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/FlowSession.h"

#include <QFrame>

class QVBoxLayout;

namespace shouli::desk {

/// The steps of the case beside the page: done, current, to come, needs attention. A step that can be opened is a
/// button; the states are told by mark and by words, not by colour alone.
class StepRail : public QFrame {
    Q_OBJECT
public:
    explicit StepRail(QWidget* parent = nullptr);
    void setSteps(const std::vector<flow::StepView>& steps);
    /// Only the marks; the steps' names are at the pointer, and a screen reader's as before.
    void setNarrow(bool isNarrow);

Q_SIGNALS:
    void stepClicked(shouli::flow::StepId step);

private:
    QVBoxLayout* m_rows;
    bool m_isNarrow = false;
};

} // namespace shouli::desk
