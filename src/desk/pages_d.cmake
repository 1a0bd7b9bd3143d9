# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
find_package(Qt6 REQUIRED COMPONENTS PrintSupport)
set(SHOULI_DESK_PAGES_D
  PrinterChoice.cpp
  ReceiptForm.cpp
  ReceiptJob.cpp
  pages/ConfirmPage.cpp
  pages/OutcomePage.cpp
  widgets/MaskedLabel.cpp
  widgets/ReceiptDialog.cpp
  widgets/ReviewSection.cpp)
set(SHOULI_DESK_LINK_D Qt6::PrintSupport)
