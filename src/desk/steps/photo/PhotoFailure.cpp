// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/steps/photo/PhotoFailure.h"

#include "desk/words/ErrorText.h"
#include "domain/ports/CentralQuestions.h"

#include <QCoreApplication>

namespace shouli::desk {
namespace {

struct PhotoFailure {
    Q_DECLARE_TR_FUNCTIONS(PhotoFailure)
};

} // namespace

QString noPhotoText(domain::CardPhotoWay way) {
    return way == domain::CardPhotoWay::Receipt
               ? PhotoFailure::tr("There is no photo for this number.")
               : PhotoFailure::tr("There is no photo of this person: choose another way.");
}

QString photoFailureText(domain::CardPhotoWay way, const base::Error& error) {
    if (domain::isCentralsNo(error.code))
        return noPhotoText(way);
    if (!domain::isUnreachable(error.code))
        return PhotoFailure::tr("The photo could not be got: %1").arg(errorSentence(error));
    return way == domain::CardPhotoWay::Receipt
               ? PhotoFailure::tr("Central cannot be reached: nobody knows yet whether there is a photo for this "
                                  "number. It is asked again when the line is back.")
               : PhotoFailure::tr("Central cannot be reached: nobody knows yet whether there is a photo of this "
                                  "person. It is asked again when the line is back, or choose another way.");
}

} // namespace shouli::desk
