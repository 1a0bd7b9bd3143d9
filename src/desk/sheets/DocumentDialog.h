// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/documents/DocumentRectifier.h"

#include <QDialog>

namespace shouli::desk {

/// Shows a photograph from a file in which a document was found; the operator keeps it rectified or whole. Call open();
/// either kept() is emitted once and the dialog closes, or it is rejected.
class DocumentDialog : public QDialog {
    Q_OBJECT
public:
    DocumentDialog(const capture::DocumentFinderSource& finders, const QString& title,
                   const capture::RectifiedDocument& rectified, capture::DocumentShape shape, QWidget* parent);

Q_SIGNALS:
    void kept(const QImage& picture, const QList<shouli::capture::PictureFinding>& findings);

private:
    capture::DocumentRectifier m_rectifier;
};

} // namespace shouli::desk
