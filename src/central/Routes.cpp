// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/Routes.h"

#include "central/handlers/Handlers.h"
#include "central/services/ServiceAtCentral.h"

#include <array>

namespace shouli::central {

namespace {

constexpr qint64 kNoBody = 0;
constexpr qint64 kSubmission = 2 * 1024 * 1024;
constexpr qint64 kFile = 4 * 1024 * 1024;

// clang-format off
// What is answered for every service.
constexpr std::array kRoutes{
    Route{"POST", "/v1/nonces",                                           Access::Open,   kJsonBody,   issueNonces},
    Route{"POST", "/v1/enrolments",                                       Access::Open,   kJsonBody,   enrol},
    Route{"POST", "/v1/prechecks",                                        Access::Signed, kJsonBody,   precheck},
    Route{"POST", "/v1/eligibility-checks",                               Access::Signed, kJsonBody,   checkEligibility},
    Route{"POST", "/v1/sms-codes",                                        Access::Signed, kJsonBody,   sendSmsCode},
    Route{"POST", "/v1/sms-verifications",                                Access::Signed, kJsonBody,   verifySmsCode},
    Route{"POST", "/v1/photos/by-receipt",                                Access::Signed, kJsonBody,   photoByReceipt},
    Route{"POST", "/v1/photos/of-person",                                 Access::Signed, kJsonBody,   photoOfPerson},
    Route{"PUT",  "/v1/applications/{application}/files/{picture}",       Access::Signed, kFile,       putFile},
    Route{"PUT",  "/v1/applications/{application}/revisions/{revision}",  Access::Signed, kSubmission, putRevision},
    Route{"GET",  "/v1/applications/{application}",                       Access::Signed, kNoBody,     applicationStatus},
    Route{"GET",  "/v1/changes",                                          Access::Signed, kNoBody,     changes},
    Route{"GET",  "/v1/reference",                                        Access::Signed, kNoBody,     reference},
    Route{"GET",  "/demo/sms-codes",                                      Access::Demo,   kNoBody,     demoSmsCodes},
    Route{"GET",  "/demo/people",                                         Access::Demo,   kNoBody,     demoPeople},
    Route{"POST", "/demo/enrolment-codes",                                Access::Demo,   kJsonBody,   demoEnrolmentCode},
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

std::vector<Route> routes(const ServicesAtCentral& services) {
    std::vector<Route> all(kRoutes.begin(), kRoutes.end());
    for (const ServiceAtCentral& service : services.rows())
        all.insert(all.end(), service.routes.begin(), service.routes.end());
    return all;
}

FoundRoute findRoute(const QByteArray& method, const QByteArray& path, const ServicesAtCentral& services) {
    FoundRoute found;
    for (const Route& route : routes(services)) {
        const auto parts = matched(route.pattern, path);
        if (!parts)
            continue;
        found.isPathKnown = true;
        if (method == route.method)
            return {route, *parts, true};
    }
    return found;
}

} // namespace shouli::central
