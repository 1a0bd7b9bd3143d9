# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What rare characters are found by, made on the building machine from Debian's rime-data-stroke (LGPL-3) and unicode-data
# (Unicode's licence), and built into the program.
find_file(SHOULI_STROKES stroke.dict.yaml
  PATHS /usr/share/rime-data NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
find_path(SHOULI_UNICODE_DATA USourceData.txt
  PATHS /usr/share/unicode NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
find_program(SHOULI_PYTHON3 python3 PATHS /usr/bin NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH REQUIRED)
set(unihan ${SHOULI_UNICODE_DATA}/Unihan_IRGSources.txt.bz2)
set(usource ${SHOULI_UNICODE_DATA}/USourceData.txt)
set(table ${CMAKE_CURRENT_BINARY_DIR}/characters.tsv)
add_custom_command(
  OUTPUT ${table}
  COMMAND ${SHOULI_PYTHON3} ${CMAKE_CURRENT_LIST_DIR}/make_character_parts.py ${SHOULI_STROKES} ${unihan} ${usource} ${table}
  DEPENDS ${CMAKE_CURRENT_LIST_DIR}/make_character_parts.py ${SHOULI_STROKES} ${unihan} ${usource}
  COMMENT "Making the table of rare characters"
  VERBATIM)
qt_add_resources(shouli_desk desk_characters PREFIX /desk BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${table})
