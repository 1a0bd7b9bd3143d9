// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QValidator>

class QApplication;
class QLineEdit;

namespace shouli::desk {

/// What a line is for, which decides how text in it is cleaned.
enum class LineKind {
    Text,    ///< domain::cleanedLine
    Name,    ///< domain::cleanedName: the names of persons
    Number,  ///< domain::cleanedNumber: numbers, dates, codes, addresses of servers
    Symbols, ///< domain::withoutUnseen: as Text, but radicals stay, since they are what is searched for
    Secret,  ///< only without line breaks; for every line that hides its text
};

/// Sets the kind of a line. Without it, lines whose property "field" is a number's are Number, a name's Name, others
/// Text.
void setLineKind(QLineEdit* line, LineKind kind);

/// Whether the line's property "field" is that of a number of a person: identity, mobile, code, photo receipt.
bool holdsNumberOfPerson(const QLineEdit& line);

/// Gives every QLineEdit of the program, except those of Qt's own dialogs, a LineKeeper when it is first shown. Call
/// once.
void keepLinesClean(QApplication& app);

/// Cleans the text of one line. Also takes over its maximum length, counted in characters as people count them, and
/// says so when something did not fit, where QLineEdit would cut it off silently. Owned by the line.
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
