// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QBoxLayout;

namespace shouli::desk {

/// A scroll area that scrolls vertically only; its content is never cut off at the right. When it is too narrow,
/// layouts of the content with the property "folds" put their parts below one another instead of side by side, those
/// with folds = 1 before those with 2. Scrolls to the widget that gets the focus.
class DownScroll : public QScrollArea {
    Q_OBJECT
public:
    explicit DownScroll(QWidget* parent = nullptr);

    /// Call this instead of setWidget().
    void setContent(QWidget* content);

    /// Width of the folded content, height of a few lines.
    QSize minimumSizeHint() const override;
    /// Height of the content.
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int widthPx) const override;

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void fold();
    void tellHeight();
    void measure(const QList<QBoxLayout*>& rows);
    void follow(QWidget* now);
    int barPx() const;

    QList<QBoxLayout*> m_rows; ///< that fold, in their order; only to be compared: they may be gone
    QList<int> m_neededPx;     ///< minimum width of the content with none of them folded, the first, the first two, …
    qsizetype m_folded = 0;    ///< so many of them are
    int m_foldedPx = 0;        ///< minimum width of the content, when everything is folded
    int m_seenPx = -1;         ///< minimum width when fold() ran last
    int m_foldedAt = -1;       ///< width for which fold() ran last
    int m_toldPx = -1;         ///< height of the content of which the layout around this was told last
};

} // namespace shouli::desk
