// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Kinds.h"
#include "flow/Step.h"

#include <QDateTime>
#include <QString>

namespace shouli::desk {

// The words of the desk for the values of the domain, in the manual's spelling.
QString label(flow::StepId step);
QString label(domain::ApplicantKind kind);
QString label(domain::DocumentKind kind);
QString label(domain::Sex sex);
QString label(domain::MaterialSlot slot);
/// The same with the legal name of the document that the slot is a side of: 「港澳居民来往内地通行证正面」.
QString label(domain::MaterialSlot slot, domain::DocumentKind document);
/// The manual's heading for the pictures that this applicant brings: 「香港居民来往内地通行证正反面」 (1.3.3).
QString materialsHeading(domain::ApplicantKind applicant, domain::DocumentKind document);
/// The manual's headings for the pictures of a minor's case, the guardian's and the child's (1.4.3).
QString guardianMaterialsHeading();
QString childMaterialsHeading(domain::DocumentKind document);
QString label(domain::FaceOutcome outcome);
QString label(domain::CheckOutcome outcome);
QString label(domain::CardPhotoWay way);
QString label(domain::DeliveryWay way);
QString label(domain::PhoneCheck check);
QString label(domain::OpenQuestion question);
QString label(domain::ApplicationState state);
/// As label(), for a clearing.
QString clearingLabel(domain::ApplicationState state);
QString label(domain::ClearingResult result);
QString label(domain::Role role);

/// "2026-11-23" and "2026-11-23 12:05", in the counter's time (UTC+8).
QString dayText(QDate day);
QString momentText(const QDateTime& moment);

/// The key that chooses this kind of document, the same on every page, e.g. "Alt+1".
QString keyOf(domain::DocumentKind kind);
/// The keys of these kinds, in their order, e.g. "Alt+1 – Alt+5".
QString keysOf(const std::vector<domain::DocumentKind>& kinds);

} // namespace shouli::desk
