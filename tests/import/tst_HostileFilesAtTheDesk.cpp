// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the operator sees when a file of each family of the corpus is chosen.
#include "base/ErrorClass.h"
#include "base/ErrorCode.h"
#include "desk/fields/IssueLabel.h"
#include "desk/sheets/PictureSlot.h"
#include "desk/steps/materials/MaterialsPage.h"
#include "desk/words/ErrorText.h"
#include "import/HostileCorpus.h"
#include "support/FakeDesk.h"

#include <QFileDialog>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace shouli;
using namespace shouli::domain;
using namespace shouli::tests;
using flow::StepId;

namespace {

constexpr int kLongestMs = 60'000;

domain::Application beforeMaterials() {
    domain::Application application = test::CaseBuilder().build();
    application.materials.clear();
    return application;
}

struct Desk {
    test::FakeDesk fake;
    desk::MaterialsPage page;
    desk::PictureSlot* slot;

    explicit Desk(const domain::Application& application = beforeMaterials())
        : page(fake.open(application, StepId::Materials))
        , slot(page.findChild<desk::PictureSlot*>(QLatin1String("slot_") + textOf(MaterialSlot::IdCardPortrait))) {
        page.show();
    }
    QPushButton* button(const char* name) const { return slot->findChild<QPushButton*>(QLatin1String(name)); }
    QString issue() const {
        const auto* issue = slot->findChild<desk::IssueLabel*>(QStringLiteral("issue"));
        return issue->isVisible() ? issue->text() : QString();
    }
    bool showsPicture() const { return !slot->findChild<QToolButton*>(QStringLiteral("preview"))->icon().isNull(); }
    // By the button and the dialog, as an operator does.
    void choose(const QString& path) {
        button("file")->setFocus();
        button("file")->click();
        auto* chooser = page.window()->findChild<QFileDialog*>(QStringLiteral("fileDialog"));
        QVERIFY(chooser);
        Q_EMIT chooser->fileSelected(path);
        chooser->close();
    }
};

} // namespace

class tst_HostileFilesAtTheDesk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void badFileIsSaidAndNothingElseChanges_data();
    void badFileIsSaidAndNothingElseChanges();
    void pictureThatIsThereStays();
    void pictureThatCouldNotBeStoredMayBeTriedAgain();
    void everyRefusalSaysWhatToDo_data();
    void everyRefusalSaysWhatToDo();
};

void tst_HostileFilesAtTheDesk::badFileIsSaidAndNothingElseChanges_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("outcomes");
    QSet<QString> families;
    const QList<HostileFile> corpus = hostileFiles();
    QVERIFY(!corpus.isEmpty());
    for (const HostileFile& file : corpus) {
        if (file.mayBeKept() || families.contains(file.family))
            continue;
        families.insert(file.family);
        QTest::addRow("of the family: %s", qPrintable(file.family)) << file.path << file.outcomes;
    }
}

void tst_HostileFilesAtTheDesk::badFileIsSaidAndNothingElseChanges() {
    QFETCH(QString, path);
    QFETCH(QStringList, outcomes);
    Desk desk;
    QSignalSpy changed(desk.slot, &desk::PictureSlot::pictureChanged);
    desk.choose(path);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.issue().isEmpty(), kLongestMs);
    const QString said = desk.issue();
    QVERIFY2(std::any_of(outcomes.begin(), outcomes.end(),
                         [&said](const QString& code) { return said.endsWith(u'(' + code + u')'); }),
             qPrintable(said));
    // The slot is as it was, and Enter chooses another file.
    QVERIFY(!desk.slot->picture());
    QVERIFY(!desk.showsPicture());
    for (const char* name : {"camera", "file"})
        QVERIFY(desk.button(name)->isVisible() && desk.button(name)->isEnabled());
    QVERIFY(!desk.button("useAnyway")->isVisible());
    QCOMPARE(desk.page.focusWidget(), desk.button("file"));
    QCOMPARE(changed.count(), 0);
    QVERIFY(desk.fake.pictures.jpegs.empty());
    QVERIFY(desk.fake.written(desk.page).materials.empty());
}

void tst_HostileFilesAtTheDesk::pictureThatIsThereStays() {
    const domain::Application application = test::CaseBuilder().build();
    const auto picture = application.materials.at(MaterialSlot::IdCardPortrait);
    Desk desk(application);
    desk.fake.pictures.thumbnails[picture.id] = test::plainJpeg({240, 150});
    desk.slot->setPicture(picture);
    QTRY_VERIFY(desk.showsPicture());
    desk.button("turnLeft")->setFocus();
    desk.slot->takeFile(QStringLiteral("/nowhere/scan.jpg"));
    QTRY_VERIFY(desk.issue().contains(QStringLiteral("(IO-READ-FAILED)")));
    QCOMPARE(desk.slot->picture(), picture);
    QVERIFY(desk.showsPicture());
    QCOMPARE(desk.page.focusWidget(), desk.button("turnLeft"));
    QCOMPARE(desk.fake.written(desk.page).materials, application.materials);
}

void tst_HostileFilesAtTheDesk::pictureThatCouldNotBeStoredMayBeTriedAgain() {
    Desk desk;
    QImage dark(1011, 638, QImage::Format_RGB32);
    dark.fill(Qt::black);
    desk.slot->takeImage(dark, PictureSource::Camera);
    QTRY_VERIFY(desk.button("useAnyway")->isVisible() && desk.button("useAnyway")->isEnabled());
    desk.fake.pictures.failure = base::Error{base::ErrorCode::DiskFull, {}};
    desk.button("useAnyway")->setFocus();
    desk.button("useAnyway")->click();
    QTRY_VERIFY(desk.issue().contains(QStringLiteral("(IO-DISK-FULL)")));
    QCOMPARE(desk.page.focusWidget(), desk.button("useAnyway"));
    desk.fake.pictures.failure.reset();
    desk.button("useAnyway")->click();
    QTRY_VERIFY(desk.slot->picture());
    QCOMPARE(desk.slot->picture()->overruled, QStringList{QStringLiteral("too_dark")});
    QVERIFY(desk.issue().isEmpty());
}

void tst_HostileFilesAtTheDesk::everyRefusalSaysWhatToDo_data() {
    QTest::addColumn<QString>("code");
    QSet<QString> codes;
    for (const HostileFile& file : hostileFiles())
        for (const QString& outcome : file.outcomes)
            if (outcome != u"kept" && !codes.contains(outcome)) {
                codes.insert(outcome);
                QTest::addRow("%s", qPrintable(outcome)) << outcome;
            }
}

void tst_HostileFilesAtTheDesk::everyRefusalSaysWhatToDo() {
    QFETCH(QString, code);
    // Two sentences: what is wrong, and what to do.
    QVERIFY2(desk::errorText({*base::errorCodeFromText(code), {}}).count(QStringLiteral(". ")) >= 1, qPrintable(code));
}

QTEST_MAIN(tst_HostileFilesAtTheDesk)
#include "tst_HostileFilesAtTheDesk.moc"
