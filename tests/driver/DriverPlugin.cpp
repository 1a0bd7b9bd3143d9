// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "driver/AccessibleTree.h"
#include "driver/Keys.h"

#include <QApplication>
#include <QGenericPlugin>
#include <QJsonDocument>
#include <QPixmap>
#include <QSaveFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QWidget>

#include <algorithm>

namespace shouli::driver {

/// Listens at a free port of this machine's own address, which is TCP so that a program under Wine can be driven from
/// outside it, and writes the port to the file named by SHOULI_DRIVER_PORT. A line in is a JSON object with the command
/// in "do", a line out is {"value": …} or {"error": "…"}; the commands are those of answer(). What acts on the program
/// is answered before it is done, so that a press that opens a dialog cannot hold up the answer; the next command waits
/// until it is done or in its dialog.
class Driver : public QObject {
    Q_OBJECT
public:
    explicit Driver(const QString& portFile) {
        connect(&m_server, &QTcpServer::newConnection, this, &Driver::welcome);
        // Qt makes generic plugins before the application is whole.
        QTimer::singleShot(0, this, [this, portFile] {
            QAccessible::setActive(true);
            // The system's own dialogs have no widgets to drive.
            QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
            QSaveFile file(portFile);
            if (!m_server.listen(QHostAddress::LocalHost) || !file.open(QIODevice::WriteOnly) ||
                file.write(QByteArray::number(m_server.serverPort())) < 0 || !file.commit())
                qFatal("driver: cannot listen, or say so in %s", qUtf8Printable(portFile));
        });
    }

private:
    void welcome() {
        while (QTcpSocket* client = m_server.nextPendingConnection()) {
            client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
            connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            connect(client, &QTcpSocket::readyRead, this, [this, client] { read(*client); });
        }
    }

    void read(QTcpSocket& client) {
        while (!m_isActDue && client.canReadLine()) {
            const QJsonObject answered = answer(QJsonDocument::fromJson(client.readLine()).object());
            client.write(QJsonDocument(answered).toJson(QJsonDocument::Compact) + '\n');
        }
    }

    void readAll() {
        for (QTcpSocket* client : m_server.findChildren<QTcpSocket*>())
            read(*client);
    }

    // None is active for a moment after a dialog closed, and where no window manager gives the keys on, as offscreen.
    static QWidget* topWindow() {
        if (QWidget* modal = QApplication::activeModalWidget())
            return modal;
        if (QWidget* active = QApplication::activeWindow())
            return active;
        const QWidgetList windows = QApplication::topLevelWidgets();
        const auto shown = std::find_if(windows.begin(), windows.end(), [](const QWidget* window) {
            return window->isVisible() && (window->windowType() == Qt::Window || window->windowType() == Qt::Dialog);
        });
        return shown == windows.end() ? nullptr : *shown;
    }

    QJsonObject answer(const QJsonObject& command) {
        if (QWidget* top = QGuiApplication::focusWindow() ? nullptr : topWindow())
            top->activateWindow();
        const QString what = command["do"].toString();
        const QString text = command["text"].toString();
        if (what == QLatin1StringView("tree"))
            return {{"value", visibleElements()}};
        if (what == QLatin1StringView("grab"))
            return grab(text) ? done() : QJsonObject{{"error", "no window, or the file cannot be written"}};
        if (what == QLatin1StringView("key"))
            return later([text] { return pressKey(text); });
        if (what == QLatin1StringView("type"))
            return later([text] { return typeText(text); });

        QAccessibleInterface* element = elementAt(command["element"].toObject());
        if (!element)
            return {{"error", "gone"}};
        const QAccessible::Id id = QAccessible::uniqueId(element);
        if (what == QLatin1StringView("press"))
            return later([id] { return actOn(id, [](auto& e) { return press(e); }); });
        if (what == QLatin1StringView("set_text"))
            return later([id, text] { return actOn(id, [&](auto& e) { return replaceText(e, text); }); });
        if (what == QLatin1StringView("focus"))
            return later([id] {
                return actOn(id, [](auto& e) {
                    giveFocus(e);
                    return true;
                });
            });
        return {{"error", "unknown command"}};
    }

    static QJsonObject done() { return {{"value", true}}; }

    template <typename Act>
    QJsonObject later(Act act) {
        m_isActDue = true;
        QTimer::singleShot(0, this, [this, act] {
            m_isActDue = false;
            QTimer::singleShot(0, this, &Driver::readAll); // before the act, which may open a dialog and stay in it
            if (!act())
                qWarning("driver: an act had nothing to act on");
        });
        return done();
    }

    template <typename Act>
    static bool actOn(QAccessible::Id id, Act act) {
        QAccessibleInterface* element = QAccessible::accessibleInterface(id);
        return element && element->isValid() && act(*element);
    }

    static bool grab(const QString& path) {
        QWidget* window = topWindow();
        return window && window->grab().save(path, "PNG");
    }

    QTcpServer m_server;
    bool m_isActDue = false;
};

class DriverPlugin : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "driver.json")
public:
    QObject* create(const QString&, const QString&) override {
        return new Driver(qEnvironmentVariable("SHOULI_DRIVER_PORT"));
    }
};

} // namespace shouli::driver

#include "DriverPlugin.moc"
