// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace shouli::desk {

/// One line over a page that says what just happened; stays until it is closed or replaced.
class Banner : public QFrame {
    Q_OBJECT
public:
    enum class Tone { Notice, Good, Warning, Bad };
    explicit Banner(QWidget* parent = nullptr);

    void say(Tone tone, const QString& text);
    void clear();
    QString text() const;

private:
    QLabel* m_text;
};

} // namespace shouli::desk
