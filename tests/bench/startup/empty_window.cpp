// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The least a Qt Widgets program can show: an empty window, as large as the workstation's at its first start.

#include <QApplication>
#include <QMainWindow>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QMainWindow window;
    window.setObjectName(QStringLiteral("emptyWindow"));
    window.resize(1280, 720);
    window.showMaximized();
    return QApplication::exec();
}
