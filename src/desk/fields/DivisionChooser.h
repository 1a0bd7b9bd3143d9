// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/fields/ChoiceField.h"
#include "domain/ReferenceData.h"
#include "domain/reference/Divisions.h"

namespace shouli::desk {

/// Chooses a division for an address: by typing parts of the full name (广东省广州市天河区 by gzth), or level by level
/// from the province down to the county, or the town in cities without counties.
class DivisionChooser : public ChoiceField {
    Q_OBJECT
public:
    explicit DivisionChooser(QWidget* parent = nullptr);

    void setReference(const domain::ReferenceSnapshot& reference);

protected:
    void pick() override;
    void typed() override;
    void renewOffer() override;
    void take(const domain::Choice& choice) override;

private:
    void offerBelow(const QString& parent);

    domain::ReferenceSnapshot m_reference;
    std::optional<QString> m_parent; ///< division whose parts are offered; absent when matches of the text are
};

} // namespace shouli::desk
