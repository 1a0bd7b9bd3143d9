// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/FormValues.h"

#include <QDateTime>

namespace shouli::printing {

/// The values of an ordinary receipt of an invented person: three materials, pickup at an outlet.
FormValues sampleReceipt();
/// The values of an ordinary 申领登记表 of the same person.
FormValues sampleApplicationForm();
/// `count` materials, numbered.
QList<FormValues> sampleMaterials(int count);
/// A drawn stand-in for a card photo.
QImage samplePhoto(QSize size);
/// When the sample receipts were made.
QDateTime sampleTime();

} // namespace shouli::printing
