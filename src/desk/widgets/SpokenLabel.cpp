// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/SpokenLabel.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace shouli::desk {

void setSpokenLabel(QComboBox* box, const QString& name) {
    box->setAccessibleName(name);
    if (QLineEdit* line = box->lineEdit())
        line->setAccessibleName(name);
    auto* label = new QLabel(name, box->parentWidget());
    label->setBuddy(box);
    label->hide();
}

} // namespace shouli::desk
