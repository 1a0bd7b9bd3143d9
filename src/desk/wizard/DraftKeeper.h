// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/DeskServices.h"

#include <QHash>
#include <QObject>
#include <QTimer>

class QWidget;

namespace shouli::desk {

/// Keeps what is being typed: stores the raw text of every input of a page that has the property "field", when the
/// input loses the focus and soon after a key, so that at most half a second of typing can be lost; and puts the texts
/// back when the page is created again.
class DraftKeeper : public QObject {
    Q_OBJECT
public:
    /// Watches the inputs that `page` has now: QLineEdit, QPlainTextEdit, and widgets with a property "draftText".
    DraftKeeper(domain::DraftInputs& drafts, domain::ApplicationId application, QString step, QWidget* page);

    /// Puts back the kept texts. restored() follows, also when there are none.
    void restore();
    /// Stores at once what was typed and is not stored yet.
    Q_SLOT void flush();
    /// Stops storing, because the page is being committed.
    void stop();
    /// Call when the commit failed: stores what was typed meanwhile at once, and goes on storing.
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

    domain::DraftInputs& m_drafts;
    domain::ApplicationId m_application;
    QString m_step;
    QList<QWidget*> m_inputs;
    QHash<QString, QString> m_stored;
    QTimer m_pause;
    bool m_isStopped = false;
};

} // namespace shouli::desk
