// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QBoxLayout;

namespace shouli::desk {

/// Scrolls down only: what lies in it is never cut at the right. Where it is too narrow for its content side by side,
/// the rows of the content that bear the property "folds" stand one part below the other, those with a 1 before those
/// with a 2. The input that gets the cursor is scrolled to.
class DownScroll : public QScrollArea {
    Q_OBJECT
public:
    explicit DownScroll(QWidget* parent = nullptr);

    /// As setWidget(), which it has to be called instead of.
    void setContent(QWidget* content);

    /// As wide as the folded content; as high as a few lines.
    QSize minimumSizeHint() const override;
    /// As high as the content where there is room.
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int widthPx) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fold();
    void follow(QWidget* now);
    int barPx() const;

    int m_foldedPx = 0;  ///< how narrow the content can be
    int m_seenPx = -1;   ///< how narrow it could be as it was folded last
    int m_foldedAt = -1; ///< in this width
};

} // namespace shouli::desk
