# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
set(SHOULI_DOMAIN_REFERENCE_SOURCES
  reference/CharacterParts.cpp
  reference/ChoiceFilter.cpp
  reference/CodeList.cpp
  reference/CodeListReader.cpp
  reference/Divisions.cpp
  reference/NameSpelling.cpp
  reference/Notice.cpp
  reference/Outlet.cpp
  reference/OutletIndex.cpp
  reference/OutletPostings.cpp
  reference/PinyinInitials.cpp
  reference/SearchText.cpp
  reference/TsvTable.cpp)
