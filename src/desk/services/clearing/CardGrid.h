// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QGridLayout;

namespace shouli::desk {

/// A list of social-security cards, one in each row, with columns under headings.
class CardGrid : public QFrame {
    Q_OBJECT
public:
    explicit CardGrid(QWidget* parent = nullptr);

    /// Clears the grid and sets the headings. Column `stretched` takes the remaining width.
    void begin(const QStringList& headings, int stretched);
    /// Adds a row with one widget for each heading; the grid becomes their owner.
    void addCard(const QList<QWidget*>& cells);
    int cards() const { return m_cards; }

    /// A cell with plain text, which wraps if necessary.
    QWidget* text(const QString& value, const QString& objectName = {});

private:
    QWidget* m_body = nullptr;
    QGridLayout* m_grid = nullptr;
    int m_cards = 0;
};

} // namespace shouli::desk
