// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QComboBox;
class QString;

namespace shouli::desk {

/// Names a combo box that has no label of its own on the screen: by its accessible name, and, as Qt gives a screen
/// reader on Linux the chosen row in its place, by a label that is never shown. REQUIRES: it has a parent.
void setSpokenLabel(QComboBox* box, const QString& name);

} // namespace shouli::desk
