// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/Popup.h"

#include "desk/widgets/KeyButton.h"
#include "desk/words/ErrorText.h"
#include "desk/words/IssueText.h"
#include "domain/Issue.h"
#include "domain/ports/SyncNews.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QStyleHints>
#include <QTimer>

namespace shouli::desk::popup {
namespace {

struct Popup {
    Q_DECLARE_TR_FUNCTIONS(Popup)
};

// The text may be central's: it is never taken for markup, wherever the label would guess.
void setText(QMessageBox& box, const QString& text, const QString& smallPrint) {
    const QString escaped = text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    box.setInformativeText(smallPrint.isEmpty()
                               ? text
                               : QStringLiteral("%1<p><small>%2</small></p>").arg(escaped, smallPrint.toHtmlEscaped()));
    if (auto* label = box.findChild<QLabel*>(QStringLiteral("qt_msgbox_informativelabel")))
        label->setTextFormat(smallPrint.isEmpty() ? Qt::PlainText : Qt::RichText);
}

QString withAdvice(const base::Error& error, const QString& advice) {
    const QString sentence = errorSentence(error);
    return advice.isEmpty() ? sentence : sentence + QLatin1Char('\n') + advice;
}

QMessageBox* box(QWidget* parent, const QString& title, const QString& text, const QString& smallPrint = {}) {
    auto* made = new QMessageBox(parent->window());
    made->setObjectName(QStringLiteral("popup"));
    made->setAttribute(Qt::WA_DeleteOnClose);
    made->setWindowModality(Qt::ApplicationModal);
    made->setTextFormat(Qt::PlainText);
    made->setWindowTitle(title);
    made->setText(title);
    setText(*made, text, smallPrint);
    return made;
}

void addConfirm(QMessageBox* made) {
    made->setIcon(QMessageBox::Warning);
    QPushButton* confirm = made->addButton(Popup::tr("Confirm"), QMessageBox::AcceptRole);
    confirm->setObjectName(QStringLiteral("confirm"));
    made->setEscapeButton(confirm);
}

void addChoice(QMessageBox* made, QWidget* parent, const std::function<void()>& confirmed) {
    made->setIcon(QMessageBox::Question);
    QPushButton* confirm = made->addButton(Popup::tr("Confirm"), QMessageBox::AcceptRole);
    confirm->setObjectName(QStringLiteral("confirm"));
    QPushButton* cancel = made->addButton(Popup::tr("Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(QStringLiteral("cancel"));
    made->setDefaultButton(confirm);
    made->setEscapeButton(cancel);
    QObject::connect(confirm, &QPushButton::clicked, parent, [confirmed] { confirmed(); });
}

// Nothing is answered by it: neither button was pressed.
void closeWhenBack(QMessageBox* made, QWidget* parent, const LineDown& line) {
    QObject::connect(&line.news, &domain::SyncNews::lineReturned, made,
                     [made, page = QPointer(parent), askAgain = line.askAgain] {
                         if (!made->isVisible())
                             return;
                         made->done(QDialog::Rejected);
                         if (page)
                             askAgain();
                     });
}

} // namespace

void say(QWidget* parent, const QString& title, const QString& text, const std::function<void()>& closed) {
    QMessageBox* made = box(parent, title, text);
    addConfirm(made);
    if (closed)
        QObject::connect(made, &QDialog::finished, parent, [closed] { closed(); });
    made->open();
}

void sayError(QWidget* parent, const QString& title, const base::Error& error, const QString& advice) {
    QMessageBox* made = box(parent, title, withAdvice(error, advice), base::textOf(error.code));
    addConfirm(made);
    made->open();
}

void sayIssues(QWidget* parent, const QString& title, const domain::Issues& issues) {
    QStringList sentences;
    for (const domain::Issue& issue : issues)
        if (issue.severity == domain::Severity::Error)
            sentences.append(
                Popup::tr("%1: %2", "field, what is wrong").arg(fieldLabel(issue.field), issueText(issue)));
    say(parent, title, sentences.join(QLatin1Char('\n')));
}

void askAfter(QWidget* parent, const QString& title, const base::Error& error, const QString& question,
              const std::function<void()>& confirmed) {
    QMessageBox* made = box(parent, title, withAdvice(error, question), base::textOf(error.code));
    addChoice(made, parent, confirmed);
    made->open();
}

void askIrreversible(QWidget* parent, const QString& title, const QString& text,
                     const std::function<void()>& confirmed) {
    QMessageBox* made = box(parent, title, text);
    made->setIcon(QMessageBox::Question);
    auto* confirm = new KeyButton(made);
    confirm->setText(Popup::tr("Confirm"));
    confirm->setKey(QStringLiteral("F9"));
    confirm->setObjectName(QStringLiteral("confirm"));
    made->addButton(confirm, QMessageBox::AcceptRole);
    auto* cancel = new KeyButton(made);
    cancel->setText(Popup::tr("Cancel"));
    cancel->setKey(QStringLiteral("Esc"));
    cancel->setObjectName(QStringLiteral("cancel"));
    made->addButton(cancel, QMessageBox::RejectRole);
    made->setDefaultButton(cancel);
    made->setEscapeButton(cancel);
    QObject::connect(confirm, &QPushButton::clicked, parent, [confirmed] { confirmed(); });
    made->open();
    // The key that opened it, pressed twice, does not answer it.
    confirm->setEnabled(false);
    QTimer::singleShot(QGuiApplication::styleHints()->mouseDoubleClickInterval(), confirm,
                       [confirm] { confirm->setEnabled(true); });
}

void choose(QWidget* parent, const QString& title, const QString& text, const std::vector<Way>& ways) {
    QMessageBox* made = box(parent, title, text);
    made->setIcon(QMessageBox::Information);
    for (const Way& way : ways) {
        QPushButton* button = made->addButton(way.text, QMessageBox::AcceptRole);
        if (!made->defaultButton())
            made->setDefaultButton(button);
        QObject::connect(button, &QPushButton::clicked, parent, [taken = way.taken] { taken(); });
    }
    QPushButton* stay = made->addButton(Popup::tr("Stay on this page"), QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("stay"));
    made->setEscapeButton(stay);
    made->open();
}

void offerOffline(QWidget* parent, const LineDown& line, const QString& consequence,
                  const std::function<void()>& goOn) {
    QMessageBox* made = box(parent, Popup::tr("Central cannot be reached"), consequence);
    made->setIcon(QMessageBox::Question);
    auto* offline = new KeyButton(made);
    offline->setText(Popup::tr("Go on offline"));
    offline->setKey(QStringLiteral("Alt+1")); // not F9, which has just been pressed to come here
    offline->setObjectName(QStringLiteral("goOnOffline"));
    made->addButton(offline, QMessageBox::AcceptRole);
    auto* stay = new KeyButton(made);
    stay->setText(Popup::tr("Stay on this page"));
    stay->setKey(QStringLiteral("Esc"));
    stay->setObjectName(QStringLiteral("stay"));
    made->addButton(stay, QMessageBox::RejectRole);
    made->setDefaultButton(stay);
    made->setEscapeButton(stay);
    QObject::connect(offline, &QPushButton::clicked, parent, [goOn] { goOn(); });
    closeWhenBack(made, parent, line);
    made->open();
}

void sayWhileDown(QWidget* parent, const LineDown& line, const QString& title, const QString& text) {
    QMessageBox* made = box(parent, title, text);
    addConfirm(made);
    closeWhenBack(made, parent, line);
    made->open();
}

} // namespace shouli::desk::popup
