// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace shouli::desk {

class CornerEditor;

/// One corner of a document in the CornerEditor.
class CornerHandle : public QWidget {
    Q_OBJECT
public:
    CornerHandle(size_t corner, const QString& name, CornerEditor& editor);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    size_t m_corner;
    CornerEditor& m_editor;
    QPoint m_grip; // where the mouse holds it, relative to its middle
};

} // namespace shouli::desk
