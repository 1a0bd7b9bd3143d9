// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "domain/Issue.h"

#include <QString>

#include <functional>
#include <vector>

class QWidget;

namespace shouli::desk::popup {

/// Says `text` over the window with the one button 「确认」. Opens and returns; `closed` follows when it is gone.
void say(QWidget* parent, const QString& title, const QString& text, const std::function<void()>& closed = {});

/// Says what went wrong and, below it, what is to be done; the error's code stands in small print at the end.
void sayError(QWidget* parent, const QString& title, const base::Error& error, const QString& advice = {});

/// Says all errors among the issues, each after its field's name; the cursor is then where it was. Warnings hold
/// nothing up and are not in it.
void sayIssues(QWidget* parent, const QString& title, const domain::Issues& issues);

/// Asks before going on: 「确认」, or 「取消」, which does nothing. `confirmed` follows
/// 「确认」.
void ask(QWidget* parent, const QString& title, const QString& text, const std::function<void()>& confirmed);

/// As ask(), after something went wrong: see sayError().
void askAfter(QWidget* parent, const QString& title, const base::Error& error, const QString& question,
              const std::function<void()>& confirmed);

/// As ask(), of what Enter must not do by mistake: Enter and Esc are 「取消」, F9 is 「确认」, once the time of a
/// double click has passed; the keys stand beside them.
void askIrreversible(QWidget* parent, const QString& title, const QString& text,
                     const std::function<void()>& confirmed);

/// Offers ways on, the first of them for Enter; 「留在本页」, which does nothing, stands beside them.
struct Way {
    QString text;
    std::function<void()> taken;
};
void choose(QWidget* parent, const QString& title, const QString& text, const std::vector<Way>& ways);

/// Central cannot be reached: says so and offers to go on as 离线预受理; `goOn` follows when that is chosen. Enter and
/// Esc stay on the page: taking a case offline is a decision, not a stray key. `consequence` says what stays open.
void offerOffline(QWidget* parent, const QString& consequence, const std::function<void()>& goOn);

} // namespace shouli::desk::popup
