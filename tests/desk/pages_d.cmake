# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(test ConfirmPage OutcomePage Receipts)
  shouli_test(tst_${test} LINK shouli_fake_desk)
endforeach()
# The face and the preview module lie beside the program, which here is the test.
add_dependencies(tst_Receipts print_font shouli_pdfpreview)
add_dependencies(tst_OutcomePage print_font shouli_pdfpreview)
foreach(folder fonts modules)
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/bin/${folder} ${CMAKE_BINARY_DIR}/tests)
  file(CREATE_LINK ${CMAKE_BINARY_DIR}/bin/${folder} ${CMAKE_BINARY_DIR}/tests/${folder} SYMBOLIC)
endforeach()
