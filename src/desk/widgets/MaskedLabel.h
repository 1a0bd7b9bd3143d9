// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace shouli::desk {

/// A number of a person that bystanders must not read: shown masked, and in full only while the mouse button or the
/// space bar is held on it. Its accessible name is the label of the value, never the value.
class MaskedLabel : public QLabel {
    Q_OBJECT
public:
    explicit MaskedLabel(QWidget* parent = nullptr);

    /// `name` is the visible label of the value.
    void setSecret(const QString& name, const QString& whole, const QString& masked);
    bool isRevealed() const { return m_isRevealed; }

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void reveal(bool isRevealed);
    QString m_whole;
    QString m_masked;
    bool m_isRevealed = false;
};

} // namespace shouli::desk
