# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(page Details Delivery)
  shouli_test(tst_${page}Page LINK shouli_fake_desk)
endforeach()
shouli_test(tst_Choosers LINK shouli_fake_desk)
