// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ErrorCode.h"
#include "support/FakeDesk.h"

#include <QCryptographicHash>

namespace shouli::test {

using namespace domain;
using base::ErrorCode;
using base::Result;
using base::Status;

namespace {

Result<QByteArray> foundIn(const std::map<PictureId, QByteArray>& kept, const PictureId& picture) {
    const auto found = kept.find(picture);
    return found == kept.end() ? Result<QByteArray>(base::fail(ErrorCode::NotFound))
                               : Result<QByteArray>(found->second);
}

} // namespace

// ---- drafts

QFuture<Status> MemoryDrafts::save(ApplicationId, QString step, QString field, QString input) {
    if (failure)
        return ready<Status>(base::fail(*failure));
    texts.insert(step + QLatin1Char('/') + field, input);
    return ready<Status>({});
}

QFuture<Result<QHash<QString, QString>>> MemoryDrafts::ofStep(ApplicationId, QString step) {
    QHash<QString, QString> inputs;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        if (text.key().startsWith(step + QLatin1Char('/')))
            inputs.insert(text.key().mid(step.size() + 1), text.value());
    if (m_isHeld) {
        auto promise = std::make_shared<QPromise<Result<QHash<QString, QString>>>>();
        promise->start();
        m_held.push_back([promise, inputs] {
            promise->addResult(inputs);
            promise->finish();
        });
        return promise->future();
    }
    return ready<Result<QHash<QString, QString>>>(inputs);
}

void MemoryDrafts::forget(const QString& step) {
    texts.removeIf([&](auto text) { return text.key().startsWith(step + QLatin1Char('/')); });
}

void MemoryDrafts::release() {
    m_isHeld = false;
    for (const auto& answer : std::exchange(m_held, {}))
        answer();
}

// ---- pictures

QFuture<Result<Picture>> MemoryPictures::add(ApplicationId, QByteArray jpeg, QByteArray thumbnail, Picture picture) {
    if (failure)
        return ready<Result<Picture>>(base::fail(*failure));
    picture.id = PictureId::make();
    picture.bytes = jpeg.size();
    picture.digest = QCryptographicHash::hash(jpeg, QCryptographicHash::Sha256);
    picture.takenAt = m_clock.now();
    jpegs[picture.id] = jpeg;
    thumbnails[picture.id] = thumbnail;
    return ready<Result<Picture>>(picture);
}

QFuture<Result<QByteArray>> MemoryPictures::jpeg(ApplicationId, PictureId picture) {
    return ready(foundIn(jpegs, picture));
}

QFuture<Result<QByteArray>> MemoryPictures::thumbnail(ApplicationId, PictureId picture) {
    return ready(foundIn(thumbnails, picture));
}

// ---- prints

QFuture<Result<int>> MemoryPrints::record(ApplicationId id, QString form, int copies, std::optional<QString> printer) {
    if (failure)
        return ready<Result<int>>(base::fail(*failure));
    std::vector<PrintRecord>& records = history[id];
    const auto before =
        std::count_if(records.begin(), records.end(), [&](const PrintRecord& record) { return record.form == form; });
    records.insert(records.begin(), {form, copies, printer, QStringLiteral("王芳"), m_clock.now()});
    printed.append(form + QLatin1Char(' ') + QString::number(copies) +
                   (printer ? QStringLiteral(" on ") + *printer : QString()));
    return ready<Result<int>>(static_cast<int>(before));
}

QFuture<Result<std::vector<PrintRecord>>> MemoryPrints::of(ApplicationId id) {
    return ready<Result<std::vector<PrintRecord>>>(history[id]);
}

QFuture<Result<std::vector<SubmittedCase>>> MemoryPrints::submittedOn(QDate day) {
    std::vector<SubmittedCase> found;
    for (const auto& [id, application] : m_applications.cases)
        if (application.acceptanceNumber && application.submittedAt.toOffsetFromUtc(8 * 3600).date() == day)
            found.push_back({application, history[id]});
    std::sort(found.begin(), found.end(), [](const SubmittedCase& a, const SubmittedCase& b) {
        return a.application.acceptanceNumber->text() < b.application.acceptanceNumber->text();
    });
    return ready<Result<std::vector<SubmittedCase>>>(found);
}

QFuture<Status> MemoryPrints::recordHandover(QDate day, int listed, int, std::optional<QString>) {
    if (failure)
        return ready<Status>(base::fail(*failure));
    handovers.append(day.toString(Qt::ISODate) + QLatin1Char(' ') + QString::number(listed));
    return ready<Status>({});
}

// ---- clearings

QFuture<Result<Application>> MemoryClearings::order(Application application) {
    return ordered.ask().then([this, application](const Status& status) mutable -> Result<Application> {
        if (!status)
            return base::fail(status.error());
        application.state = ApplicationState::Queued;
        application.step = flow::textOf(flow::StepId::Outcome);
        application.clearing->order = ClearingId::make();
        application.clearing->ordered = application.clearing->toClear();
        return m_applications.keep(application);
    });
}

QFuture<Result<Application>> MemoryClearings::record(ApplicationId id, ClearingAnswer answer) {
    return recorded.ask().then([this, id, answer](const Status& status) -> Result<Application> {
        if (!status)
            return base::fail(status.error());
        Application application = m_applications.cases.at(id);
        if (application.clearing->take(answer))
            application.state = application.clearing->answeredState();
        if (application.state == ApplicationState::Draft)
            application.step = flow::textOf(flow::StepId::Confirm);
        return m_applications.keep(application);
    });
}

} // namespace shouli::test
