// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace shouli::desk {

/// The line under an input about what the card says for it: that it stands there, or what else does, and a button that
/// takes it. It takes no room where the card says nothing.
class CardOffer : public QWidget {
    Q_OBJECT
public:
    /// `label` names the input, for whoever hears the button.
    explicit CardOffer(const QString& label, QWidget* parent = nullptr);

    /// Tab leads from the input to the button. REQUIRES: both are in one window.
    void standBehind(QWidget* input);
    /// What the card says, as people read it; empty = nothing.
    void setRead(const QString& shown);
    /// Whether it is what stands in the input.
    void setTaken(bool isTaken);

Q_SIGNALS:
    /// The operator wants what the card says.
    void taken();

private:
    void refresh();

    const QString m_label;
    QString m_shown;
    bool m_isTaken = false;
    QLabel* m_text;
    QPushButton* m_take;
};

} // namespace shouli::desk
