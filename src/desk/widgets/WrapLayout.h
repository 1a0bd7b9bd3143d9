// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <initializer_list>
#include <memory>
#include <vector>

namespace shouli::desk {

/// Lays out its items in a row and wraps into further rows when there is no room: for buttons under a picture, whose
/// texts are longer in some languages. Hidden items take no space.
class WrapLayout : public QLayout {
public:
    /// `rowSpacing`: px between two rows. spacing() is that between two items.
    explicit WrapLayout(int rowSpacing)
        : m_rowSpacing(rowSpacing) {}
    ~WrapLayout() override;
    Q_DISABLE_COPY_MOVE(WrapLayout)

    void addItem(QLayoutItem* item) override;
    /// Adds these as one item, which is not wrapped: a label and its input. `spacing`: px between them.
    void addTogether(std::initializer_list<QWidget*> widgets, int spacing);
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    /// All items in one row.
    QSize sizeHint() const override;
    /// One item in each row.
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool isMoving) const;

    const int m_rowSpacing;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace shouli::desk
