// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/materials/MaterialsPage.h"

#include "desk/words/IssueText.h"
#include "desk/sheets/PictureSlot.h"
#include "desk/theme/Theme.h"
#include "desk/widgets/Popup.h"
#include "desk/words/FaceText.h"
#include "desk/words/Labels.h"
#include "domain/DocumentMatrix.h"
#include "domain/Issue.h"
#include "ui_MaterialsPage.h"

#include <QPointer>

#include <algorithm>

namespace shouli::desk {

MaterialsPage::MaterialsPage(PageContext context, QWidget* parent)
    : StepPage(context, parent)
    , m_ui(std::make_unique<Ui::MaterialsPage>()) {
    m_ui->setupUi(this);
    for (QLabel* heading : {m_ui->heading, m_ui->childHeading})
        theme::setText(heading, theme::Text::Heading);
    theme::setText(m_ui->hint, theme::Text::Small);
    if (context.application().applicant)
        addSlots(*context.application().applicant);
}

MaterialsPage::~MaterialsPage() = default;

void MaterialsPage::addSlots(const domain::Person& applicant) {
    const domain::FlowKind flow = context().application().flow;
    const domain::DocumentKind document = applicant.number.kind();
    const bool isMinor = flow->hasGuardian;
    m_ui->heading->setText(isMinor ? guardianMaterialsHeading() : materialsHeading(applicant.kind, document));
    m_ui->childHeading->setText(isMinor ? childMaterialsHeading(document) : QString());
    m_ui->childHeading->setVisible(isMinor);
    for (const domain::MaterialSlot slot : domain::materialsFor(flow, applicant.kind, document)) {
        const bool isChilds = isMinor && !domain::isGuardians(slot);
        addSlot(slot, document, isChilds ? *m_ui->childPictures : *m_ui->pictures);
    }
    for (PictureSlot* place : m_slots)
        place->setNeighbours(m_slots);
    if (!isMinor)
        return m_ui->pictures->addStretch();
    m_ui->pictures->addWidget(new QWidget(this), 1); // the third column
    m_ui->column->setSpacing(theme::kSpace);
    for (PictureSlot* place : m_slots)
        place->setCompact();
}

void MaterialsPage::addSlot(domain::MaterialSlot slot, domain::DocumentKind document, QHBoxLayout& row) {
    const domain::Application& application = context().application();
    auto* place = new PictureSlot(context().services, application.id, slot, label(slot, document), this);
    const int number = static_cast<int>(m_slots.size());
    if (application.flow->hasGuardian) // five times three: F9 is among so many
        place->setKeys(QStringLiteral("Alt+%1").arg(number + 1), QStringLiteral("Ctrl+%1").arg(number + 1),
                       QStringLiteral("F%1").arg(number + 2));
    else
        place->setKeys(QStringLiteral("F%1").arg(2 * number + 2), QStringLiteral("F%1").arg(2 * number + 3),
                       QStringLiteral("F%1").arg(number + 7));
    if (const auto found = application.materials.find(slot); found != application.materials.end())
        place->setPicture(found->second);
    place->setConsequence([this, slot] { return faceLossText(context().application(), slot); });
    connect(place, &PictureSlot::pictureChanged, this, &StepPage::keepNow);
    connect(place, &PictureSlot::filled, this, [this] {
        if (!firstEmpty())
            Q_EMIT completed();
    });
    row.addWidget(place, application.flow->hasGuardian ? 1 : 0); // the two rows in the same columns
    m_slots.push_back(place);
}

PictureSlot* MaterialsPage::firstEmpty() const {
    const auto empty =
        std::find_if(m_slots.begin(), m_slots.end(), [](const PictureSlot* place) { return !place->picture(); });
    return empty == m_slots.end() ? nullptr : *empty;
}

// What the applicant has with another document kind does not belong to this case.
domain::Issues MaterialsPage::write(domain::Application& application) const {
    application.materials.clear();
    for (const PictureSlot* place : m_slots)
        if (place->picture())
            application.materials.insert_or_assign(place->slot(), *place->picture());
    return {};
}

void MaterialsPage::showIssues(const domain::Issues& issues) {
    clearIssues();
    if (issues.empty())
        return;
    QStringList sentences;
    QPointer<PictureSlot> concerned; // the first place with something to be mended
    bool isIncomplete = false;
    for (const domain::Issue& issue : issues) {
        sentences.append(issueText(issue));
        const bool isMissing = issue.code == domain::IssueCode::PictureMissing;
        isIncomplete |= isMissing;
        for (PictureSlot* place : m_slots) {
            if (!issue.values.contains(QString(domain::textOf(place->slot()))))
                continue;
            isMissing ? place->sayMissing() : place->sayIssue(issue);
            if (!concerned)
                concerned = place;
        }
    }
    popup::say(this, isIncomplete ? tr("The materials are not complete") : tr("The materials are not in order"),
               sentences.join(QLatin1Char('\n')), [concerned] {
                   if (concerned)
                       concerned->takeCursor();
               });
}

QWidget* MaterialsPage::firstInput() const {
    return firstEmpty(); // with all sides there it stands on 「下一步」
}

} // namespace shouli::desk
