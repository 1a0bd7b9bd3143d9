// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"
#include "printing/FormValues.h"
#include "printing/PaperWords.h"

#include <QFuture>

namespace shouli::desk {

/// What :/forms/print/receipt.html is filled with, by forms/print/README.md, for a submitted case; without the photo.
/// `printedBefore` times it was printed already: more than 0 marks it 重打.
/// REQUIRES: the case has an acceptance number.
printing::FormValues receiptValues(const domain::Application& application, const domain::ReferenceData& reference,
                                   const Counter& counter, const printing::PaperWords& words, int printedBefore);

/// 业务受理回执 as PDF, with the card photo from the repository, composed off the window's thread. What fetching the
/// photo or composing fails with; NotAllowed for a case that was not submitted.
QFuture<base::Result<QByteArray>> makeReceipt(const DeskServices& services, const Counter& counter,
                                              const domain::Application& application, int printedBefore);

} // namespace shouli::desk
