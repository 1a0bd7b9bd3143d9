// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "capture/DocumentReader.h"

#include <QWidget>

class QLabel;

namespace shouli::desk {

class CornerEditor;
class KeyButton;

/// A picture of a document before it is kept: its corners to be corrected, what it is when straightened, and what is
/// wrong with it in words.
class DocumentReview : public QWidget {
    Q_OBJECT
public:
    /// `again`: what the button says that drops the picture. The reader outlives this.
    DocumentReview(capture::DocumentReader& reader, const QString& again, QWidget* parent);

    /// Shows what was read; the first input has the focus.
    void show(const capture::DocumentReading& reading, capture::DocumentShape shape);

Q_SIGNALS:
    /// The operator keeps it, seeing what was found.
    void kept(const QImage& picture, const QList<shouli::capture::PictureFinding>& findings);
    void againWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build(const QString& again);
    void readAt(const std::optional<capture::DocumentCorners>& corners);
    void showFlat(const capture::DocumentReading& reading);
    void turn();
    void keepFlat();
    void keepWhole();

    capture::DocumentReader& m_reader;
    capture::DocumentReading m_reading;
    capture::DocumentShape m_shape = capture::DocumentShape::Card;
    int m_turn = 0; // questions to the reader: the last one counts
    bool m_isBusy = false;
    bool m_keepsNext = false; // when the answer is there

    CornerEditor* m_editor;
    QLabel* m_flat;
    QLabel* m_findings;
    KeyButton* m_keep;
};

} // namespace shouli::desk
