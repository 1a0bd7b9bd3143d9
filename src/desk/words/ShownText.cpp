// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/words/ShownText.h"

#include "printing/InstalledGlyph.h"

#include <QGuiApplication>
#include <QHash>

namespace shouli::desk {

namespace {

/// What every Chinese face has, so that nothing has to be asked.
bool isCommon(char32_t c) { return (c < 0x3400 && c >= 0x20) || (c >= 0x4E00 && c <= 0x9FA5) || c == U'\n'; }

} // namespace

bool isDrawn(char32_t character) {
    if (isCommon(character))
        return true;
    // Through all faces in vain takes long, and a list is painted often. The faces change only with the program's
    // start.
    static QHash<char32_t, bool> known;
    auto found = known.constFind(character);
    if (found == known.cend())
        found = known.insert(character, printing::installedGlyph(character, QGuiApplication::font()).has_value());
    return *found;
}

QString shownText(const QString& text) {
    QString shown;
    for (const uint character : text.toUcs4()) {
        if (isDrawn(character))
            shown += QStringView(QChar::fromUcs4(character));
        else
            shown += u"[U+" + QString::number(character, 16).toUpper().rightJustified(4, u'0') + u']';
    }
    return shown;
}

} // namespace shouli::desk
