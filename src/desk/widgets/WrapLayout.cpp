// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/WrapLayout.h"

#include <QHBoxLayout>

#include <algorithm>

namespace shouli::desk {

WrapLayout::~WrapLayout() = default;

void WrapLayout::addItem(QLayoutItem* item) { m_items.emplace_back(item); }

void WrapLayout::addTogether(std::initializer_list<QWidget*> widgets, int spacing) {
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing);
    addChildLayout(row);
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    addItem(row);
}

QLayoutItem* WrapLayout::itemAt(int index) const {
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem* WrapLayout::takeAt(int index) {
    if (!itemAt(index))
        return nullptr;
    QLayoutItem* taken = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return taken;
}

QSize WrapLayout::sizeHint() const {
    QSize size(0, 0);
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize wanted = item->sizeHint();
        size = {size.width() + (size.isEmpty() ? 0 : spacing()) + wanted.width(),
                std::max(size.height(), wanted.height())};
    }
    return size;
}

QSize WrapLayout::minimumSize() const {
    QSize size(0, 0);
    for (const auto& item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size;
}

void WrapLayout::setGeometry(const QRect& rect) {
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

// Answers the height of all rows.
int WrapLayout::arrange(const QRect& rect, bool isMoving) const {
    QPoint at = rect.topLeft();
    int rowHeight = 0;
    for (const auto& item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (at.x() > rect.x() && at.x() + size.width() > rect.x() + rect.width()) {
            at = {rect.x(), at.y() + rowHeight + m_rowSpacing};
            rowHeight = 0;
        }
        if (isMoving)
            item->setGeometry({at, size});
        at.rx() += size.width() + spacing();
        rowHeight = std::max(rowHeight, size.height());
    }
    return at.y() + rowHeight - rect.y();
}

} // namespace shouli::desk
