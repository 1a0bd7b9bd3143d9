// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/DocumentMatrix.h"
#include "domain/Issue.h"
#include "domain/rules/Checks.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

namespace shouli::domain {

namespace {

using Places = std::pair<MaterialSlot, MaterialSlot>;

// One side photographed twice by mistake: no picture is two sides at once.
std::vector<Places> samePictures(const Application& application) {
    std::vector<Places> same;
    const auto& materials = application.materials;
    for (auto one = materials.begin(); one != materials.end(); ++one)
        for (auto other = std::next(one); other != materials.end(); ++other)
            if (!one->second.digest.isEmpty() && one->second.digest == other->second.digest)
                same.emplace_back(one->first, other->first);
    return same;
}

Issue samePicture(Field field, const Places& places, DocumentKind document) {
    return error(field, IssueCode::SamePicture, {textOf(places.first), textOf(places.second), textOf(document)});
}

bool isAmong(MaterialSlot slot, std::span<const MaterialSlot> slots) {
    return std::find(slots.begin(), slots.end(), slot) != slots.end();
}

} // namespace

Issues checkMaterials(const Application& application, const RuleContext&) {
    if (!application.applicant)
        return {error(Field::Materials, IssueCode::Missing)};
    const auto wanted =
        materialsFor(application.flow, application.applicant->kind, application.applicant->number.kind());
    Issues issues;
    for (const MaterialSlot slot : wanted) {
        const auto found = application.materials.find(slot);
        if (found == application.materials.end() || found->second.id.isNull())
            issues.push_back(error(Field::Materials, IssueCode::PictureMissing,
                                   {textOf(slot), textOf(application.applicant->number.kind())}));
    }
    for (const auto& [slot, picture] : application.materials) {
        if (!isAmong(slot, wanted))
            issues.push_back(error(Field::Materials, IssueCode::DocumentOfOtherKind, {textOf(slot)}));
    }
    for (const Places& same : samePictures(application))
        issues.push_back(samePicture(Field::Materials, same, application.applicant->number.kind()));
    return issues;
}

// What is left of a document that was chosen before belongs to no place any more.
Issues checkCounterPictures(const Application& application, const Person& person) {
    const auto here = counterMaterialsFor(application.flow, person.number.kind());
    const DocumentKind document = (application.applicant ? *application.applicant : person).number.kind();
    const auto ofCase = materialsFor(application.flow, document);
    Issues issues;
    for (const Places& same : samePictures(application)) {
        const bool isSecondHere = isAmong(same.second, here);
        const MaterialSlot said = isSecondHere ? same.second : same.first;
        const MaterialSlot other = isSecondHere ? same.first : same.second;
        if (isAmong(said, here) && (isAmong(other, here) || isAmong(other, ofCase)))
            issues.push_back(
                samePicture(showsPortrait(said) ? Field::PortraitSide : Field::EmblemSide, same, document));
    }
    return issues;
}

Issues checkCardPhoto(const Application& application, const RuleContext& context) {
    if (!application.cardPhoto)
        return {error(Field::CardPhoto, IssueCode::PictureMissing)};
    const CardPhoto& photo = *application.cardPhoto;
    if (photo.way == CardPhotoWay::LeftOut)
        return mayLeaveOutPhoto(application, context.today) ? Issues{}
                                                            : Issues{error(Field::CardPhoto, IssueCode::PhotoDueAt7)};
    if (photo.way == CardPhotoWay::Receipt) {
        if (const auto receipt = PhotoReceiptNumber::parse(photo.receiptNumber); !receipt)
            return {issueOfReceipt(photo.receiptNumber, receipt.error())};
        const RefusedReceipt* refused = refusalOf(application.refusedReceipts, photo.receiptNumber);
        if (!photo.picture && refused) // noted while the line was down, and then refused
            return {error(Field::PhotoReceipt, IssueCode::RefusedByCentral,
                          {refused->refusal, refused->at.toString(Qt::ISODateWithMs)})};
        return {}; // without a picture it is noted: central resolves it later
    }
    if (!photo.picture || photo.picture->id.isNull())
        return {error(Field::CardPhoto, IssueCode::PictureMissing)};
    return {};
}

} // namespace shouli::domain
