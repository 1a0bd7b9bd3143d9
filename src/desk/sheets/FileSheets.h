// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sheets/SheetStack.h"

#include <deque>

namespace shouli::desk {

/// Adds the sheets of files to a stack, one sheet and one file after another: files of a watched folder, and chosen
/// sheets of a PDF.
class FileSheets : public QObject {
    Q_OBJECT
public:
    FileSheets(const DeskServices& services, SheetStack& stack, QObject* parent);

    /// Adds all sheets of a file, or none, after those waiting already. fileTaken() or failed() follows. Sheets of this
    /// file that are in the stack already, because the file has grown since, are replaced.
    void takeFile(const QString& path, domain::PictureSource source);
    /// Adds sheets, by index from 0, of a file whose bytes were read already.
    void takeSheets(const QByteArray& bytes, const QList<int>& indices, domain::PictureSource source);
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void busyChanged();
    /// All sheets of this file are sealed. `path` is empty after takeSheets().
    void fileTaken(const QString& path);
    void failed(const QString& path, const shouli::base::Error& error);

private:
    struct Task {
        QString path;
        QByteArray bytes;
        QList<int> indices; // of the sheets still to be added
        domain::PictureSource source = domain::PictureSource::File;
        QList<int> keys{}; // in the stack, of the sheets that were added
    };
    void begin(Task task);
    void next();
    void readFile();
    void nextSheet();
    void giveUp(const base::Error& error);
    template <typename T, typename Next>
    auto inTurn(Next next);

    const DeskServices& m_services;
    SheetStack& m_stack;
    std::deque<Task> m_tasks; // the first one is being worked on
    bool m_isBusy = false;
    int m_keyAtStack = 0; // of the sheet that is being sealed
};

} // namespace shouli::desk
