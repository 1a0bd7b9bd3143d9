// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QValidator>

class QApplication;
class QLineEdit;

namespace shouli::desk {

/// What a line takes, and so how what is pasted into it is cleaned.
enum class LineKind {
    Text,    ///< domain::cleanedLine
    Number,  ///< domain::cleanedNumber: numbers, dates, codes, addresses of servers
    Symbols, ///< as Text, and radicals stay: they are what is looked for
    Secret,  ///< as it is, without line breaks; every line that hides its text
};

/// Tells the kind of a line; those with the property "field" of a number know it by themselves, others are Text.
void setLineKind(QLineEdit* line, LineKind kind);

/// Cleans every line of the program from its first showing on (not those of Qt's own dialogs), and says it when
/// something did not fit: a line's maximum length cuts nothing without a word. Call once.
void keepLinesClean(QApplication& app);

/// What it does to one line. Takes over its maximum length, counted in characters as people count them. Belongs to the
/// line.
class LineKeeper : public QValidator {
    Q_OBJECT
public:
    explicit LineKeeper(QLineEdit* line);

    State validate(QString& input, int& position) const override;

private:
    QString cleaned(const QString& text) const;
    void say(int leftOut) const;

    QLineEdit* m_line;
    int m_limit;
};

} // namespace shouli::desk
