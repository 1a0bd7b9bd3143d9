// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/IssueLabel.h"

#include "domain/Issue.h"

#include <QStyle>

namespace shouli::desk {

IssueLabel::IssueLabel(QWidget* parent)
    : WrappedLabel(parent) {
    hide();
}

bool IssueLabel::isFor(domain::Field field) const { return property("field").toString() == domain::textOf(field); }

void IssueLabel::addIssue(const QString& sentence, domain::Severity severity) {
    if (isHidden()) {
        m_worst = severity;
        setText(sentence);
    } else {
        m_worst = std::max(m_worst, severity);
        setText(text() + QLatin1Char('\n') + sentence);
    }
    setProperty("severity", m_worst == domain::Severity::Error ? QStringLiteral("error") : QStringLiteral("warning"));
    style()->unpolish(this);
    style()->polish(this);
    // A screen reader that comes to the input reads what is wrong with it.
    if (QWidget* input = inputOf(window()))
        input->setAccessibleDescription(text());
    show();
}

void IssueLabel::clearIssue() {
    if (isHidden())
        return;
    if (QWidget* input = inputOf(window()))
        input->setAccessibleDescription(QString());
    hide();
    clear();
}

QWidget* IssueLabel::inputOf(const QWidget* page) const {
    const QVariant field = property("field");
    for (QWidget* candidate : page->findChildren<QWidget*>())
        if (candidate != this && candidate->property("field") == field && !qobject_cast<IssueLabel*>(candidate))
            return candidate;
    return nullptr;
}

} // namespace shouli::desk
