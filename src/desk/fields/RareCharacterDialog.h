// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reference/CharacterParts.h"

#include <QDialog>

#include <memory>
#include <optional>

class QStandardItemModel;

namespace Ui {
class RareCharacterDialog;
}

namespace shouli::desk {

/// 生僻字: finds a character, while the operator types, by code point, parts or radical. Arrow keys move among the
/// candidates while the text has the focus; Enter chooses.
class RareCharacterDialog : public QDialog {
    Q_OBJECT
public:
    /// `query`: the text to begin with.
    RareCharacterDialog(const QString& query, QWidget* parent);
    ~RareCharacterDialog() override;

Q_SIGNALS:
    /// One character, which is two UTF-16 units when it lies outside the BMP.
    void chosen(const QString& character);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void choose();

    std::unique_ptr<Ui::RareCharacterDialog> m_ui;
    std::optional<domain::CharacterParts> m_parts;
    QStandardItemModel* m_found;
};

} // namespace shouli::desk
