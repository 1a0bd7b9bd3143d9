// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Issues.h"

#include <QFrame>
#include <QImage>

#include <map>

class QGridLayout;
class QLabel;

namespace shouli::desk {

class KeyButton;

/// Values that were read from a picture, for the operator to compare and take: one row for each field, with the part of
/// the picture, the value, and a button that takes it. Takes no space while there is nothing.
class RecognitionOfferPanel : public QFrame {
    Q_OBJECT
public:
    struct Row {
        QString label; ///< the field's label
        QString value; ///< as shown to people
        QString note;  ///< what to watch out for; may be empty
        QImage strip;
        bool canBeTaken = true; ///< false when the field has this value already
    };

    explicit RecognitionOfferPanel(QWidget* parent = nullptr);

    /// Width of the pictures' column. Call before setFields().
    void setStripWidth(int px) { m_stripWidthPx = px; }
    /// The fields in the order of their rows, each with the key of its button; an empty one for none (Tab only).
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

    int m_stripWidthPx = 176; // so that a whole row is as wide as the inputs of a form
    QGridLayout* m_rows;
    std::map<domain::Field, Widgets> m_widgets;
};

} // namespace shouli::desk
