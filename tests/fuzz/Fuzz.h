// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

// A fuzz target is a program of FuzzDriver.cpp and one source that defines these three (docs/IMPORT.md).
namespace shouli::fuzz {

/// Good inputs, the same in every run; what is tried is made from them.
QList<QByteArray> seeds();
/// What the format is made of: put in here and there.
QList<QByteArray> words();
/// Must come back, whatever the bytes; calls require() for what has to hold then.
void take(const QByteArray& bytes);

/// Ends the program with these words when it does not hold.
void require(bool holds, const char* what);

} // namespace shouli::fuzz
