// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/theme/Theme.h"

#include "printing/InstalledGlyph.h"

#include <QApplication>
#include <QEvent>
#include <QFile>
#include <QFontDatabase>
#include <QLabel>
#include <QPalette>
#include <QStyleFactory>

// Outside every namespace, as the macro wants it: a static library's resources are linked by it.
static void initDeskResources() { Q_INIT_RESOURCE(desk); }

namespace shouli::desk::theme {

QColor ink() { return QColor(0x1c, 0x27, 0x33); }
QColor mutedInk() { return QColor(0x5b, 0x67, 0x75); }
QColor accent() { return QColor(0x1b, 0x5c, 0xb8); }
QColor good() { return QColor(0x1c, 0x7a, 0x45); }
QColor warning() { return QColor(0x9a, 0x5b, 0x00); }
QColor bad() { return QColor(0xb8, 0x24, 0x2c); }
QColor line() { return QColor(0xcf, 0xd6, 0xde); }
QColor ground() { return QColor(0xf3, 0xf5, 0xf8); }
QColor surface() { return QColor(0xff, 0xff, 0xff); }

int pixelSize(Text text) {
    switch (text) {
    case Text::Small:
        return 12;
    case Text::Body:
    case Text::Strong:
        return 15;
    case Text::Heading:
        return 18;
    case Text::Title:
        return 24;
    }
    Q_UNREACHABLE();
}

void setText(QLabel* label, Text text) {
    QFont font = label->font();
    font.setPixelSize(pixelSize(text));
    font.setWeight(text == Text::Body || text == Text::Small ? QFont::Normal : QFont::DemiBold);
    label->setFont(font);
    if (text == Text::Small) {
        QPalette palette = label->palette();
        palette.setColor(QPalette::WindowText, mutedInk());
        label->setPalette(palette);
    }
}

namespace {

QPalette deskPalette() {
    QPalette palette;
    palette.setColor(QPalette::Window, ground());
    palette.setColor(QPalette::WindowText, ink());
    palette.setColor(QPalette::Base, surface());
    palette.setColor(QPalette::AlternateBase, QColor(0xf8, 0xfa, 0xfc));
    palette.setColor(QPalette::Text, ink());
    palette.setColor(QPalette::Button, surface());
    palette.setColor(QPalette::ButtonText, ink());
    palette.setColor(QPalette::PlaceholderText, QColor(0x8a, 0x95, 0xa3));
    palette.setColor(QPalette::Highlight, accent());
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, accent());
    palette.setColor(QPalette::ToolTipBase, surface());
    palette.setColor(QPalette::ToolTipText, ink());
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x8a, 0x95, 0xa3));
    return palette;
}

// The first of the faces that is there, and only it: with a list, Qt sorts all fonts of the machine at the start.
QFont deskFont() {
    QFont font;
    for (const char* family : {"Microsoft YaHei UI", "Noto Sans CJK SC", "WenQuanYi Micro Hei"}) {
        const QString name = QString::fromLatin1(family);
        if (QFontDatabase::hasFamily(name)) {
            font.setFamilies(QStringList{name} + printing::rareFamilies());
            break;
        }
    }
    font.setPixelSize(pixelSize(Text::Body));
    return font;
}

/// Windows has fonts of its own for item views, menus and message boxes, which go before the program's; Qt takes them
/// up again with each style sheet, and each time that a setting of the system changes.
class FontKeeper : public QObject {
public:
    FontKeeper(const QFont& font, QObject* parent)
        : QObject(parent)
        , m_font(font) {
        QApplication::setFont(m_font); // and of every kind of widget
    }

    bool eventFilter(QObject* object, QEvent* event) override {
        if (event->type() == QEvent::ThemeChange)
            QApplication::setFont(m_font);
        return QObject::eventFilter(object, event);
    }

private:
    QFont m_font;
};

} // namespace

void apply(QApplication& app) {
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(deskPalette());
    initDeskResources();
    QFile sheet(QStringLiteral(":/desk/desk.qss"));
    if (sheet.open(QIODevice::ReadOnly))
        app.setStyleSheet(QString::fromUtf8(sheet.readAll()));
    app.installEventFilter(new FontKeeper(deskFont(), &app));
}

} // namespace shouli::desk::theme
