# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
foreach(part MainWindow WizardWindow DraftKeeper SignInPage FirstStartPage WorkbenchPage OperatorsDialog)
  shouli_test(tst_${part} LINK shouli_fake_desk)
endforeach()
shouli_test(tst_Words LINK shouli_desk)
target_compile_definitions(tst_Words PRIVATE SHOULI_LUPDATE="$<TARGET_FILE:Qt6::lupdate>")
