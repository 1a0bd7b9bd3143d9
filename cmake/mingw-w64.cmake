# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Toolchain: Windows programs on Debian with mingw-w64 (GCC, posix threads). SHOULI_WIN_PREFIX, a CMake variable or in
# the environment, is the unpacked prefix with the libraries for Windows; ./dev windows unpacks it and sets it.
if(NOT SHOULI_WIN_PREFIX)
  set(SHOULI_WIN_PREFIX $ENV{SHOULI_WIN_PREFIX})
endif()
if(NOT EXISTS "${SHOULI_WIN_PREFIX}/lib/cmake/Qt6")
  message(FATAL_ERROR "SHOULI_WIN_PREFIX (${SHOULI_WIN_PREFIX}) is no prefix for Windows; see docs/WINDOWS.md")
endif()
set(SHOULI_WIN_PREFIX ${SHOULI_WIN_PREFIX} CACHE PATH "Libraries for Windows")
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES SHOULI_WIN_PREFIX)

set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(triplet x86_64-w64-mingw32)
set(CMAKE_C_COMPILER ${triplet}-gcc-posix)
set(CMAKE_CXX_COMPILER ${triplet}-g++-posix)
set(CMAKE_RC_COMPILER ${triplet}-windres)
# 32-byte alignment of the stack is not honoured on 64-bit Windows (GCC bug 54412): moves that do not need it.
set(CMAKE_CXX_FLAGS_INIT "-Wa,-muse-unaligned-vector-move")
# Windows 10: what the sources may call.
string(APPEND CMAKE_CXX_FLAGS_INIT " -D_WIN32_WINNT=0x0A00 -DNTDDI_VERSION=0x0A000006")

set(CMAKE_FIND_ROOT_PATH ${SHOULI_WIN_PREFIX} /usr/${triplet})
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
set(ENV{PKG_CONFIG_LIBDIR} ${SHOULI_WIN_PREFIX}/lib/pkgconfig)
set(ENV{PKG_CONFIG_PATH} "")
set(ENV{PKG_CONFIG_SYSROOT_DIR} "")

# Qt's tools run here: moc, rcc, uic, lupdate and lrelease are Debian's, of the same version.
set(QT_HOST_PATH /usr)
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake)
set(Qt6LinguistTools_DIR ${QT_HOST_PATH_CMAKE_DIR}/Qt6LinguistTools)

set(CMAKE_CROSSCOMPILING_EMULATOR ${CMAKE_CURRENT_LIST_DIR}/../tests/wine/run_in_wine)
