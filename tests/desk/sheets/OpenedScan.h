// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sheets/ScanChoice.h"
#include "desk/sheets/ScanDialog.h"
#include "support/FakeDesk.h"
#include "support/ScriptedScanner.h"

#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QTest>

namespace shouli::test {

/// The places of a document that sheets go to.
inline const QStringList kPlaces{QStringLiteral("front"), QStringLiteral("back")};

/// A sheet of its own colour.
inline QImage coloured(int number) {
    QImage sheet(400 + number, 300, QImage::Format_RGB888);
    sheet.fill(QColor(255 - number * 40, 200, 40 * number));
    return sheet;
}

/// The dialog of a case, and what a test looks at in it.
struct OpenedScan {
    OpenedScan() {
        domain::Application application = CaseBuilder().build();
        fake.open(application, flow::StepId::Materials);
        id = application.id;
        script.sheet = coloured;
    }
    void open(const desk::LeftSheets& left = {}) {
        window.resize(1100, 700);
        window.show();
        dialog = new desk::ScanDialog(fake.services, ScriptedScanner::source(script), id, kPlaces, &window, left);
        QObject::connect(dialog, &desk::SheetsDialog::sheetUsed, &window,
                         [this](int, const QImage&, domain::PictureSource, const std::function<void()>& whenStored) {
                             used.append(whenStored);
                         });
        dialog->open();
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("the dialog is not active");
    }
    // With the scanner chosen before, and the paper where it is to lie.
    void openWith(capture::ScanSource source) {
        desk::ScanChoice choice(fake.services.dataFolder);
        choice.setDevice(QStringLiteral("a:1"), QStringLiteral("Maker Model"));
        choice.setSource(source);
        open();
    }
    // With the folder of the scanner's own program, once it is watched: a file that came earlier was there before.
    void openWith(const QString& folder) {
        desk::ScanChoice choice(fake.services.dataFolder);
        choice.setDevice(QString(desk::ScanChoice::kFolderId), {});
        choice.setFolder(folder);
        open();
        if (!folder.isEmpty())
            QTRY_VERIFY2(message().contains(QDir::toNativeSeparators(folder)), qPrintable(message()));
    }
    QPushButton* button(const char* name) const { return dialog->findChild<QPushButton*>(QLatin1String(name)); }
    QListWidget* sheets() const { return dialog->findChild<QListWidget*>(QStringLiteral("pages")); }
    QString message() const { return dialog->findChild<QLabel*>(QStringLiteral("message"))->text(); }
    bool canStart() const { return button("start")->isEnabled(); }
    bool canUse() const { return button("usePages")->isEnabled(); }
    QList<int> widths() const {
        QList<int> widths;
        for (const desk::StackedSheet& sheet : dialog->stack().sheets())
            widths.append(sheet.picture.widthPx);
        return widths;
    }
    // By the key, until the dialog is gone.
    void use() const {
        const QPointer<QDialog> open = dialog;
        press(Qt::Key_F9);
        QTRY_VERIFY(!open);
    }
    QString question() const { return openPopup() ? openPopup()->informativeText() : QString(); }
    // The question that is open, by the key, until it is gone.
    void answer(Qt::Key key) const {
        const QPointer<QMessageBox> asked = openPopup();
        QTRY_VERIFY(asked->findChild<QPushButton*>(QStringLiteral("confirm"))->isEnabled());
        QTest::keyClick(asked, key);
        QTRY_VERIFY(!asked);
    }
    QWidget* undoBar() const { return dialog->findChild<QWidget*>(QStringLiteral("undoBar")); }
    QString undoText() const { return dialog->findChild<QLabel*>(QStringLiteral("undoText"))->text(); }
    // And every sheet of it is stored in its place.
    void useAndStore() const {
        use();
        for (const auto& stored : used)
            stored();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
        QTest::keyClick(dialog, Qt::Key(key), modifiers);
    }

    // As the lock does, with what it keeps.
    void interrupt() {
        QObject::connect(dialog, &desk::SheetsDialog::interrupted, &window, [this](const desk::LeftSheets& left) {
            desk::HeldSheets::of(window).hold(id, domain::MaterialSlot::IdCardPortrait, left);
        });
        dialog->done(QDialog::Rejected);
        const QPointer<QDialog> open = dialog;
        QTRY_VERIFY(!open);
    }
    bool isHeldAtRest() {
        bool isAtRest = false;
        desk::HeldSheets::of(window).whenAtRest([&] { isAtRest = true; });
        return QTest::qWaitFor([&] { return isAtRest; });
    }
    // And when the case is open again.
    void openAgain() {
        const desk::LeftSheets left = desk::HeldSheets::of(window).take(id, domain::MaterialSlot::IdCardPortrait);
        open(left);
    }

    FakeDesk fake;
    ScannerScript script;
    domain::ApplicationId id;
    QWidget window;
    desk::ScanDialog* dialog = nullptr;
    QList<std::function<void()>> used; ///< of each sheet that was used: what is called when it is stored
};

} // namespace shouli::test
