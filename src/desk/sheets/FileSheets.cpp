// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sheets/FileSheets.h"

#include "base/OnAnswer.h"
#include "capture/files/FileImport.h"

#include <numeric>

namespace shouli::desk {

using base::Result;

FilePages::FilePages(const DeskServices& services, PageStack& stack, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_stack(stack) {
    connect(&stack, &PageStack::added, this, [this](int key) {
        if (key != m_keyAtStack)
            return;
        m_tasks.front().keys.append(key);
        nextPage();
    });
    connect(&stack, &PageStack::failed, this, [this](int key, const base::Error& error) {
        if (key != 0 && key == m_keyAtStack)
            giveUp(error);
    });
}

void FilePages::takeFile(const QString& path, domain::PictureSource source) { begin({path, {}, {}, source}); }

void FilePages::takePages(const QByteArray& bytes, const QList<int>& indices, domain::PictureSource source) {
    begin({{}, bytes, indices, source});
}

void FilePages::cancel() {
    ++m_turn;
    m_tasks.clear();
    m_keyAtStack = 0;
    next();
}

void FilePages::begin(Task task) {
    m_tasks.push_back(std::move(task));
    if (m_tasks.size() == 1)
        next();
}

// What is to be done with an answer, if it is still wanted and no error.
template <typename T, typename Next>
auto FilePages::inTurn(Next next) {
    return [this, turn = m_turn, next](const Result<T>& answer) {
        if (turn != m_turn)
            return;
        if (answer)
            next(*answer);
        else
            giveUp(answer.error());
    };
}

void FilePages::next() {
    if (const bool isBusy = !m_tasks.empty(); std::exchange(m_isBusy, isBusy) != isBusy)
        Q_EMIT busyChanged();
    if (m_tasks.empty())
        return;
    if (m_tasks.front().bytes.isEmpty())
        readFile();
    else
        nextPage();
}

void FilePages::readFile() {
    capture::PageImport::readFile(m_tasks.front().path) |
        base::on(this, inTurn<QByteArray>([this](const QByteArray& bytes) {
                     m_tasks.front().bytes = bytes;
                     m_services.pageImport.probe(bytes) |
                         base::on(this, inTurn<capture::DocumentProbe>([this](const capture::DocumentProbe& probe) {
                                      m_tasks.front().indices.resize(probe.pages.size());
                                      std::iota(m_tasks.front().indices.begin(), m_tasks.front().indices.end(), 0);
                                      nextPage();
                                  }));
                 }));
}

void FilePages::nextPage() {
    Task& task = m_tasks.front();
    if (task.indices.isEmpty()) {
        const QString path = task.path;
        if (!path.isEmpty())
            m_stack.dropOthersOf(path, task.keys);
        m_tasks.pop_front();
        Q_EMIT fileTaken(path);
        next();
        return;
    }
    const int index = task.indices.takeFirst();
    m_services.pageImport.page(task.bytes, index) |
        base::on(this, inTurn<QImage>([this](const QImage& page) {
                     m_keyAtStack = m_stack.add(page, {m_tasks.front().source, false, 0, m_tasks.front().path});
                 }));
}

void FilePages::giveUp(const base::Error& error) {
    const Task task = std::move(m_tasks.front());
    const QString path = task.path;
    m_tasks.pop_front();
    if (!path.isEmpty()) // it is taken as a whole, when it is whole
        for (const int key : task.keys)
            m_stack.drop(key);
    Q_EMIT failed(path, error);
    next();
}

} // namespace shouli::desk
