// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QGridLayout;

namespace shouli::desk {

/// Cards one below the other, what is known of each in columns under their headings.
class CardGrid : public QFrame {
    Q_OBJECT
public:
    explicit CardGrid(QWidget* parent = nullptr);

    /// Begins anew with these headings. The column `stretched` takes what room is left.
    void begin(const QStringList& headings, int stretched);
    /// A card: one widget for each heading. The grid takes them.
    void addCard(const QList<QWidget*>& cells);
    int cards() const { return m_cards; }

    /// Plain text for a cell. Wraps where it has to.
    QWidget* text(const QString& value, const QString& objectName = {});

private:
    QWidget* m_body = nullptr;
    QGridLayout* m_grid = nullptr;
    int m_cards = 0;
};

} // namespace shouli::desk
