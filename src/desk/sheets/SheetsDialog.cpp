// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/SheetsDialog.h"

#include "base/OnAnswer.h"
#include "desk/sheets/SheetStrip.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/DownScroll.h"
#include "desk/widgets/KeyButton.h"
#include "desk/widgets/Popup.h"
#include "desk/words/ErrorText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace shouli::desk {
namespace {

constexpr int kMessagePx = theme::kSpace * 10; // four lines, however much there is to say

} // namespace

SheetsDialog::SheetsDialog(const DeskServices& services, domain::ApplicationId application, const QStringList& places,
                           QWidget* parent, const LeftSheets& left)
    : QDialog(parent)
    , m_stack(left.stack ? left.stack : std::make_shared<SheetStack>(services, application, nullptr))
    , m_files(left.files ? left.files : std::make_shared<FileSheets>(services, *m_stack, nullptr))
    , m_places(places.size())
    , m_column(new QVBoxLayout(this))
    , m_strip(new SheetStrip(*m_stack, places, this))
    , m_message(new QLabel(this))
    , m_messages(new DownScroll(this))
    , m_use(new KeyButton(this)) {
    setObjectName(QStringLiteral("pagesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Put the pages in order"));
    resize(1040, 680);

    m_message->setObjectName(QStringLiteral("message"));
    m_message->setWordWrap(true);
    m_messages->setAccessibleName(tr("Messages"));
    m_messages->setContent(m_message);
    m_messages->setMaximumHeight(kMessagePx);
    connect(m_messages->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int most) {
        m_messages->setFocusPolicy(most > 0 ? Qt::StrongFocus : Qt::NoFocus); // to be read with the keys too
    });
    m_use->setObjectName(QStringLiteral("usePages"));
    m_use->setText(tr("Use these pages"));
    m_use->setKey(QStringLiteral("F9"));
    m_use->setProperty("primary", true);
    auto* cancel = new KeyButton(this);
    cancel->setObjectName(QStringLiteral("cancel"));
    cancel->setText(tr("Cancel"));

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kSpace);
    buttons->addWidget(m_messages, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_use);
    m_column->setContentsMargins(theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2, theme::kSpace * 2);
    m_column->setSpacing(theme::kSpace * 2);
    m_column->addWidget(m_strip, 1);
    m_column->addLayout(buttons);

    connect(m_stack.get(), &SheetStack::changed, this, [this] { showState(); });
    connect(m_stack.get(), &SheetStack::noCardsFound, this, [this] {
        say(tr("No cards were found on this page. They have to lie apart, on the plain inside of the lid."));
    });
    connect(m_stack.get(), &SheetStack::failed, this, [this](int, const base::Error& error) { say(errorText(error)); });
    connect(m_files.get(), &FileSheets::busyChanged, this, [this] { showState(); });
    connect(m_files.get(), &FileSheets::failed, this, [this](const QString& path, const base::Error& error) {
        if (path.isEmpty()) // what of a folder's file is said stands until that file is taken
            say(errorText(error));
    });
    connect(m_strip, &SheetStrip::said, this, &SheetsDialog::say);
    connect(m_use, &QPushButton::clicked, this, &SheetsDialog::use);
    connect(cancel, &QPushButton::clicked, this, &SheetsDialog::reject);
    m_use->setEnabled(false); // until a sheet has come
    if (left.stack) {
        m_returned = left.wasScanning
                         ? tr("These pages lay here when the desk was locked, which stopped the scan. Check "
                              "whether the last page is among them.")
                         : tr("These pages lay here when the desk was locked.");
        showMessage();
        m_stack->fetchThumbnails();
        m_use->setEnabled(canUse());
    }
}

void SheetsDialog::say(const QString& text) {
    m_said = text;
    showMessage();
    m_messages->verticalScrollBar()->setValue(0); // the latest stands above
}

void SheetsDialog::showMessage() {
    QStringList lines = standing();
    for (const QString& text : {m_said, m_returned})
        if (!text.isEmpty())
            lines.prepend(text);
    m_message->setText(lines.join(u'\n'));
}

bool SheetsDialog::canUse() const {
    return !m_stack->sheets().empty() && !m_stack->isBusy() && !isWaiting() && !m_isUsing;
}

void SheetsDialog::showState() {
    m_use->setEnabled(canUse());
    m_strip->setEnabled(!m_isUsing);
}

void SheetsDialog::use() {
    askWhetherUsable([this] { useUnlessLost(); });
}

void SheetsDialog::useUnlessLost() {
    if (const QString lost = consequenceOfUsing(); lost.isEmpty())
        beginUsing();
    else
        popup::askIrreversible(this, m_use->text(), lost, [this] {
            if (canUse()) // no sheet came meanwhile
                askWhetherUsable([this] { beginUsing(); });
        });
}

void SheetsDialog::beginUsing() {
    m_isUsing = true;
    m_usedKeys.clear();
    m_usedPictures.clear();
    for (const StackedSheet& sheet : m_stack->sheets())
        if (qsizetype(m_usedKeys.size()) < m_places)
            m_usedKeys.push_back(sheet.key);
    onUse();
    showState();
    readNext();
}

// The operator looks at the sheets again.
void SheetsDialog::stopUsing() {
    m_isUsing = false;
    m_usedPictures.clear();
    showState();
}

// All of them before the first is given away: one that cannot be read leaves every place as it was.
void SheetsDialog::readNext() {
    const size_t place = m_usedPictures.size();
    if (place == m_usedKeys.size())
        return giveAway();
    if (!m_stack->sheet(m_usedKeys[place])) // its file came anew meanwhile
        return stopUsing();
    m_stack->picture(m_usedKeys[place]) | base::on(this, [this](const base::Result<QImage>& picture) {
        if (!picture) {
            stopUsing();
            say(errorText(picture.error()));
            return;
        }
        m_usedPictures.push_back(*picture);
        readNext();
    });
}

void SheetsDialog::giveAway() {
    for (const int key : m_usedKeys)
        if (!m_stack->sheet(key))
            return stopUsing();
    for (size_t place = 0; place < m_usedKeys.size(); ++place) {
        const StackedSheet sheet = *m_stack->sheet(m_usedKeys[place]);
        Q_EMIT sheetUsed(int(place), m_usedPictures[place], sheet.picture.source, onStored(sheet));
    }
    accept();
}

std::function<void()> SheetsDialog::onStored(const StackedSheet&) const {
    return [] {};
}

QString SheetsDialog::consequenceOfUsing() const { return {}; }

QString SheetsDialog::consequenceOfLeaving() const { return tr("The pages were not used yet. They are dropped."); }

bool SheetsDialog::isEmpty() const { return m_stack->sheets().empty() && !m_stack->isBusy() && !isWaiting(); }

LeftSheets SheetsDialog::left() {
    LeftSheets all;
    all.stack = m_stack;
    all.files = m_files;
    return all;
}

void SheetsDialog::reject() {
    if (isEmpty()) {
        QDialog::reject();
        return;
    }
    popup::askIrreversible(this, tr("Leave without the pages"), consequenceOfLeaving(), [this] {
        m_isLeft = true;
        QDialog::reject();
    });
}

void SheetsDialog::done(int result) {
    const bool isInterrupted = result == Rejected && !m_isLeft && isVisible();
    if (isInterrupted && !isEmpty()) {
        m_isLeft = true;
        Q_EMIT interrupted(left());
    }
    QDialog::done(result);
}

} // namespace shouli::desk
