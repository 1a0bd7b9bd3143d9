// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QLineEdit;

namespace shouli::desk {

/// What happened to the text of a line, said under it and to a screen reader, until it is typed in again or left. Lies
/// over what is below, so that nothing moves.
class LineNote : public QLabel {
    Q_OBJECT
public:
    static void say(QLineEdit* line, const QString& sentence);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    LineNote(QLineEdit* line, const QString& sentence, QWidget* ground);
    void place();

    QLineEdit* m_line;
};

} // namespace shouli::desk
