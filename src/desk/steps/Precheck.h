// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

namespace shouli::desk {

/// The question to central whether whoever stands at the counter may apply at all (manual 1.3.2-1), and what became of
/// it. The face page asks it; the eligibility page asks it again when that was while the line was down.
class Precheck : public QObject {
    Q_OBJECT
public:
    /// `before`: what became of it so far.
    Precheck(const DeskServices& services, const domain::Eligibility& before, QObject* parent);

    domain::CheckOutcome outcome() const { return m_outcome; }
    bool isAsking() const { return m_isAsking; }
    /// A sentence that says why and when central said no; empty while outcome() is not Refused.
    QString refusedBefore() const;

    /// REQUIRES: somebody is at the counter of this case, and isAsking() is false.
    void ask(const domain::Application& application);
    /// The operator takes the case offline: the question stays open.
    void acceptOffline();
    /// Writes its part of the section.
    void writeTo(domain::Eligibility& eligibility) const;

Q_SIGNALS:
    void askingChanged();
    /// Answers ask(); outcome() is Passed.
    void passed();
    /// Answers ask(). After a no of central's outcome() is Refused; after any other error it is what it was.
    void failed(const shouli::base::Error& error);

private:
    void settle(domain::CheckOutcome outcome, const QString& refusal = {});
    void setAsking(bool isAsking);

    const DeskServices& m_services;
    domain::CheckOutcome m_outcome;
    QDateTime m_at;
    QString m_refusal; ///< an ErrorCode's text
    bool m_isAsking = false;
};

/// The title over an error of the checks: `refused` where it is a no about the person, else that nothing was checked.
QString titleOf(const base::Error& error, const QString& refused);

/// Says over `page` that central's no from before (`refused`, a sentence) holds while the line is down. `askAgain` is
/// called when the line is back before that was read.
void sayStillRefused(QWidget* page, domain::SyncNews& news, const QString& title, const QString& refused,
                     const std::function<void()>& askAgain);

} // namespace shouli::desk
