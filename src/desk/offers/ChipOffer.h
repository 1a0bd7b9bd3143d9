// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace shouli::desk {

/// The line under an input about the value that was read from the card: that the input has this value, or the value
/// with a button to take it. Takes no space when the card has no value.
class ChipOffer : public QWidget {
    Q_OBJECT
public:
    /// `label` names the input, for the button's accessible name.
    explicit ChipOffer(const QString& label, QWidget* parent = nullptr);

    /// Puts the button behind the input in the tab order. REQUIRES: both are in the same window.
    void standBehind(QWidget* input);
    /// The card's value as shown to people; empty when there is none.
    void setRead(const QString& shown);
    /// Whether the input has this value.
    void setTaken(bool isTaken);

Q_SIGNALS:
    /// The operator takes the card's value.
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
