// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/widgets/DownScroll.h"

#include <QElapsedTimer>

namespace shouli::desk {

class StepPage;

/// Scrolls the page of a step, and knows whether a page with isReadFirst() was seen to its end.
class PageScroll : public DownScroll {
    Q_OBJECT
public:
    explicit PageScroll(QWidget* parent = nullptr);

    /// Shows this page from its top.
    void setPage(StepPage* page);
    /// Takes the page out and gives it back. REQUIRES: there is one.
    QWidget* takePage();
    /// On a page with isReadFirst(): scrolls to its next part. False at its end and on other pages. A call at its end
    /// within a double click's time of the last scroll does nothing, and returns true.
    bool scrollOn();
    /// Call when the page may have changed.
    void updateSeen();

Q_SIGNALS:
    /// Whether more lies below, as laid out now; may repeat the same value.
    void looked(bool hasMore);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    StepPage* m_page = nullptr;
    bool m_isPainted = false;   ///< the page was painted, so that it may have been seen
    bool m_isSeenToEnd = false; ///< a page with isReadFirst() was scrolled to its end
    QElapsedTimer m_sinceScrolled;
    int m_seenPx = 0; ///< scroll range when its end was seen; a larger one later counts as unseen again
};

} // namespace shouli::desk
