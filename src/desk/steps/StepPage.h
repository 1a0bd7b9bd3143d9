// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"
#include "desk/steps/CursorKeeper.h"
#include "domain/rules/Rules.h"
#include "flow/FlowSession.h"

#include <QWidget>

namespace shouli::desk {

/// What a page is created from. The references outlive the page.
struct PageContext {
    const DeskServices& services;
    const Counter& counter;
    const flow::FlowSession& session;
    /// Only for an outcome: the case was submitted for the first time since it was opened, so that whoever came for it
    /// is still at the counter.
    bool isSubmittedHere = false;

    const domain::Application& application() const { return session.application(); }
};

/// One step of a case on the screen. It fills itself from the case when it is created and does not know which page
/// comes next.
///
/// Inputs have the dynamic property "field" (a domain::Field's text): the page's DraftKeeper keeps their raw text, and
/// an IssueLabel with the same property shows what is wrong with them.
class StepPage : public QWidget {
    Q_OBJECT
public:
    explicit StepPage(PageContext context, QWidget* parent = nullptr);

    /// The manual's label of the button that leads on; 「下一步」 unless the page has its own.
    virtual QString primaryText() const;
    /// Whether that button can be pressed now. Emit primaryChanged() when the result changes.
    virtual bool isPrimaryEnabled() const { return true; }
    /// Why that button cannot be pressed: shown beside the button and, when its key is pressed nevertheless, beside the
    /// field where it can be put right. The text is empty while the button can be pressed or the page waits for an
    /// answer.
    struct Obstacle {
        domain::Field field{};
        QString text;
    };
    virtual Obstacle obstacle() const { return {}; }
    /// Shows obstacle() beside its field and puts the focus there.
    void showObstacle();
    /// Whether the case must not be left or changed now, e.g. because it is being submitted. Emit primaryChanged() when
    /// the result changes.
    virtual bool isHeld() const { return false; }
    /// Whether the step has that button at all.
    virtual bool hasPrimary() const { return true; }
    /// The button, or Enter, was pressed. Emits finished() when the page is ready to be left: at once, or, in a page
    /// that has to ask first (eligibility, submission), when the answer has arrived.
    virtual void proceed();

    /// Writes the contents of the page into the case. Returns issues for texts that are not a value, such as a number
    /// with a wrong check digit; the sections concerned keep what they had.
    virtual domain::Issues write(domain::Application& application) const = 0;

    /// Whether write() itself reports when this field's text is missing. Then the rules' Missing is ignored: they only
    /// see what could be written.
    virtual bool knowsText(domain::Field) const { return false; }

    /// Merges write()'s issues with those of the rules. For a field with an issue of the page the rules' issues are
    /// dropped: what the page could not read is merely missing to the rules.
    domain::Issues withRules(domain::Issues ofPage, const domain::Issues& ofRules) const;

    /// Shows issues beside their fields, the others in the page's banner, and puts the focus on the first.
    virtual void showIssues(const domain::Issues& issues);
    void clearIssues();

    /// Called when the operator did not come from the page before (but from a clearing or the other flow's guide): asks
    /// central at once what the page asks.
    virtual void resume() {}

    /// The widget that gets the focus when the page opens; null for the button that leads on, once it is enabled. Never
    /// one that goes back or deletes (those have the dynamic property "destructive").
    virtual QWidget* firstInput() const;

    /// Whether the page must be scrolled to its end before F9 or Enter lead on; until then they scroll it.
    virtual bool isReadFirst() const { return false; }

    /// The input of this field; null when the page has none for it.
    virtual QWidget* inputOf(domain::Field field) const;
    /// Puts the focus on this field and scrolls to it, after 「修改」 of its section on the confirmation.
    void showField(domain::Field field);

Q_SIGNALS:
    /// Leave the page forwards: the wizard writes, checks, stores, and only then goes on.
    void finished();
    /// Store the contents of the page now without leaving it, e.g. after a picture was taken.
    void keepNow();
    /// By what was just done the last that was missing is there: the cursor goes to the button that leads on.
    void completed();
    /// The result of isPrimaryEnabled(), primaryText(), obstacle() or isHeld() changed.
    void primaryChanged();
    /// 「修改」 on the confirmation, at the section that begins with this field.
    void editRequested(shouli::flow::StepId step, shouli::domain::Field field);
    /// 「返回首页」: show the flow's guide for a new case.
    void newCaseRequested();
    /// 「代未成年子女办理」 and 「本人申领」: turn this case into one of the other flow.
    void flowRequested(shouli::domain::FlowKind flow);
    /// 「再办一名子女」: a case for another child of the same guardian.
    void anotherChildRequested();
    /// 「确认」 after 省内存在多张社保卡: begin a clearing of the applicant's cards; this case is kept as it is.
    void clearingRequested();
    /// 「继续申领」 of a clearing.
    void continueRequested();
    /// Open another case of the same person on this workstation instead; this one is parked.
    void otherCaseRequested(shouli::domain::ApplicationId id);
    /// Leave the wizard; the case is parked.
    void workbenchRequested();
    /// Show an error of central or the store, or a notice, in the wizard's banner.
    void errorOccurred(const shouli::base::Error& error);
    void noticeRaised(const QString& text);
    /// The case was submitted or reopened by the page; the wizard shows the step at which it is now.
    void caseReplaced(const shouli::domain::Application& application);

protected:
    const PageContext& context() const { return m_context; }

    /// See CursorKeeper: an input that is disabled while central is asked gets the focus back afterwards.
    bool focusNextPrevChild(bool next) override;

private:
    PageContext m_context;
    CursorKeeper m_cursor;
};

} // namespace shouli::desk
