# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What only programs for Windows have.

# shouli_windows_program(TARGET "what it is"): manifest, icon and version. Nothing on other systems.
function(shouli_windows_program target description)
  if(NOT WIN32)
    return()
  endif()
  set(rc ${CMAKE_CURRENT_BINARY_DIR}/${target}.rc)
  configure_file(${CMAKE_SOURCE_DIR}/src/app/windows/program.rc.in ${rc} @ONLY)
  target_sources(${target} PRIVATE ${rc})
  set_property(SOURCE ${rc} PROPERTY OBJECT_DEPENDS
    "${CMAKE_SOURCE_DIR}/src/app/windows/shouli.manifest;${CMAKE_SOURCE_DIR}/src/app/windows/shouli.ico")
  if(MSVC)
    target_link_options(${target} PRIVATE /MANIFEST:NO) # the one of the resource
  endif()
endfunction()

# shouli_collect_libraries(TARGET INTO folder FOR programs... [PLUGINS kind/name...] [BESIDES folder]): a target that
# lays the libraries and Qt plugins that the programs need, and no other, beside them. With vcpkg its own rule does that.
function(shouli_collect_libraries target)
  cmake_parse_arguments(ARG "" "INTO;BESIDES" "FOR;PLUGINS" ${ARGN})
  list(TRANSFORM ARG_FOR REPLACE "(.+)" "$<TARGET_FILE:\\1>" OUTPUT_VARIABLE files)
  add_custom_target(${target} ALL
    COMMAND ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/cmake/collect_libraries.py --objdump ${CMAKE_OBJDUMP}
      --compiler ${CMAKE_CXX_COMPILER} --prefix ${SHOULI_WIN_PREFIX} --into ${ARG_INTO}
      "$<$<BOOL:${ARG_BESIDES}>:--besides=${ARG_BESIDES}>" --plugins "${ARG_PLUGINS}" --programs "${files}"
    DEPENDS ${ARG_FOR}
    COMMENT "Collecting libraries into ${ARG_INTO}"
    VERBATIM)
endfunction()
