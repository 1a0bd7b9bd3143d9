// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/photo/PhotoRuleList.h"

#include "desk/theme/Theme.h"
#include "desk/words/PhotoText.h"

#include <QGridLayout>
#include <QLabel>

namespace shouli::desk {

using capture::PhotoRule;
using capture::PhotoVerdict;
using capture::RuleAnswer;

namespace {

constexpr int kMarkWidthPx = 20;

struct Mark {
    QString sign;
    QColor colour;
};

Mark markOf(PhotoVerdict verdict) {
    switch (verdict) {
    case PhotoVerdict::Pass:
        return {QStringLiteral("✓"), theme::good()};
    case PhotoVerdict::Fail:
        return {QStringLiteral("✗"), theme::bad()};
    case PhotoVerdict::CannotTell:
        return {QStringLiteral("?"), theme::warning()};
    }
    Q_UNREACHABLE();
}

void paint(QLabel* text, const QColor& colour) {
    QPalette palette = text->palette();
    palette.setColor(QPalette::WindowText, colour);
    text->setPalette(palette);
}

} // namespace

PhotoRuleList::PhotoRuleList(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this)) {
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme::kSpace);
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(2, 1);
    setAccessibleName(tr("Rules for the photo of the card"));
    hide();
}

void PhotoRuleList::setAnswers(const std::vector<RuleAnswer>& answers) {
    if (answers == m_answers)
        return;
    m_answers = answers;
    qDeleteAll(findChildren<QLabel*>(Qt::FindDirectChildrenOnly));
    for (size_t row = 0; row < answers.size(); ++row)
        addRow(int(row), answers[row]);
    m_grid->setRowStretch(int(PhotoRule::FileSize) + 1, 1); // what room there is stays below
    setVisible(!answers.empty());
}

void PhotoRuleList::addRow(int row, const RuleAnswer& answer) {
    const Mark mark = markOf(answer.verdict);
    auto* sign = new QLabel(mark.sign, this);
    sign->setFixedWidth(kMarkWidthPx);
    paint(sign, mark.colour);
    auto* name = new QLabel(label(answer.rule), this);
    auto* words = new QLabel(this);
    words->setWordWrap(true);
    words->setObjectName(QLatin1String("rule_") + textOf(answer.rule));
    switch (answer.verdict) {
    case PhotoVerdict::Pass:
        words->setAccessibleName(tr("%1: kept", "a rule").arg(label(answer.rule)));
        break;
    case PhotoVerdict::Fail:
        words->setText(faultText(*answer.fault));
        words->setAccessibleName(label(answer.rule) + QStringLiteral(": ") + words->text());
        break;
    case PhotoVerdict::CannotTell:
        words->setText(tr("The program cannot tell: please look yourself."));
        words->setAccessibleName(label(answer.rule) + QStringLiteral(": ") + words->text());
        break;
    }
    paint(words, mark.colour);
    m_grid->addWidget(sign, row, 0, Qt::AlignTop);
    m_grid->addWidget(name, row, 1, Qt::AlignTop);
    m_grid->addWidget(words, row, 2);
}

} // namespace shouli::desk
