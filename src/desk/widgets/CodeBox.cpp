// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/CodeBox.h"

#include <QWheelEvent>

namespace shouli::desk {

CodeBox::CodeBox(QWidget* parent)
    : QComboBox(parent) {
    setMaxVisibleItems(24);
    setPlaceholderText(tr("Please choose"));
    connect(this, &QComboBox::currentIndexChanged, this, &CodeBox::draftTextChanged);
}

void CodeBox::setList(const domain::CodeList& list) {
    const QString chosen = code();
    clear();
    for (const domain::CodeEntry& entry : list.entries())
        if (entry.standing == domain::Standing::Current)
            addItem(entry.name, entry.code);
    setCode(chosen);
}

void CodeBox::setCode(const QString& code) { setCurrentIndex(code.isEmpty() ? -1 : findData(code)); }

void CodeBox::wheelEvent(QWheelEvent* event) {
    event->ignore(); // scrolling the page must not change what was chosen
}

} // namespace shouli::desk
