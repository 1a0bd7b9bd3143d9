// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QLineEdit;

namespace shouli::desk {

/// Tells what happened to the text of a line: shown under the line and announced to screen readers, until the line is
/// edited or loses the focus. Covers what is below, so that the layout does not move.
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
