// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/documents/DocumentRectifier.h"

#include <QWidget>

class QLabel;

namespace shouli::desk {

class CornerEditor;
class KeyButton;

/// Shows a picture of a document before it is kept: with corners that can be corrected, rectified, and with its
/// findings in words.
class DocumentReview : public QWidget {
    Q_OBJECT
public:
    /// `again`: text of the button that drops the picture. The rectifier must outlive this.
    DocumentReview(capture::DocumentRectifier& rectifier, const QString& again, QWidget* parent);

    /// Shows a rectified document and puts the focus on the first input.
    void show(const capture::RectifiedDocument& rectified, capture::DocumentShape shape);

Q_SIGNALS:
    /// The operator keeps the picture in spite of its findings.
    void kept(const QImage& picture, const QList<shouli::capture::PictureFinding>& findings);
    void againWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(const QString& again);
    void rectifyAt(const std::optional<capture::DocumentCorners>& corners);
    void showFlat(const capture::RectifiedDocument& rectified);
    void turn();
    void keepFlat();
    void keepWhole();

    capture::DocumentRectifier& m_rectifier;
    capture::RectifiedDocument m_rectified;
    capture::DocumentShape m_shape = capture::DocumentShape::Card;
    int m_turn = 0; // number of the latest request to the rectifier; earlier answers are dropped
    bool m_isBusy = false;
    bool m_keepsNext = false; // keep the picture as soon as the answer has arrived

    CornerEditor* m_editor;
    QLabel* m_flat;
    QLabel* m_findings;
    KeyButton* m_keep;
};

} // namespace shouli::desk
