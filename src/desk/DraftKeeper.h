// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

#include <QHash>
#include <QObject>
#include <QTimer>

class QWidget;

namespace shouli::desk {

/// Keeps what is being typed: the raw text of every input of a page that carries the property "field" is stored when
/// the input loses focus and soon after a key, so that no more than half a second of typing can be lost, and put back
/// when the page is made again.
class DraftKeeper : public QObject {
    Q_OBJECT
public:
    /// Watches the inputs `page` has now (QLineEdit, QPlainTextEdit, and choosers by their property "draftText").
    DraftKeeper(domain::ApplicationRepository& applications, domain::ApplicationId application, QString step,
                QWidget* page);

    /// Puts back what was kept; restored() follows, also when there was nothing.
    void restore();
    /// Stores at once what is still waiting for its turn.
    Q_SLOT void flush();
    /// Keeps nothing more: the page's commit takes everything over.
    void stop();
    /// That commit failed: keeps again, and at once what was typed meanwhile.
    void resume();

Q_SIGNALS:
    void restored();
    void failed(const shouli::base::Error& error);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watch(QWidget* input);
    void typed();
    void keep(QWidget* input);
    static QString textOfInput(const QWidget* input);
    static void setTextOfInput(QWidget* input, const QString& text);

    domain::ApplicationRepository& m_applications;
    domain::ApplicationId m_application;
    QString m_step;
    QList<QWidget*> m_inputs;
    QHash<QString, QString> m_stored;
    QTimer m_pause;
    bool m_isStopped = false;
};

} // namespace shouli::desk
