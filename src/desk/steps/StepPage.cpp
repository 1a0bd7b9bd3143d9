// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/StepPage.h"

#include "desk/fields/IssueLabel.h"
#include "desk/words/IssueText.h"
#include "domain/Issue.h"

#include <QLabel>
#include <QRadioButton>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>

namespace shouli::desk {
namespace {

// Space would choose another way than the one that was chosen.
bool isUnchosen(const QWidget& input) {
    const auto* radio = qobject_cast<const QRadioButton*>(&input);
    if (!radio || radio->isChecked())
        return false;
    const auto ways = radio->parentWidget()->findChildren<QRadioButton*>(QString(), Qt::FindDirectChildrenOnly);
    return std::any_of(ways.begin(), ways.end(), [](const QRadioButton* way) { return way->isChecked(); });
}

} // namespace

StepPage::StepPage(PageContext context, QWidget* parent)
    : QWidget(parent)
    , m_context(context) {}

QString StepPage::primaryText() const { return tr("Next"); }

void StepPage::proceed() { Q_EMIT finished(); }

domain::Issues StepPage::withRules(domain::Issues ofPage, const domain::Issues& ofRules) const {
    const domain::Issues said = ofPage;
    for (const domain::Issue& issue : ofRules) {
        const bool isKnownBetter = issue.code == domain::IssueCode::Missing && knowsText(issue.field);
        if (!isKnownBetter && std::none_of(said.begin(), said.end(),
                                           [&](const domain::Issue& other) { return other.field == issue.field; }))
            ofPage.push_back(issue);
    }
    return ofPage;
}

void StepPage::clearIssues() {
    for (IssueLabel* label : findChildren<IssueLabel*>())
        label->clearIssue();
}

void StepPage::showIssues(const domain::Issues& issues) {
    clearIssues();
    const QList<IssueLabel*> labels = findChildren<IssueLabel*>();
    QStringList homeless;
    QWidget* firstWrong = nullptr;
    for (const domain::Issue& issue : issues) {
        const auto home = std::find_if(labels.begin(), labels.end(),
                                       [&](const IssueLabel* label) { return label->isFor(issue.field); });
        if (home == labels.end()) {
            homeless.append(issueText(issue));
            continue;
        }
        (*home)->addIssue(issueText(issue), issue.severity);
        if (!firstWrong && issue.severity == domain::Severity::Error)
            firstWrong = (*home)->inputOf(this);
    }
    if (firstWrong)
        firstWrong->setFocus(Qt::OtherFocusReason);
    if (!homeless.isEmpty())
        Q_EMIT noticeRaised(homeless.join(QLatin1Char('\n')));
}

void StepPage::showObstacle() {
    const Obstacle met = obstacle();
    if (met.text.isEmpty())
        return;
    for (IssueLabel* label : findChildren<IssueLabel*>()) {
        if (!label->isFor(met.field))
            continue;
        label->clearIssue();
        label->addIssue(met.text, domain::Severity::Error);
        break;
    }
    showField(met.field);
}

QWidget* StepPage::inputOf(domain::Field field) const {
    const QString name(domain::textOf(field));
    for (QWidget* candidate : findChildren<QWidget*>())
        if (candidate->property("field").toString() == name && !qobject_cast<IssueLabel*>(candidate))
            return candidate;
    return nullptr;
}

void StepPage::showField(domain::Field field) {
    QWidget* input = inputOf(field);
    if (!input || !input->isEnabled() || !input->isVisibleTo(this))
        return;
    input->setFocus(Qt::OtherFocusReason);
    // When it has its place.
    QTimer::singleShot(0, input, [input] {
        for (QWidget* up = input->parentWidget(); up; up = up->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(up))
                area->ensureWidgetVisible(input);
    });
}

bool StepPage::focusNextPrevChild(bool next) {
    return (isVisible() && m_cursor.keeps(*this)) || QWidget::focusNextPrevChild(next);
}

QWidget* StepPage::firstInput() const {
    QWidget* next = nextInFocusChain();
    while (next != this && isAncestorOf(next)) {
        if (next->isEnabled() && next->isVisibleTo(this) && (next->focusPolicy() & Qt::TabFocus) &&
            !next->property("destructive").toBool() && !isUnchosen(*next) &&
            !qobject_cast<const QLabel*>(next)) // a masked number is read only
            return next;
        next = next->nextInFocusChain();
    }
    return nullptr;
}

} // namespace shouli::desk
