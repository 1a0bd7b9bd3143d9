// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Issue.h"

#include <QFrame>
#include <QImage>

#include <map>

class QGridLayout;
class QLabel;

namespace shouli::desk {

class KeyButton;

/// What was read from a picture, for the operator to compare and take: a row a field with the strip of picture it was
/// read from, the value, and a key that takes it over. Takes no room while there is nothing.
class ReadOfferPanel : public QFrame {
    Q_OBJECT
public:
    struct Row {
        QString label; ///< the field's
        QString value; ///< as people read it
        QString note;  ///< what to beware of; may be empty
        QImage strip;
        bool canBeTaken = true; ///< false: it is in the field already
    };

    explicit ReadOfferPanel(QWidget* parent = nullptr);

    /// How much room a strip of picture has; before setFields().
    void setStripWidth(int px) { m_stripWidthPx = px; }
    /// The fields in the order of their rows, and the key that takes each; empty: it is reached by Tab only.
    void setFields(const std::vector<std::pair<domain::Field, QString>>& fields);
    void offer(domain::Field field, const Row& row);
    void withdraw(domain::Field field);

Q_SIGNALS:
    void taken(shouli::domain::Field field);

private:
    struct Widgets {
        QLabel* label;
        QLabel* strip;
        QLabel* value;
        KeyButton* take;
        QLabel* note;
        bool isShown = false;
    };
    void setShown(Widgets& row, bool isShown);

    int m_stripWidthPx = 176; // with label, value and key as wide as a form's inputs
    QGridLayout* m_rows;
    std::map<domain::Field, Widgets> m_widgets;
};

} // namespace shouli::desk
