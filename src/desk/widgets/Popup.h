// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Issues.h"

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace shouli::domain {
class SyncNews;
}

namespace shouli::desk::popup {

/// Shows `text` over the window with the single button 「确认」. Returns at once; `closed` is called when it was
/// closed.
void say(QWidget* parent, const QString& title, const QString& text, const std::function<void()>& closed = {});

/// Shows an error, below it `advice` on what to do, and the error's code in small print.
void sayError(QWidget* parent, const QString& title, const base::Error& error, const QString& advice = {});

/// Shows all errors among the issues, each after its field's name, without warnings, which hold nothing up. The focus
/// returns to where it was.
void sayIssues(QWidget* parent, const QString& title, const domain::Issues& issues);

/// Shows an error as sayError() does, and asks before going on. `confirmed` is called on 「确认」; 「取消」 does
/// nothing.
void askAfter(QWidget* parent, const QString& title, const base::Error& error, const QString& question,
              const std::function<void()>& confirmed);

/// Asks before what must not happen by a stray Enter: Enter and Esc mean 「取消」, which does nothing; F9 means
/// 「确认」 (enabled after the time of a double click), which calls `confirmed`. The keys are shown on the buttons.
void askIrreversible(QWidget* parent, const QString& title, const QString& text,
                     const std::function<void()>& confirmed);

/// Offers several ways to go on, the first of which is the default for Enter, and 「留在本页」, which does nothing.
struct Way {
    QString text;
    std::function<void()> taken;
};
void choose(QWidget* parent, const QString& title, const QString& text, const std::vector<Way>& ways);

/// What is so only while central cannot be reached. When the line is back while it is open it goes away, and `askAgain`
/// is called, unless `parent` is gone.
struct LineDown {
    domain::SyncNews& news;
    std::function<void()> askAgain;
};

/// Says that central cannot be reached and offers to go on as 离线预受理; `goOn` is called when that is chosen. Enter
/// and Esc stay on the page, as taking a case offline should be a deliberate decision. `consequence`: in words, which
/// questions then stay open.
void offerOffline(QWidget* parent, const LineDown& line, const QString& consequence, const std::function<void()>& goOn);

/// As say(), for what holds until the line is back.
void sayWhileDown(QWidget* parent, const LineDown& line, const QString& title, const QString& text);

} // namespace shouli::desk::popup
