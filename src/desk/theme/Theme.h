// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QApplication;
class QLabel;

namespace shouli::desk {

/// Spacing, type scale and colours of the whole desk. Sizes are logical pixels at 96 dpi.
namespace theme {

inline constexpr int kSpace = 8; ///< all distances are multiples of it
inline constexpr int kRowHeight = 36;

enum class Text { Small, Body, Strong, Heading, Title };

/// Sets fonts, palette and style sheet. Call once, before the first window.
void apply(QApplication& app);
/// Gives a label a font of the type scale.
void setText(QLabel* label, Text text);
int pixelSize(Text text);

QColor ink();
QColor mutedInk();
QColor accent();
QColor good();
QColor warning();
QColor bad();
QColor line();
QColor ground();
QColor surface();

} // namespace theme
} // namespace shouli::desk
