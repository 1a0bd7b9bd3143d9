// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/widgets/FileChooser.h"

#include "desk/theme/Theme.h"

#include <QComboBox>
#include <QDateTime>
#include <QFileInfo>
#include <QFileSystemModel>
#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QTreeView>

namespace shouli::desk {
namespace {

enum Column { Size = 1, Modified = 3 }; // of QFileSystemModel, which does not name them

class FilesInWords : public QIdentityProxyModel {
public:
    using QIdentityProxyModel::QIdentityProxyModel;

    QVariant data(const QModelIndex& index, int role) const override {
        if (role != Qt::DisplayRole || (index.column() != Size && index.column() != Modified))
            return QIdentityProxyModel::data(index, role);
        const auto* files = qobject_cast<const QFileSystemModel*>(sourceModel());
        if (!files)
            return {};
        const QFileInfo file = files->fileInfo(mapToSource(index));
        if (index.column() == Modified)
            return QLocale().toString(file.lastModified(), QLocale::ShortFormat);
        return file.isFile() ? QLocale().formattedDataSize(file.size()) : QIdentityProxyModel::data(index, role);
    }
};

} // namespace

FileChooser::FileChooser(QWidget* parent, const QString& title, const QString& folder)
    : QFileDialog(parent, title, folder) {
    setAttribute(Qt::WA_DeleteOnClose);
    setProxyModel(new FilesInWords(this));
    makeRoom();
    for (const char* part : {"lookIn", "fileType"}) // Qt leaves its lists without a name
        if (auto* label = findChild<QLabel*>(QLatin1StringView(part) + QLatin1StringView("Label")))
            label->setBuddy(findChild<QComboBox*>(QLatin1StringView(part) + QLatin1StringView("Combo")));
}

// Dates and the names of places are read whole.
void FileChooser::makeRoom() {
    constexpr int kPlacesPx = theme::kSpace * 20;
    resize(theme::kSpace * 112, theme::kSpace * 62);
    if (auto* parts = findChild<QSplitter*>(QStringLiteral("splitter")))
        parts->setSizes({kPlacesPx, width() - kPlacesPx});
    if (auto* rows = findChild<QTreeView*>(QStringLiteral("treeView"))) {
        const QDateTime longest(QDate(2028, 12, 28), QTime(22, 58));
        const QString text = QLocale().toString(longest, QLocale::ShortFormat);
        rows->header()->resizeSection(Modified, rows->fontMetrics().horizontalAdvance(text) + theme::kSpace * 4);
    }
}

} // namespace shouli::desk
