// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/papers/CasePaper.h"

namespace shouli::desk {

/// 证件类型 (AAC058) as a code of forms/codes/document_type.tsv.
QString documentTypeCode(const domain::Person& person);

/// The values for :/forms/print/application_form.html.
printing::FormValues applicationFormValues(const CasePaper& paper);

} // namespace shouli::desk
