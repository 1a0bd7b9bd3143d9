// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/pages/MaterialsPage.h"

#include "desk/IssueText.h"
#include "desk/Labels.h"
#include "desk/Theme.h"
#include "desk/widgets/PictureSlot.h"
#include "desk/widgets/Popup.h"
#include "domain/DocumentMatrix.h"
#include "ui_MaterialsPage.h"

#include <algorithm>

namespace shouli::desk {

MaterialsPage::MaterialsPage(PageContext context, QWidget* parent)
    : StepPage(context, parent)
    , m_ui(std::make_unique<Ui::MaterialsPage>()) {
    m_ui->setupUi(this);
    theme::setText(m_ui->heading, theme::Text::Heading);
    theme::setText(m_ui->hint, theme::Text::Small);
    addSlots();
}

MaterialsPage::~MaterialsPage() = default;

void MaterialsPage::addSlots() {
    const domain::Application& application = context().application();
    if (!application.applicant)
        return;
    const domain::Person& applicant = *application.applicant;
    const domain::DocumentKind document = applicant.number.kind();
    m_ui->heading->setText(materialsHeading(applicant.kind, document));
    int key = 1; // F2 and F3 for the first, F4 and F5 for the second, …
    for (const domain::MaterialSlot slot : domain::materialsFor(application.flow, applicant.kind, document)) {
        auto* place = new PictureSlot(context().services, application.id, slot, label(slot, document), this);
        const int camera = ++key;
        const int file = ++key;
        place->setKeys(QStringLiteral("F%1").arg(camera), QStringLiteral("F%1").arg(file));
        if (const auto found = application.materials.find(slot); found != application.materials.end())
            place->setPicture(found->second);
        connect(place, &PictureSlot::pictureChanged, this, &StepPage::keepNow);
        m_ui->pictures->addWidget(place);
        m_slots.push_back(place);
    }
    m_ui->pictures->addStretch();
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
    for (const domain::Issue& issue : issues) {
        sentences.append(issueText(issue));
        for (PictureSlot* place : m_slots)
            if (issue.values.contains(QString(domain::textOf(place->slot()))))
                place->sayMissing();
    }
    popup::say(this, tr("The materials are not complete"), sentences.join(QLatin1Char('\n')), [this] {
        if (PictureSlot* empty = firstEmpty())
            empty->setFocus(Qt::OtherFocusReason);
    });
}

QWidget* MaterialsPage::firstInput() const {
    if (PictureSlot* empty = firstEmpty())
        return empty;
    return StepPage::firstInput();
}

} // namespace shouli::desk
