// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ReferenceData.h"

#include <QDialog>

namespace shouli::desk {

/// Shows a notice. Deletes itself when closed.
class NoticeDialog : public QDialog {
    Q_OBJECT
public:
    NoticeDialog(const domain::Notice& notice, QWidget* parent);
};

} // namespace shouli::desk
