// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace shouli::flow {
class FlowSession;
}

namespace shouli::desk {

class KeyButton;
class StepPage;

/// The row below the page: back, to the workbench, the page's button that leads on and, while that button is disabled,
/// the reason.
class WizardFooter : public QFrame {
    Q_OBJECT
public:
    explicit WizardFooter(QWidget* parent);

    /// Shows what can be pressed on this page now.
    void follow(const StepPage& page, const flow::FlowSession& session, bool isBusy);
    /// Whether a part of the page is still below its window.
    void sayMoreBelow(bool isMore);
    /// The button that leads on; null while the page has none or it is disabled.
    QWidget* usablePrimary() const;

Q_SIGNALS:
    void backPressed();
    void parkPressed();
    void primaryPressed();

private:
    KeyButton* m_back;
    KeyButton* m_park;
    QLabel* m_obstacle; ///< why the button beside it is disabled
    QLabel* m_moreBelow;
    KeyButton* m_primary;
    bool m_hasPrimary = false;
};

} // namespace shouli::desk
