// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace shouli::desk {

/// Puts what is in it into one row, and what has no room there into further rows below: keys under a picture, whose
/// words are longer in one language than in another. What is hidden takes no room.
class WrapLayout : public QLayout {
public:
    /// Between two rows; spacing() is what lies between two items.
    explicit WrapLayout(int rowSpacing)
        : m_rowSpacing(rowSpacing) {}
    ~WrapLayout() override;
    Q_DISABLE_COPY_MOVE(WrapLayout)

    void addItem(QLayoutItem* item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    /// All in one row.
    QSize sizeHint() const override;
    /// One in a row.
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    int arrange(const QRect& rect, bool isMoving) const;

    const int m_rowSpacing;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace shouli::desk
