// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/LocalReference.h"

#include "base/Log.h"
#include "base/OnAnswer.h"
#include "domain/ReferenceLoader.h"

#include <QDirIterator>
#include <QFile>
#include <QtConcurrentRun>

namespace shouli::app {

using base::Result;
using domain::ReferenceSnapshot;

namespace {

domain::ReferenceFiles builtIn() {
    domain::ReferenceFiles files;
    const std::pair<QString, QString> folders[] = {{QStringLiteral(":/forms/codes"), QStringLiteral("codes/")},
                                                   {QStringLiteral(":/forms/notices"), QStringLiteral("notices/")}};
    for (const auto& [folder, prefix] : folders) {
        QDirIterator entries(folder, QDir::Files);
        while (entries.hasNext()) {
            QFile file(entries.next());
            if (file.open(QIODevice::ReadOnly))
                files[prefix + entries.fileInfo().completeBaseName()] = file.readAll();
        }
    }
    return files;
}

// What central published may be of a later form, or broken: then only that entry gives way to what the program brought.
Result<ReferenceSnapshot> read(const std::vector<store::ReferenceEntry>& published) {
    const domain::ReferenceFiles own = builtIn();
    domain::ReferenceFiles files = own;
    for (const store::ReferenceEntry& entry : published)
        files[entry.id] = entry.content;
    auto whole = domain::loadReference(files);
    if (whole)
        return whole;
    files = own;
    auto snapshot = domain::loadReference(files);
    for (const store::ReferenceEntry& entry : published) {
        domain::ReferenceFiles more = files;
        more[entry.id] = entry.content;
        if (auto loaded = domain::loadReference(more)) {
            files = std::move(more);
            snapshot = std::move(loaded);
        } else {
            qCWarning(lcApp) << "reference" << loaded.error().detail;
        }
    }
    return snapshot;
}

} // namespace

LocalReference::LocalReference(store::SyncQueue& queue, domain::SyncNews& news)
    : m_queue(queue)
    , m_current(std::make_shared<const domain::ReferenceData>()) {
    connect(&news, &domain::SyncNews::referenceChanged, this, &LocalReference::reload);
}

LocalReference::~LocalReference() { m_reading.waitForFinished(); }

void LocalReference::whenThere(std::function<void()> then) {
    if (m_isThere)
        then();
    else
        connect(this, &LocalReference::loaded, this, std::move(then), Qt::SingleShotConnection);
}

void LocalReference::reload() {
    m_queue.reference() | base::on(this, [this](const Result<std::vector<store::ReferenceEntry>>& published) {
        if (!published)
            qCWarning(lcApp) << "reference" << base::textOf(published.error().code) << published.error().detail;
        const auto entries = published ? *published : std::vector<store::ReferenceEntry>();
        m_reading = QtConcurrent::run(read, entries);
        m_reading | base::on(this, [this](const Result<ReferenceSnapshot>& snapshot) {
            if (snapshot)
                m_current = *snapshot;
            else
                qCCritical(lcApp) << "reference" << snapshot.error().detail;
            m_isThere = true;
            Q_EMIT loaded();
            if (snapshot)
                Q_EMIT replaced();
        });
    });
}

} // namespace shouli::app
