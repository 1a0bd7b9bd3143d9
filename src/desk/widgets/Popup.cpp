// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/Popup.h"

#include "desk/IssueText.h"
#include "desk/widgets/KeyButton.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace shouli::desk::popup {
namespace {

struct Popup {
    Q_DECLARE_TR_FUNCTIONS(Popup)
};

QMessageBox* box(QWidget* parent, const QString& title, const QString& text) {
    auto* made = new QMessageBox(parent->window());
    made->setObjectName(QStringLiteral("popup"));
    made->setAttribute(Qt::WA_DeleteOnClose);
    made->setWindowModality(Qt::ApplicationModal);
    made->setTextFormat(Qt::PlainText); // the text may be central's
    made->setWindowTitle(title);
    made->setText(title);
    made->setInformativeText(text);
    return made;
}

} // namespace

void say(QWidget* parent, const QString& title, const QString& text, const std::function<void()>& closed) {
    QMessageBox* made = box(parent, title, text);
    made->setIcon(QMessageBox::Warning);
    QPushButton* confirm = made->addButton(Popup::tr("Confirm"), QMessageBox::AcceptRole);
    confirm->setObjectName(QStringLiteral("confirm"));
    made->setEscapeButton(confirm);
    if (closed)
        QObject::connect(made, &QDialog::finished, parent, [closed] { closed(); });
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

void ask(QWidget* parent, const QString& title, const QString& text, const std::function<void()>& confirmed) {
    QMessageBox* made = box(parent, title, text);
    made->setIcon(QMessageBox::Question);
    QPushButton* confirm = made->addButton(Popup::tr("Confirm"), QMessageBox::AcceptRole);
    confirm->setObjectName(QStringLiteral("confirm"));
    QPushButton* cancel = made->addButton(Popup::tr("Cancel"), QMessageBox::RejectRole);
    cancel->setObjectName(QStringLiteral("cancel"));
    made->setDefaultButton(confirm);
    made->setEscapeButton(cancel);
    QObject::connect(confirm, &QPushButton::clicked, parent, [confirmed] { confirmed(); });
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

void offerOffline(QWidget* parent, const QString& consequence, const std::function<void()>& goOn) {
    QMessageBox* made = box(parent, Popup::tr("Central cannot be reached"), consequence);
    made->setIcon(QMessageBox::Question);
    QPushButton* offline = made->addButton(Popup::tr("Go on offline"), QMessageBox::AcceptRole);
    offline->setObjectName(QStringLiteral("goOnOffline"));
    QPushButton* stay = made->addButton(Popup::tr("Stay on this page"), QMessageBox::RejectRole);
    stay->setObjectName(QStringLiteral("stay"));
    made->setDefaultButton(offline);
    made->setEscapeButton(stay);
    QObject::connect(offline, &QPushButton::clicked, parent, [goOn] { goOn(); });
    made->open();
}

} // namespace shouli::desk::popup
