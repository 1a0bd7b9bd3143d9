// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QFrame>

class QLabel;

namespace shouli::desk {

/// A line above a page that says what has just happened; stays until it is closed or replaced.
class Banner : public QFrame {
    Q_OBJECT
public:
    enum class Tone { Notice, Good, Warning, Bad };
    explicit Banner(QWidget* parent = nullptr);

    void say(Tone tone, const QString& text);
    /// Shows an error, after the text `about` if that is not empty, with its code in small print below.
    void sayError(const base::Error& error, const QString& about = {});
    void clear();
    QString text() const;

private:
    void put(Tone tone, const QString& text, const QString& smallPrint);

    QLabel* m_text;
    QLabel* m_smallPrint;
};

} // namespace shouli::desk
