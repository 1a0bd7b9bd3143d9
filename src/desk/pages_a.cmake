# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(SHOULI_DESK_PAGES_A
  PictureIntake.cpp
  PictureText.cpp
  pages/CardPhotoPage.cpp
  pages/EligibilityPage.cpp
  pages/FacePage.cpp
  pages/GuidePage.cpp
  pages/IdentityPage.cpp
  pages/MaterialsPage.cpp
  widgets/CameraChooser.cpp
  widgets/CameraDialog.cpp
  widgets/CameraView.cpp
  widgets/CodeBox.cpp
  widgets/EnterKey.cpp
  widgets/PdfPageDialog.cpp
  widgets/PictureSlot.cpp
  widgets/PictureViewer.cpp
  widgets/Popup.cpp)
