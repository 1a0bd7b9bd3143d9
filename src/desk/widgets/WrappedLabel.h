// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace shouli::desk {

/// A plain text that wraps, as high as it is at its width. (A form gives a QLabel at least the height of its size hint,
/// which is that of a narrower one: a short sentence would stand in the room of two lines.)
class WrappedLabel : public QLabel {
    Q_OBJECT
public:
    explicit WrappedLabel(QWidget* parent = nullptr);

    /// Height of one line.
    QSize sizeHint() const override;
};

} // namespace shouli::desk
