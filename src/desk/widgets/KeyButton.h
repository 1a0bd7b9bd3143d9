// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QPushButton>

namespace shouli::desk {

/// A button that shows its key beside its label, so that the label remains letter for letter the manual's, and is the
/// accessible name. The dynamic property "primary" marks the button that leads on.
class KeyButton : public QPushButton {
    Q_OBJECT
    Q_PROPERTY(QString key READ keyText WRITE setKey)
public:
    explicit KeyButton(QWidget* parent = nullptr);

    /// The key that presses the button from anywhere in its window, as QKeySequence's portable text: "F9", "Alt+1".
    void setKey(const QString& portable);
    QString keyText() const { return m_key.toString(QKeySequence::PortableText); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QFont keyFont() const;
    int keyWidthPx() const;
    void pressByKey();
    QKeySequence m_key;
};

} // namespace shouli::desk
