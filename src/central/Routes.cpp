// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/Routes.h"

#include "central/handlers/Handlers.h"

#include <array>

namespace shouli::central {

namespace {

constexpr qint64 kNoBody = 0;
constexpr qint64 kJson = 256 * 1024;
constexpr qint64 kSubmission = 2 * 1024 * 1024;
constexpr qint64 kFile = 4 * 1024 * 1024;

// clang-format off
constexpr std::array kRoutes{
    Route{"POST", "/v1/nonces",                                           Access::Open,   kJson,       issueNonces},
    Route{"POST", "/v1/enrolments",                                       Access::Open,   kJson,       enrol},
    Route{"POST", "/v1/prechecks",                                        Access::Signed, kJson,       precheck},
    Route{"POST", "/v1/eligibility-checks",                               Access::Signed, kJson,       checkEligibility},
    Route{"POST", "/v1/sms-codes",                                        Access::Signed, kJson,       sendSmsCode},
    Route{"POST", "/v1/sms-verifications",                                Access::Signed, kJson,       verifySmsCode},
    Route{"POST", "/v1/photos/by-receipt",                                Access::Signed, kJson,       photoByReceipt},
    Route{"POST", "/v1/photos/of-person",                                 Access::Signed, kJson,       photoOfPerson},
    Route{"POST", "/v1/clearable-cards",                                  Access::Signed, kJson,       clearableCards},
    Route{"PUT",  "/v1/clearings/{clearing}",                             Access::Signed, kJson,       putClearing},
    Route{"POST", "/v1/clearings/{clearing}/settlement",                  Access::Signed, kJson,       settleClearing},
    Route{"PUT",  "/v1/applications/{application}/files/{picture}",       Access::Signed, kFile,       putFile},
    Route{"PUT",  "/v1/applications/{application}/revisions/{revision}",  Access::Signed, kSubmission, putRevision},
    Route{"GET",  "/v1/applications/{application}",                       Access::Signed, kNoBody,     applicationStatus},
    Route{"GET",  "/v1/changes",                                          Access::Signed, kNoBody,     changes},
    Route{"GET",  "/v1/reference",                                        Access::Signed, kNoBody,     reference},
    Route{"GET",  "/demo/sms-codes",                                      Access::Demo,   kNoBody,     demoSmsCodes},
    Route{"GET",  "/demo/people",                                         Access::Demo,   kNoBody,     demoPeople},
    Route{"POST", "/demo/enrolment-codes",                                Access::Demo,   kJson,       demoEnrolmentCode},
};
// clang-format on

// The parts of the path by their names; absent when it is another path.
std::optional<QHash<QString, QString>> matched(const char* pattern, const QByteArray& path) {
    const QByteArrayList wanted = QByteArray(pattern).split('/');
    const QByteArrayList given = path.split('/');
    if (wanted.size() != given.size())
        return std::nullopt;
    QHash<QString, QString> parts;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const QByteArray& part = wanted[i];
        if (part.startsWith('{'))
            parts.insert(QString::fromLatin1(part.mid(1, part.size() - 2)), QString::fromLatin1(given[i]));
        else if (part != given[i])
            return std::nullopt;
    }
    return parts;
}

} // namespace

std::span<const Route> routes() { return kRoutes; }

FoundRoute findRoute(const QByteArray& method, const QByteArray& path) {
    FoundRoute found;
    for (const Route& route : kRoutes) {
        const auto parts = matched(route.pattern, path);
        if (!parts)
            continue;
        found.isPathKnown = true;
        if (method == route.method)
            return {&route, *parts, true};
    }
    return found;
}

} // namespace shouli::central
