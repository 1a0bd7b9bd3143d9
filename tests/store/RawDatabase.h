// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>
#include <QVariant>

#include <vector>

namespace shouli::store {

/// The database as somebody with a database tool has it: no key, no constraint that is not the file's own.
class RawDatabase {
public:
    explicit RawDatabase(const QString& path)
        : m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QUuid::createUuid().toString())) {
        m_database.setDatabaseName(path);
        m_database.open();
        run(QStringLiteral("PRAGMA ignore_check_constraints = ON"));
    }
    ~RawDatabase() {
        const QString name = m_database.connectionName();
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(name);
    }
    Q_DISABLE_COPY_MOVE(RawDatabase)

    /// Empty when it worked, else what SQLite says. `changed`: how many rows.
    QString run(const QString& statement, const QVariantList& values = {}, int* changed = nullptr) {
        QSqlQuery query(m_database);
        if (!query.prepare(statement))
            return query.lastError().text() + QStringLiteral(" in ") + statement;
        for (const QVariant& value : values)
            query.addBindValue(value);
        if (!query.exec())
            return query.lastError().text() + QStringLiteral(" in ") + statement;
        if (changed)
            *changed = query.numRowsAffected();
        return {};
    }
    std::vector<QVariantList> rows(const QString& statement) {
        QSqlQuery query(m_database);
        std::vector<QVariantList> found;
        if (!query.exec(statement))
            return found;
        while (query.next()) {
            QVariantList row;
            for (int column = 0; column < query.record().count(); ++column) {
                const QVariant value = query.value(column);
                // Qt would write an empty blob back as NULL.
                const bool isEmpty =
                    value.typeId() == QMetaType::QByteArray && !query.isNull(column) && value.toByteArray().isNull();
                row.append(isEmpty ? QVariant(QByteArrayLiteral("")) : value);
            }
            found.push_back(row);
        }
        return found;
    }

private:
    QSqlDatabase m_database;
};

} // namespace shouli::store
