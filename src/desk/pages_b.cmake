# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(SHOULI_DESK_PAGES_B
  pages/DeliveryPage.cpp
  pages/DetailsPage.cpp
  pages/RawInput.cpp
  widgets/ApprovalDialog.cpp
  widgets/ChoiceField.cpp
  widgets/DateField.cpp
  widgets/DivisionChooser.cpp
  widgets/OutletDialog.cpp
  widgets/OutletModel.cpp
  widgets/PickField.cpp
  widgets/SmsCodeField.cpp)
