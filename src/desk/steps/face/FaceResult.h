// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Application.h"

#include <QLabel>

namespace shouli::desk {

class FaceTries;

/// The line that says how the face check stands: by whom and when it was decided, or what is still to be done.
class FaceResult : public QLabel {
    Q_OBJECT
public:
    using QLabel::QLabel;

    void showResult(const domain::FaceCheck& face, const FaceTries& tries);
    /// Shows instead that somebody is being asked.
    void showAsking();

private:
    static QString undecidedText(const domain::FaceCheck& face, const FaceTries& tries);
    void say(const QString& text, const QColor& colour);
};

} // namespace shouli::desk
