# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Qt's headers parsed once for every target, where SHOULI_PCH is on: a file compiles in less than half the time. That each
# file includes what it uses is seen by `./dev lint`, which compiles without, and by the debug preset. One precompiled
# header serves all: it is made with no more definitions than each target has, as GCC takes it only then.
option(SHOULI_PCH "Precompile Qt's headers once for all targets" OFF)

if(SHOULI_PCH)
  if(SHOULI_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${SHOULI_CCACHE})
  endif()
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/pch.cpp CONTENT "")
  add_library(shouli_pch OBJECT ${CMAKE_BINARY_DIR}/pch.cpp)
  set_target_properties(shouli_pch PROPERTIES AUTOMOC OFF AUTOUIC OFF AUTORCC OFF)
  target_link_libraries(shouli_pch PRIVATE shouli_flags Qt6::Core)
  target_compile_options(shouli_pch PRIVATE -fpch-preprocess)
  foreach(part Gui Widgets Network Concurrent)
    target_include_directories(shouli_pch SYSTEM PRIVATE $<TARGET_PROPERTY:Qt6::${part},INTERFACE_INCLUDE_DIRECTORIES>)
  endforeach()
  target_precompile_headers(shouli_pch PRIVATE
    <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <string> <utility> <variant> <vector>
    <tl/expected.hpp>
    <QByteArray> <QCoreApplication> <QDate> <QDateTime> <QDir> <QFile> <QFuture> <QFutureWatcher> <QHash> <QJsonArray>
    <QJsonDocument> <QJsonObject> <QList> <QObject> <QPointer> <QPromise> <QRegularExpression> <QSet> <QString>
    <QStringList> <QTimer> <QVariant> <QtEndian>
    <QFont> <QImage> <QKeyEvent> <QPainter> <QPainterPath>
    <QApplication> <QBoxLayout> <QCheckBox> <QComboBox> <QDialog> <QFormLayout> <QLabel> <QLineEdit> <QPushButton>
    <QScrollArea> <QToolButton> <QWidget>
    <QHostAddress> <QtConcurrentRun>)
endif()

function(shouli_precompiled target)
  if(SHOULI_PCH)
    target_precompile_headers(${target} REUSE_FROM shouli_pch)
    target_compile_options(${target} PRIVATE -fpch-preprocess)
  endif()
endfunction()
