// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>

namespace shouli::house {

/// Folder of src/ -> the folders it may include, itself among them; room of a folder ("desk/words") -> the rooms.
using Arrows = QHash<QString, QSet<QString>>;

/// The tables SHOULI_ARROWS and SHOULI_ROOMS out of the text of cmake/ShouliLibrary.cmake; empty when they are not
/// there.
Arrows arrowsFromCMake(const QString& text);

/// What is wrong with a source file or a form: includes against the arrows, libraries outside the folder that may see
/// them, and calls the house does without. `path` is relative to src/. One line a fault: "path:line: what".
QStringList faultsOf(const QString& path, const QString& text, const Arrows& arrows);

/// faultsOf() of every .h, .cpp and .ui file under `folder`.
QStringList faultsUnder(const QString& folder, const Arrows& arrows);

} // namespace shouli::house
