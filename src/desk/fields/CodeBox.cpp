// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/CodeBox.h"

#include "desk/theme/Theme.h"

#include <QStyleOptionComboBox>
#include <QStyledItemDelegate>
#include <QWheelEvent>

namespace shouli::desk {
namespace {

constexpr int kNarrowestPx = theme::kSpace * 24;

} // namespace

CodeBox::CodeBox(QWidget* parent)
    : QComboBox(parent) {
    setMaxVisibleItems(24);
    setPlaceholderText(tr("Please choose"));
    setItemDelegate(new QStyledItemDelegate(this)); // its own does not heed the style sheet
    connect(this, &QComboBox::currentIndexChanged, this, &CodeBox::draftTextChanged);
    connect(this, &QComboBox::currentIndexChanged, this, &QWidget::updateGeometry); // what is chosen is read whole
}

void CodeBox::setList(const domain::CodeList& list) {
    const QString chosen = code();
    const QString name = currentText();
    {
        const QSignalBlocker blocker(this); // what is chosen stays
        m_list = list;
        clear();
        for (const domain::CodeEntry& entry : list.entries())
            if (entry.standing == domain::Standing::Current)
                addItem(entry.name, entry.code);
        if (!chosen.isEmpty() && findData(chosen) < 0)
            addItem(name, chosen);
        setCode(chosen);
    }
}

void CodeBox::setCode(const QString& code) {
    if (!code.isEmpty() && findData(code) < 0)
        addItem(m_list.nameOf(code), code);
    setCurrentIndex(code.isEmpty() ? -1 : findData(code));
}

QSize CodeBox::minimumSizeHint() const {
    const QSize whole = QComboBox::minimumSizeHint();
    QStyleOptionComboBox option;
    initStyleOption(&option);
    const QSize text(fontMetrics().horizontalAdvance(currentText()), fontMetrics().height());
    const int chosenPx = style()->sizeFromContents(QStyle::CT_ComboBox, &option, text, this).width();
    return {std::min(whole.width(), std::max(chosenPx, kNarrowestPx)), whole.height()};
}

void CodeBox::wheelEvent(QWheelEvent* event) {
    event->ignore(); // scrolling the page must not change what was chosen
}

} // namespace shouli::desk
