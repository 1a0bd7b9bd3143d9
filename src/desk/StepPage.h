// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/CursorKeeper.h"
#include "desk/DeskServices.h"
#include "domain/rules/Rules.h"
#include "flow/FlowSession.h"

#include <QWidget>

namespace shouli::desk {

/// What a page is made from. The references outlive the page.
struct PageContext {
    const DeskServices& services;
    const Counter& counter;
    const flow::FlowSession& session;
    /// Of an outcome: the case was submitted for the first time since it was opened. Who came for it is still there.
    bool isSubmittedHere = false;

    const domain::Application& application() const { return session.application(); }
};

/// One step of a case on screen. It fills itself from the case when it is made and never knows which page is next.
///
/// Inputs carry the dynamic property "field" (a domain::Field's text): the page's DraftKeeper keeps their raw text,
/// and an IssueLabel with the same property shows what is wrong beside them.
class StepPage : public QWidget {
    Q_OBJECT
public:
    explicit StepPage(PageContext context, QWidget* parent = nullptr);

    /// The manual's label of the button that leads on; 「下一步」 unless the page has its own.
    virtual QString primaryText() const;
    /// Whether that button can be pressed now. Emit primaryChanged() when the answer changes.
    virtual bool isPrimaryEnabled() const { return true; }
    /// What keeps that button from being pressed: said beside it, and, when its key is pressed all the same, beside the
    /// field where it is mended. No text while it can be pressed, or while an answer is awaited.
    struct Obstacle {
        domain::Field field = domain::Field::Consent;
        QString text;
    };
    virtual Obstacle obstacle() const { return {}; }
    /// Says it beside its field, and puts the cursor there.
    void showObstacle();
    /// Whether the case may not be left or changed just now (it is being submitted). As isPrimaryEnabled().
    virtual bool isHeld() const { return false; }
    /// Whether the step shows the button at all (a guide has buttons of its own).
    virtual bool hasPrimary() const { return true; }
    /// The button was pressed, or Enter. Emits finished() when the page is ready to be left; a page that has to ask
    /// first (eligibility, submission) emits it when the answer is there.
    virtual void proceed();

    /// Writes what the page holds into the case. Returns what cannot be written because its text is no value
    /// (a number with a wrong check digit); such a section keeps what it had.
    virtual domain::Issues write(domain::Application& application) const = 0;

    /// Whether write() says what is wrong with this field's text, also that there is none: the rules, which see only
    /// what could be written, cannot know.
    virtual bool knowsText(domain::Field) const { return false; }

    /// What write() said with what the rules say. Of one field the page's own issue says it best: what it could not
    /// read is also missing to the rules.
    domain::Issues withRules(domain::Issues ofPage, const domain::Issues& ofRules) const;

    /// Shows issues beside their fields, the rest in the page's own banner; focus goes to the first.
    virtual void showIssues(const domain::Issues& issues);
    void clearIssues();

    /// The operator came to this step by another way than from the page before it (back from a clearing, on from one,
    /// from the other flow's guide): what it asks of central is asked at once.
    virtual void resume() {}

    /// The input that the cursor stands in when the page opens; null: on the button that leads on, once it can be
    /// pressed. Never one that goes back or deletes (dynamic property "destructive").
    virtual QWidget* firstInput() const;

    /// Whether the page has to be seen to its end before F9 or Enter leads on; until then they scroll it.
    virtual bool isReadFirst() const { return false; }

    /// The input of this field; null when the page has none for it.
    virtual QWidget* inputOf(domain::Field field) const;
    /// Puts the cursor there and brings it into view: 「修改」 on the confirmation was pressed at this section.
    void showField(domain::Field field);

Q_SIGNALS:
    /// Leave forwards: the wizard writes, checks, stores and only then goes on.
    void finished();
    /// Store what the page holds now, without leaving (a picture was taken).
    void keepNow();
    /// The answer of isPrimaryEnabled() or primaryText() changed.
    void primaryChanged();
    /// 「修改」 on the confirmation, at the section that this field begins.
    void editRequested(shouli::flow::StepId step, shouli::domain::Field field);
    /// 「返回首页」: the flow's guide, ready for a new case.
    void newCaseRequested();
    /// 「代未成年子女办理」 and 「本人申领」: this case goes on in the other flow.
    void flowRequested(shouli::domain::FlowKind flow);
    /// 「再办一名子女」: a case for another child of the same guardian.
    void anotherChildRequested();
    /// 「确认」 after 省内存在多张社保卡: to the clearing of the applicant's cards; this case is kept as it stands.
    void clearingRequested();
    /// 「继续申领」 of a clearing.
    void continueRequested();
    /// Another case of this workstation, of the same person, is to be opened instead; this one stays parked.
    void otherCaseRequested(shouli::domain::ApplicationId id);
    /// Leave the wizard; the case stays parked.
    void workbenchRequested();
    /// Central or the disk said no, or something worth saying happened: shown in the wizard's banner.
    void errorOccurred(const shouli::base::Error& error);
    void noticeRaised(const QString& text);
    /// The page replaced the case (it was submitted or reopened); the wizard shows the step it now stands at.
    void caseReplaced(const shouli::domain::Application& application);

protected:
    const PageContext& context() const { return m_context; }

    /// An input that is disabled while central is asked gets the cursor back afterwards.
    bool focusNextPrevChild(bool next) override;

private:
    PageContext m_context;
    CursorKeeper m_cursor;
};

} // namespace shouli::desk
