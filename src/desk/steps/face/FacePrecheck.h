// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/steps/Precheck.h"
#include "desk/steps/StepPage.h"

namespace shouli::desk {

/// The precheck as the face page asks it: says over the page what the answer means, and whether it leads on to the
/// eligibility page (manual 1.3.2-1). The rules hold the step until it was asked, so no other way leads there.
class FacePrecheck : public QObject {
    Q_OBJECT
public:
    FacePrecheck(PageContext context, QWidget* page);

    Precheck& precheck() { return *m_precheck; }
    const Precheck& precheck() const { return *m_precheck; }

Q_SIGNALS:
    /// Central has nothing against it, or the operator takes the case offline.
    void leadsOn();
    /// Central said no: store that now, so that it holds when the line is down and after the program has ended.
    void refused();

private:
    void failed(const base::Error& error);
    void unanswered();
    QString refusedTitle() const;
    QString offlineText() const;

    PageContext m_context;
    QWidget* m_page;
    Precheck* m_precheck;
};

} // namespace shouli::desk
