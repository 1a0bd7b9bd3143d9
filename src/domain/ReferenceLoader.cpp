// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ReferenceLoader.h"

#include "base/ErrorCode.h"
#include "domain/reference/CodeListReader.h"

namespace shouli::domain {

namespace {

constexpr QLatin1StringView kCodes("codes/");
constexpr QLatin1StringView kNotices("notices/");
constexpr QLatin1StringView kOutlets("outlets");

tl::unexpected<base::Error> malformed(const QString& id, const QString& why) {
    return base::fail(base::ErrorCode::Malformed, id + QStringLiteral(": ") + why);
}

base::Status addList(ReferenceData& data, const QString& id, const QByteArray& bytes) {
    auto list = CodeListReader::read(bytes);
    if (!list)
        return malformed(id, list.error().detail);
    if (list->id() != id.mid(kCodes.size()))
        return malformed(id, QStringLiteral("names itself otherwise"));
    data.lists.emplace(list->id(), std::move(*list));
    return {};
}

base::Status addNotice(ReferenceData& data, const QString& id, const QByteArray& bytes) {
    auto notice = readNotice(bytes);
    if (!notice)
        return malformed(id, notice.error().detail);
    if (notice->id != id.mid(kNotices.size()))
        return malformed(id, QStringLiteral("names itself otherwise"));
    data.notices.emplace(notice->id, std::move(*notice));
    return {};
}

base::Status addOutlets(ReferenceData& data, const QByteArray& bytes) {
    auto outlets = readOutlets(bytes);
    if (!outlets)
        return malformed(kOutlets, outlets.error().detail);
    data.outlets = OutletIndex::build(std::move(*outlets));
    return {};
}

base::Status addFile(ReferenceData& data, const QString& id, const QByteArray& bytes) {
    if (id.startsWith(kCodes))
        return addList(data, id, bytes);
    if (id.startsWith(kNotices))
        return addNotice(data, id, bytes);
    if (id == kOutlets)
        return addOutlets(data, bytes);
    return malformed(id, QStringLiteral("no kind of file known"));
}

} // namespace

base::Result<ReferenceSnapshot> loadReference(const ReferenceFiles& files) {
    auto data = std::make_shared<ReferenceData>();
    for (const auto& [id, bytes] : files)
        SHOULI_CHECK(addFile(*data, id, bytes));
    SHOULI_TRY(data->divisions, Divisions::from(data->list(QStringLiteral("division_province")),
                                                data->list(QStringLiteral("division_city")),
                                                data->list(QStringLiteral("division_county")),
                                                data->list(QStringLiteral("division_town"))));
    if (!data->outlets)
        data->outlets = OutletIndex::build({});
    return data;
}

} // namespace shouli::domain
