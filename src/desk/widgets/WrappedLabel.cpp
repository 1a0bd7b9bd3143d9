// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/WrappedLabel.h"

namespace shouli::desk {

WrappedLabel::WrappedLabel(QWidget* parent)
    : QLabel(parent) {
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
}

QSize WrappedLabel::sizeHint() const { return {QLabel::sizeHint().width(), minimumSizeHint().height()}; }

} // namespace shouli::desk
