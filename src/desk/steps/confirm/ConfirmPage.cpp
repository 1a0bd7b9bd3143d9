// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/confirm/ConfirmPage.h"

#include "base/OnAnswer.h"
#include "desk/review/CaseReview.h"
#include "desk/theme/Theme.h"
#include "desk/words/RefusalText.h"
#include "domain/Issue.h"
#include "ui_ConfirmPage.h"

#include <QEvent>
#include <QGuiApplication>
#include <QStyleHints>

namespace shouli::desk {

using namespace std::chrono_literals;

ConfirmPage::ConfirmPage(PageContext context, QWidget* parent)
    : StepPage(context, parent)
    , m_ui(std::make_unique<Ui::ConfirmPage>())
    , m_review(new CaseReview(context.services, context.application(), CaseReview::Use::Change, this)) {
    m_ui->setupUi(this);
    m_ui->page->addWidget(m_review);
    connect(m_review, &CaseReview::editRequested, this, &StepPage::editRequested);
    connect(m_review, &CaseReview::errorOccurred, this, &StepPage::errorOccurred);
    m_wait.setSingleShot(true);
    m_wait.setInterval(10s);
    showRefusals();
    setSubmitting(false);
    m_ripening.setSingleShot(true);
    m_ripening.setInterval(QGuiApplication::styleHints()->mouseDoubleClickInterval());
    connect(&m_ripening, &QTimer::timeout, this, [this] {
        m_isRipe = true;
        Q_EMIT primaryChanged();
    });
    connect(&m_wait, &QTimer::timeout, this, &ConfirmPage::waitIsOver);
    connect(&context.services.news, &domain::SyncNews::caseChanged, this, &ConfirmPage::centralAnswered);
    connect(&context.services.news, &domain::SyncNews::notSent, this, &ConfirmPage::notSent);
}

ConfirmPage::~ConfirmPage() = default;

QString ConfirmPage::primaryText() const { return tr("Confirm and submit"); }

domain::Issues ConfirmPage::write(domain::Application&) const { return {}; }

bool ConfirmPage::event(QEvent* event) {
    if (event->type() == QEvent::Paint && !m_isRipe && !m_ripening.isActive())
        m_ripening.start();
    return StepPage::event(event);
}

// Until it is submitted again.
void ConfirmPage::showRefusals() {
    const QStringList reasons = refusalTexts(context().application().refusals);
    if (reasons.isEmpty())
        return;
    auto* card = new QFrame(this);
    card->setObjectName(QStringLiteral("refusals"));
    card->setProperty("card", true);
    auto* text = new QLabel(card);
    text->setObjectName(QStringLiteral("refusalText"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setText(tr("Central returned the case:") + QLatin1Char('\n') + reasons.join(QLatin1Char('\n')));
    QPalette palette = text->palette();
    palette.setColor(QPalette::WindowText, theme::bad());
    text->setPalette(palette);
    (new QVBoxLayout(card))->addWidget(text);
    m_ui->page->insertWidget(0, card);
}

// ---- 「确认提交」

void ConfirmPage::setSubmitting(bool isSubmitting) {
    m_isSubmitting = isSubmitting;
    m_ui->progress->setVisible(isSubmitting);
    m_review->setEditable(!isSubmitting);
    Q_EMIT primaryChanged();
}

void ConfirmPage::proceed() {
    if (m_isSubmitting)
        return;
    m_hasAnswered = false;
    m_isNotSent = false;
    setSubmitting(true);
    context().services.applications.submit(context().application()) |
        base::on(this, [this](const base::Result<domain::Application>& stored) { submitted(stored); });
}

void ConfirmPage::submitted(const base::Result<domain::Application>& stored) {
    if (!stored) {
        setSubmitting(false);
        Q_EMIT errorOccurred(stored.error());
        return;
    }
    if (stored->state != domain::ApplicationState::Queued) {
        Q_EMIT caseReplaced(*stored); // the same submission was answered before
        return;
    }
    m_stored = *stored;
    m_ui->progress->setText(tr("Saved. Waiting for central…"));
    m_wait.start();
    if (m_hasAnswered)
        load();
    else if (m_isNotSent)
        waitIsOver();
}

// Only silence is waited for: a line that says at once that nobody is there needs no ten seconds.
void ConfirmPage::notSent(domain::ApplicationId id) {
    if (!m_isSubmitting || id != context().application().id || m_hasAnswered)
        return;
    m_isNotSent = true;
    if (m_stored)
        waitIsOver();
}

void ConfirmPage::centralAnswered(domain::ApplicationId id) {
    if (!m_isSubmitting || id != context().application().id)
        return;
    m_hasAnswered = true;
    if (m_stored)
        load();
}

void ConfirmPage::load() {
    context().services.applications.load(m_stored->id) |
        base::on(this, [this](const base::Result<domain::Application>& now) {
            // Without an answer the wait goes on: the case itself is safe.
            if (!now || now->state == domain::ApplicationState::Queued || !m_wait.isActive())
                return;
            m_wait.stop();
            Q_EMIT caseReplaced(*now);
        });
}

void ConfirmPage::waitIsOver() {
    m_wait.stop();
    const domain::Application stored = *m_stored;
    Q_EMIT caseReplaced(stored);
}

} // namespace shouli::desk
