// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/FlowSession.h"

#include <QFrame>

class QVBoxLayout;

namespace shouli::desk {

/// The steps of the case beside the page: done, current, to come, needs attention. A step that can be opened is a
/// button. States are shown by a mark and in words, not by colour alone. When its parent is narrow only the marks are
/// shown; the names are in tool tips then, and unchanged for screen readers.
class StepRail : public QFrame {
    Q_OBJECT
public:
    explicit StepRail(QWidget* parent);
    void setSteps(const std::vector<flow::StepView>& steps);

Q_SIGNALS:
    void stepClicked(shouli::flow::StepId step);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setNarrow(bool isNarrow);

    QVBoxLayout* m_rows;
    bool m_isNarrow = false;
};

} // namespace shouli::desk
