// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/wizard/DraftKeeper.h"

#include "base/OnAnswer.h"

#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace shouli::desk {

using namespace std::chrono_literals;

namespace {

// At most half a second of typing may be lost: what is left of it is for the disk.
constexpr auto kPause = 300ms;

} // namespace

DraftKeeper::DraftKeeper(domain::DraftInputs& drafts, domain::ApplicationId application, QString step, QWidget* page)
    : QObject(page)
    , m_drafts(drafts)
    , m_application(application)
    , m_step(std::move(step)) {
    m_pause.setSingleShot(true);
    m_pause.setTimerType(Qt::PreciseTimer);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::flush);
    for (QWidget* input : page->findChildren<QWidget*>())
        if (input->property("field").isValid())
            watch(input);
}

void DraftKeeper::watch(QWidget* input) {
    if (auto* line = qobject_cast<QLineEdit*>(input))
        connect(line, &QLineEdit::textChanged, this, &DraftKeeper::typed);
    else if (auto* text = qobject_cast<QPlainTextEdit*>(input))
        connect(text, &QPlainTextEdit::textChanged, this, &DraftKeeper::typed);
    else if (input->metaObject()->indexOfProperty("draftText") >= 0)
        connect(input, SIGNAL(draftTextChanged()), this, SLOT(flush()));
    else
        return;
    input->installEventFilter(this);
    m_inputs.append(input);
}

bool DraftKeeper::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut)
        keep(qobject_cast<QWidget*>(watched));
    return QObject::eventFilter(watched, event);
}

void DraftKeeper::typed() {
    // Typing on and on is stored too: the pause counts from the first key that is not yet stored.
    if (!m_isStopped && !m_pause.isActive())
        m_pause.start();
}

void DraftKeeper::flush() {
    m_pause.stop();
    for (QWidget* input : std::as_const(m_inputs))
        keep(input);
}

void DraftKeeper::stop() {
    m_isStopped = true;
    m_pause.stop();
}

void DraftKeeper::resume() {
    m_isStopped = false;
    flush();
}

void DraftKeeper::keep(QWidget* input) {
    const QString field = input->property("field").toString();
    const QString text = textOfInput(input);
    const auto stored = m_stored.constFind(field);
    if (m_isStopped || (stored != m_stored.constEnd() && *stored == text))
        return;
    m_stored.insert(field, text);
    m_drafts.save(m_application, m_step, field, text) | base::on(this, [this, field](const base::Status& kept) {
        if (kept)
            return;
        m_stored.remove(field);
        Q_EMIT failed(kept.error());
    });
}

void DraftKeeper::restore() {
    // What the page shows now came from the case: it needs no keeping.
    for (const QWidget* input : std::as_const(m_inputs))
        m_stored.insert(input->property("field").toString(), textOfInput(input));
    m_drafts.ofStep(m_application, m_step) |
        base::on(this, [this, shown = m_stored](const base::Result<QHash<QString, QString>>& kept) {
            if (m_isStopped)
                return;
            if (!kept) {
                Q_EMIT failed(kept.error());
                return;
            }
            for (QWidget* input : std::as_const(m_inputs)) {
                const QString field = input->property("field").toString();
                const auto found = kept->constFind(field);
                // Only into what nobody has touched since: the operator's newest key wins.
                if (found == kept->constEnd() || textOfInput(input) != shown.value(field))
                    continue;
                m_stored.insert(field, *found);
                setTextOfInput(input, *found);
            }
            Q_EMIT restored();
        });
}

QString DraftKeeper::textOfInput(const QWidget* input) {
    if (const auto* line = qobject_cast<const QLineEdit*>(input))
        return line->text();
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(input))
        return text->toPlainText();
    return input->property("draftText").toString();
}

void DraftKeeper::setTextOfInput(QWidget* input, const QString& text) {
    if (auto* line = qobject_cast<QLineEdit*>(input))
        line->setText(text);
    else if (auto* plain = qobject_cast<QPlainTextEdit*>(input))
        plain->setPlainText(text);
    else
        input->setProperty("draftText", text);
}

} // namespace shouli::desk
