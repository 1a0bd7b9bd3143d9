# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# shouli_library(), shouli_test() and THE table of which folder of src/ may include which.

# One row a folder: "folder: folders it may include". A folder may always include itself.
# tests/house/tst_Arrows.cpp reads the includes of src/ against this table.
set(SHOULI_ARROWS
  "base:"
  "domain: base"
  "flow: base domain"
  "protocol: base domain"
  "crypto: base"
  "sql: base"
  "import: base"
  "capture: base domain import"
  "printing: base domain"
  "store: base domain flow crypto sql"
  "sync: base domain protocol crypto sql store"
  "desk: base domain flow capture printing"
  "central: base domain protocol crypto sql"
  "app: base domain flow protocol crypto sql import capture printing store sync desk"
)
# Inside desk, capture and store a folder is a room. One row a room: "room: rooms of the same folder it may include". What
# lies in desk/ itself is open to every room there and includes none; what lies in store/ itself has a row of its own,
# "store/.", since some rooms are below it. The same test reads the includes, and the widgets of the forms, against it.
set(SHOULI_ROOMS
  "desk/theme:"
  "desk/words:"
  "desk/widgets: theme words"
  "desk/fields: theme words widgets"
  "desk/offers: theme words widgets fields"
  "desk/devices: theme words widgets fields offers"
  "desk/sheets: theme words widgets fields devices"
  "desk/papers: theme words widgets fields"
  "desk/review: theme words widgets"
  "desk/steps: theme words widgets fields"
  "desk/steps/guide: theme words widgets fields steps"
  "desk/steps/identity: theme words widgets fields offers devices sheets steps"
  "desk/steps/face: theme words widgets fields devices steps"
  "desk/steps/eligibility: theme words widgets fields devices steps"
  "desk/steps/materials: theme words widgets fields sheets steps"
  "desk/steps/photo: theme words widgets fields devices steps"
  "desk/steps/details: theme words widgets fields offers steps"
  "desk/steps/delivery: theme words widgets fields steps"
  "desk/steps/confirm: theme words widgets review steps"
  "desk/steps/outcome: theme words widgets papers review steps"
  "desk/wizard: theme words widgets fields sheets steps steps/guide steps/identity steps/face steps/eligibility
    steps/materials steps/photo steps/details steps/delivery steps/confirm steps/outcome"
  "desk/services/adult: words wizard"
  "desk/services/minor: words wizard"
  "desk/services/clearing: theme words widgets fields review steps wizard"
  "desk/services: services/adult services/minor services/clearing"
  "desk/shell: theme words widgets fields papers steps wizard"
  "capture/modules:"
  "capture/networks:"
  "capture/pictures:"
  "capture/documents: modules pictures"
  "capture/documents/opencv: documents"
  "capture/camera: modules documents"
  "capture/camera/opencv: camera"
  "capture/scanner: modules"
  "capture/scanner/driver: scanner"
  "capture/scanner/opencv: scanner"
  "capture/files:"
  "capture/recognition: modules"
  "capture/recognition/opencv: recognition networks"
  "capture/face: modules"
  "capture/face/opencv: face networks"
  "capture/photo: face pictures"
  "capture/idreader:"
  "store/machine:"
  "store/keys:"
  "store/tables: keys"
  "store/.: machine keys tables"
  "store/cases: . keys tables"
  "store/exchange: . keys tables cases"
  "store/accounts: . keys tables cases exchange"
)

set(SHOULI_FOLDERS base domain flow protocol crypto sql import capture printing store sync desk central app)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTORCC ON)
if(WIN32)
  set(CMAKE_AUTORCC_OPTIONS --no-zstd) # which Qt is built without there
endif()

option(SHOULI_ASAN "Build with the address and undefined-behaviour sanitizers" OFF)
option(SHOULI_TSAN "Build with the thread sanitizer" OFF)

find_program(SHOULI_CCACHE ccache)
if(SHOULI_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${SHOULI_CCACHE})
endif()

add_library(shouli_flags INTERFACE)
target_include_directories(shouli_flags INTERFACE ${CMAKE_SOURCE_DIR}/src)
target_compile_definitions(shouli_flags INTERFACE
  QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_NO_KEYWORDS QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MSVC)
  target_compile_options(shouli_flags INTERFACE /W4 /permissive- /utf-8 /Zc:__cplusplus /EHsc)
  target_compile_definitions(shouli_flags INTERFACE _WIN32_WINNT=0x0A00 NOMINMAX WIN32_LEAN_AND_MEAN)
else()
  target_compile_options(shouli_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wunused
    -Wformat=2 -Wimplicit-fallthrough -Werror)
endif()
if(CMAKE_CROSSCOMPILING) # headers only: this machine's serve every target
  find_path(SHOULI_EXPECTED tl/expected.hpp PATHS /usr/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  file(COPY ${SHOULI_EXPECTED}/tl DESTINATION ${CMAKE_BINARY_DIR}/include)
  target_include_directories(shouli_flags SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/include)
endif()
if(SHOULI_ASAN)
  target_compile_options(shouli_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(shouli_flags INTERFACE -fsanitize=address,undefined)
elseif(SHOULI_TSAN)
  target_compile_options(shouli_flags INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
  target_link_options(shouli_flags INTERFACE -fsanitize=thread)
elseif(NOT WIN32)
  target_compile_options(shouli_flags INTERFACE -fstack-protector-strong)
endif()

# What stands before this machine's paths when a program asks for them: Wine has the whole of it as drive Z.
set(SHOULI_ROOT)
if(WIN32 AND CMAKE_CROSSCOMPILING)
  set(SHOULI_ROOT Z:)
endif()

# Sources of one platform: name.cpp's other half. Foo_linux.cpp is compiled on Linux only, Foo_win.cpp on Windows only.
function(shouli_platform_sources out)
  set(kept)
  foreach(source IN LISTS ARGN)
    if(source MATCHES "_win\\.cpp$" AND NOT WIN32)
      continue()
    endif()
    if(source MATCHES "_linux\\.cpp$" AND WIN32)
      continue()
    endif()
    list(APPEND kept ${source})
  endforeach()
  set(${out} ${kept} PARENT_SCOPE)
endfunction()

# shouli_library(NAME SOURCES a.cpp Foo_linux.cpp Foo_win.cpp ... [LINK targets...])
# Makes the static library shouli_NAME and links the folders its row of SHOULI_ARROWS allows (as far as they are built here).
function(shouli_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
  shouli_platform_sources(sources ${ARG_SOURCES})
  add_library(shouli_${name} STATIC ${sources})
  target_link_libraries(shouli_${name} PUBLIC shouli_flags ${ARG_LINK})
  shouli_precompiled(shouli_${name})
  foreach(row IN LISTS SHOULI_ARROWS)
    if(row MATCHES "^${name}:(.*)$")
      separate_arguments(allowed UNIX_COMMAND "${CMAKE_MATCH_1}")
      foreach(folder IN LISTS allowed)
        if(TARGET shouli_${folder})
          target_link_libraries(shouli_${name} PUBLIC shouli_${folder})
        endif()
      endforeach()
    endif()
  endforeach()
endfunction()

# shouli_test(ROOM/tst_Name [LINK targets...] [SOURCES more.cpp...] [TIMEOUT seconds] [RESOURCE_LOCK name])
# A Qt Test program of one source, ROOM/tst_Name.cpp, run offscreen, in a C.UTF-8 locale and the time zone of the counters.
function(shouli_test path)
  cmake_parse_arguments(ARG "" "TIMEOUT;RESOURCE_LOCK" "LINK;SOURCES" ${ARGN})
  get_filename_component(name ${path} NAME)
  shouli_test_program(${name} SOURCES ${path}.cpp ${ARG_SOURCES} LINK ${ARG_LINK})
  add_test(NAME ${name} COMMAND ${name})
  shouli_test_runs(${name} TIMEOUT ${ARG_TIMEOUT} RESOURCE_LOCK ${ARG_RESOURCE_LOCK})
endfunction()

# shouli_joined_tests(NAME TESTS ROOM/tst_A ROOM/tst_B... [NEEDS targets...] [LINK targets...] [SOURCES more.cpp...])
# The same for several sources with SHOULI_TEST() of support/JoinedTests.h, linked into one program NAME. CTest still has
# one test for each, build/tests/tst_A is a link to the program, which then runs that one, and a target tst_A builds it.
# NEEDS: what is to be built before they run. On Windows each stays a program of its own, as there are no such links.
function(shouli_joined_tests program)
  cmake_parse_arguments(ARG "" "" "TESTS;NEEDS;LINK;SOURCES" ${ARGN})
  if(NOT WIN32)
    list(TRANSFORM ARG_TESTS APPEND .cpp OUTPUT_VARIABLE sources)
    shouli_test_program(${program} SOURCES ${sources} ${ARG_SOURCES} LINK shouli_joined_tests ${ARG_LINK})
    target_compile_definitions(${program} PRIVATE SHOULI_JOINED)
  endif()
  foreach(path IN LISTS ARG_TESTS)
    get_filename_component(name ${path} NAME)
    if(WIN32)
      shouli_test(${path} LINK ${ARG_LINK} SOURCES ${ARG_SOURCES})
    else()
      file(CREATE_LINK ${program} ${CMAKE_BINARY_DIR}/tests/${name} SYMBOLIC)
      add_custom_target(${name} DEPENDS ${program})
      add_test(NAME ${name} COMMAND ${CMAKE_BINARY_DIR}/tests/${name})
      shouli_test_runs(${name})
    endif()
    if(ARG_NEEDS)
      add_dependencies(${name} ${ARG_NEEDS})
    endif()
  endforeach()
  if(ARG_NEEDS AND NOT WIN32)
    add_dependencies(${program} ${ARG_NEEDS})
  endif()
endfunction()

# The program of shouli_test() and shouli_joined_tests().
function(shouli_test_program name)
  cmake_parse_arguments(ARG "" "" "LINK;SOURCES" ${ARGN})
  shouli_platform_sources(sources ${ARG_SOURCES})
  add_executable(${name} ${sources})
  target_link_libraries(${name} PRIVATE shouli_flags Qt6::Test ${ARG_LINK})
  shouli_precompiled(${name})
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_compile_definitions(${name} PRIVATE SHOULI_SOURCE_DIR="${SHOULI_ROOT}${CMAKE_SOURCE_DIR}" SHOULI_BIN_DIR="${SHOULI_ROOT}${CMAKE_BINARY_DIR}/bin")
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  set_property(GLOBAL APPEND PROPERTY SHOULI_TESTS ${name})
endfunction()

# How their tests run.
function(shouli_test_runs name)
  cmake_parse_arguments(ARG "" "TIMEOUT;RESOURCE_LOCK" "" ${ARGN})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=Asia/Shanghai;QT_FATAL_CRITICALS=1")
  if(WIN32 AND CMAKE_CROSSCOMPILING)
    set_tests_properties(${name} PROPERTIES FIXTURES_REQUIRED wine
      ENVIRONMENT "WINEPREFIX=${CMAKE_BINARY_DIR}/wine;LC_ALL=C.UTF-8")
  endif()
  if(ARG_RESOURCE_LOCK)
    set_tests_properties(${name} PROPERTIES RESOURCE_LOCK ${ARG_RESOURCE_LOCK})
  endif()
endfunction()

# shouli_uses_sane(TEST): back ends of SANE keep what they were given for ever, and are unloaded before the leaks are
# counted: no suppression finds their names.
function(shouli_uses_sane name)
  if(SHOULI_ASAN)
    set_property(TEST ${name} APPEND PROPERTY ENVIRONMENT "ASAN_OPTIONS=detect_leaks=0")
  endif()
endfunction()
