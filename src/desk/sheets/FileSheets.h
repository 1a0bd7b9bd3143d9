// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sheets/SheetStack.h"

#include <deque>

namespace shouli::desk {

/// Adds the pages of files to a stack, one page and one file after another: files of a watched folder, and chosen pages
/// of a PDF.
class FilePages : public QObject {
    Q_OBJECT
public:
    FilePages(const DeskServices& services, PageStack& stack, QObject* parent);

    /// Adds all pages of a file, or none, after those waiting already. fileTaken() or failed() follows. Pages of this
    /// file that are in the stack already, because the file has grown since, are replaced.
    void takeFile(const QString& path, domain::PictureSource source);
    /// Adds pages, by index from 0, of a file whose bytes were read already.
    void takePages(const QByteArray& bytes, const QList<int>& indices, domain::PictureSource source);
    bool isBusy() const { return m_isBusy; }
    /// Drops the waiting files and the rest of the current one.
    void cancel();

Q_SIGNALS:
    void busyChanged();
    /// All pages of this file are sealed. `path` is empty after takePages().
    void fileTaken(const QString& path);
    void failed(const QString& path, const shouli::base::Error& error);

private:
    struct Task {
        QString path;
        QByteArray bytes;
        QList<int> indices; // of the pages still to be added
        domain::PictureSource source = domain::PictureSource::File;
        QList<int> keys{}; // in the stack, of the pages that were added
    };
    void begin(Task task);
    void next();
    void readFile();
    void nextPage();
    void giveUp(const base::Error& error);
    template <typename T, typename Next>
    auto inTurn(Next next);

    const DeskServices& m_services;
    PageStack& m_stack;
    std::deque<Task> m_tasks; // the first one is being worked on
    bool m_isBusy = false;
    int m_keyAtStack = 0; // of the page that is being sealed
    int m_turn = 0;
};

} // namespace shouli::desk
