// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/DocumentMatrix.h"
#include "domain/Issue.h"
#include "domain/rules/Checks.h"

#include <algorithm>
#include <iterator>

namespace shouli::domain {

namespace {

// One side photographed twice by mistake: no picture is two sides at once.
void addSamePictures(Issues& issues, const Application& application) {
    const auto& materials = application.materials;
    for (auto one = materials.begin(); one != materials.end(); ++one)
        for (auto other = std::next(one); other != materials.end(); ++other)
            if (!one->second.digest.isEmpty() && one->second.digest == other->second.digest)
                issues.push_back(
                    error(Field::Materials, IssueCode::SamePicture,
                          {textOf(one->first), textOf(other->first), textOf(application.applicant->number.kind())}));
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
        if (std::find(wanted.begin(), wanted.end(), slot) == wanted.end())
            issues.push_back(error(Field::Materials, IssueCode::DocumentOfOtherKind, {textOf(slot)}));
    }
    addSamePictures(issues, application);
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
