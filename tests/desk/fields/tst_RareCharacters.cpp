// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/fields/RareCharacterDialog.h"
#include "desk/fields/RareCharacterKey.h"
#include "desk/review/ReviewSection.h"
#include "desk/shell/CaseListModel.h"
#include "desk/widgets/KeyButton.h"
#include "desk/words/ShownText.h"
#include "support/FakeDesk.h"
#include "support/JoinedTests.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace shouli;
using desk::RareCharacterDialog;

namespace {

/// A page with the one input.
struct NamePage : QWidget {
    NamePage()
        : form(new QFormLayout(this))
        , name(new QLineEdit(this))
        , next(new QLineEdit(this)) {
        form->addRow(QStringLiteral("Name"), name);
        form->addRow(next);
        desk::addRareCharacterKey(name);
        codes = findChild<QLabel*>(QStringLiteral("rareCodes"));
    }

    RareCharacterDialog* dialog() const { return findChild<RareCharacterDialog*>(); }
    RareCharacterDialog* openByKey() {
        show();
        name->setFocus();
        if (!QTest::qWaitForWindowActive(this))
            return nullptr;
        QTest::keyClick(name, Qt::Key_F6);
        return dialog();
    }
    void leave() const { Q_EMIT name->editingFinished(); }

    QFormLayout* form;
    QLineEdit* name;
    QLabel* codes;
    QLineEdit* next;
};

QLineEdit* query(const RareCharacterDialog& dialog) { return dialog.findChild<QLineEdit*>(QStringLiteral("query")); }

QStringList candidates(const RareCharacterDialog& dialog) {
    QStringList all;
    const auto* model = dialog.findChild<QListView*>(QStringLiteral("candidates"))->model();
    for (int row = 0; row < model->rowCount(); ++row)
        all << model->index(row, 0).data().toString();
    return all;
}

} // namespace

class tst_RareCharacters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsInTheShippedTable_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<int>("within"); // so many of the first
        const auto row = [](const char* sentence, const QString& typed, const QString& wanted, int within) {
            QTest::newRow(sentence) << typed << wanted << within;
        };
        row("䶮, by its parts", QStringLiteral("龙天"), QStringLiteral("䶮"), 1);
        row("𠮷, by its parts", QStringLiteral("土口"), QStringLiteral("𠮷"), 6);
        row("㭴, by its parts", QStringLiteral("木坚"), QStringLiteral("㭴"), 1);
        row("沵, by a radical's full form", QStringLiteral("水尔"), QStringLiteral("沵"), 3);
        row("佶, the parts the other way round", QStringLiteral("吉亻"), QStringLiteral("佶"), 3);
        row("𫔍, by radical and strokes", QStringLiteral("钅12"), QStringLiteral("𫔍"), 20);
        row("𬭊, extension E, by its parts", QStringLiteral("钅杜"), QStringLiteral("𬭊"), 20);
        row("𰻝, extension G, by its code", QStringLiteral("30EDD"), QStringLiteral("𰻝"), 1);
        row("extension I, by its code", QStringLiteral("U+2EBF0"), QStringLiteral("\U0002EBF0"), 1);
    }
    void findsInTheShippedTable() {
        QWidget window;
        RareCharacterDialog dialog(QString(), &window);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QFETCH(QString, typed);
        QFETCH(QString, wanted);
        QFETCH(int, within);
        test::typeText(query(dialog), typed);
        const QStringList all = candidates(dialog);
        QVERIFY2(all.mid(0, within).contains(wanted), qPrintable(all.join(u' ')));
    }

    void aCodeGoesWhereTheCursorStands() {
        NamePage page;
        page.name->setText(QStringLiteral("王明"));
        auto* dialog = page.openByKey();
        QVERIFY(dialog);
        page.name->setCursorPosition(1);
        QTest::keyClicks(query(*dialog), QStringLiteral("20BB7"));
        QTest::keyClick(query(*dialog), Qt::Key_Return);
        QCOMPARE(page.name->text(), QStringLiteral("王𠮷明"));
        QTRY_VERIFY(!page.dialog());
        QTRY_COMPARE(page.focusWidget(), page.name);
        QTest::keyClicks(page.name, QStringLiteral("A"));
        QCOMPARE(page.name->text(), QStringLiteral("王𠮷A明"));
    }

    void arrowsMoveAmongTheCandidates() {
        NamePage page;
        auto* dialog = page.openByKey();
        QVERIFY(dialog);
        test::typeText(query(*dialog), QStringLiteral("土口"));
        const QStringList all = candidates(*dialog);
        QVERIFY(all.size() > 2);
        QTest::keyClick(query(*dialog), Qt::Key_Right);
        QTest::keyClick(query(*dialog), Qt::Key_Right);
        QTest::keyClick(query(*dialog), Qt::Key_Left);
        QTest::keyClick(query(*dialog), Qt::Key_Return);
        QCOMPARE(page.name->text(), all.at(1));
    }

    void escapeLeavesTheName() {
        NamePage page;
        page.name->setText(QStringLiteral("王明"));
        auto* dialog = page.openByKey();
        QVERIFY(dialog);
        test::typeText(query(*dialog), QStringLiteral("土口"));
        QTest::keyClick(query(*dialog), Qt::Key_Escape);
        QTRY_VERIFY(!page.dialog());
        QCOMPARE(page.name->text(), QStringLiteral("王明"));
    }

    void enterWithoutACandidateDoesNothing() {
        NamePage page;
        auto* dialog = page.openByKey();
        QVERIFY(dialog);
        QTest::keyClicks(query(*dialog), QStringLiteral("xyz"));
        QTest::keyClick(query(*dialog), Qt::Key_Return);
        QVERIFY(dialog->isVisible());
        QVERIFY(!dialog->findChild<QLabel*>(QStringLiteral("count"))->text().isEmpty());
    }

    void everyCandidateIsSpokenWithItsCode() {
        QWidget window;
        RareCharacterDialog dialog(QStringLiteral("20BB7"), &window);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        const auto* model = dialog.findChild<QListView*>(QStringLiteral("candidates"))->model();
        QCOMPARE(model->index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("𠮷 U+20BB7"));
    }

    void tabGoesOnToTheNextInput() {
        NamePage page;
        page.show();
        page.name->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QTest::keyClick(page.name, Qt::Key_Tab);
        QVERIFY(page.next->hasFocus());
    }

    void theNameKeepsItsRoomBesideTheKey() {
        NamePage page;
        page.resize(page.minimumSizeHint());
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        constexpr int kReadablePx = 180;
        QVERIFY2(page.name->width() >= kReadablePx, qPrintable(QString::number(page.name->width())));
    }
    void fiftyCharactersBeyondTheFirstPlaneFit() {
        NamePage page;
        page.name->setText(QStringLiteral("𠮷").repeated(50));
        QCOMPARE(page.name->text().size(), 100);
    }

    void theSeparatorShowsAsItIsKept() {
        NamePage page;
        page.name->setText(QStringLiteral("阿依古丽•买买提"));
        page.leave();
        QCOMPARE(page.name->text(), QStringLiteral("阿依古丽\u00B7买买提"));
        QVERIFY(page.codes->text().isEmpty());
    }

    void aPrivateCodeIsSaidAndReplacedByKeys() {
        NamePage page;
        page.name->setText(QStringLiteral("刘\uE863"));
        page.leave();
        QVERIFY(page.codes->text().contains(QStringLiteral("U+E863")));
        QVERIFY(page.codes->text().contains(QStringLiteral("䶮")));
        auto* dialog = page.openByKey();
        QVERIFY(dialog);
        QCOMPARE(candidates(*dialog), QStringList{QStringLiteral("䶮")});
        QTest::keyClick(query(*dialog), Qt::Key_Return);
        QCOMPARE(page.name->text(), QStringLiteral("刘䶮"));
    }

    void aLookAlikeIsSaidAndReplacedByOneKey_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("said");
        QTest::addColumn<QString>("right");
        QTest::newRow("a Kangxi radical")
            << QStringLiteral("李\u2FBC范") << QStringList{QStringLiteral("U+2FBC"), QStringLiteral("高 (U+9AD8)")}
            << QStringLiteral("李高范");
        QTest::newRow("a radical out of a PDF")
            << QStringLiteral("\u2E9F示范") << QStringList{QStringLiteral("U+2E9F"), QStringLiteral("母 (U+6BCD)")}
            << QStringLiteral("母示范");
        QTest::newRow("a compatibility form")
            << QStringLiteral("李\uF955") << QStringList{QStringLiteral("U+F955"), QStringLiteral("凌 (U+51CC)")}
            << QStringLiteral("李凌");
        QTest::newRow("one beyond the first plane")
            << QStringLiteral("李\U0002F800范") << QStringList{QStringLiteral("U+2F800"), QStringLiteral("丽 (U+4E3D)")}
            << QStringLiteral("李丽范");
        QTest::newRow("an accent behind a Han character")
            << QStringLiteral("李\u0301示") << QStringList{QStringLiteral("U+0301")} << QStringLiteral("李示");
    }
    void aLookAlikeIsSaidAndReplacedByOneKey() {
        QFETCH(QString, typed);
        QFETCH(QStringList, said);
        NamePage page;
        page.name->setText(typed);
        QVERIFY(!page.codes->isHidden());
        for (const QString& part : said)
            QVERIFY2(page.codes->text().contains(part), qPrintable(page.codes->text()));
        page.leave();
        QCOMPARE(page.name->text(), typed); // nothing changes it unasked
        QVERIFY(!page.openByKey());
        QTEST(page.name->text(), "right");
        QVERIFY(page.codes->isHidden());
    }
    void whatNothingDrawsIsSaidWhileItIsThere() {
        NamePage page;
        page.show();
        page.name->setText(QStringLiteral("王\U0002EBF0"));
        QVERIFY(page.codes->isVisible());
        QVERIFY(page.codes->text().contains(QStringLiteral("王[U+2EBF0]")));
        page.name->insert(QStringLiteral("明"));
        QVERIFY(page.codes->text().contains(QStringLiteral("王[U+2EBF0]明")));
        QCOMPARE(page.codes->text().count(QStringLiteral("2EBF0")), 1);
        page.leave();
        QVERIFY(page.codes->isVisible());
        page.name->setText(QStringLiteral("王明"));
        QVERIFY(page.codes->isHidden());
    }

    // A face may have something for it that means nothing anywhere else.
    void aCodeThatIsNoCharacterIsSaidAtOnce() {
        NamePage page;
        page.name->setText(QStringLiteral("王\uE000"));
        QVERIFY(page.codes->text().contains(QStringLiteral("王[U+E000]")));
        QVERIFY(!page.codes->text().contains(QStringLiteral("as typed")));
    }

    void whatNothingDrawsIsSaidAndKept() {
        NamePage page;
        page.name->setText(QStringLiteral("王\U0002EBF0"));
        page.leave();
        QVERIFY(page.codes->text().contains(QStringLiteral("王[U+2EBF0]")));
        QCOMPARE(page.name->text(), QStringLiteral("王\U0002EBF0"));
    }

    void showsAMarkForWhatNothingDraws_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        const auto same = [](const char* sentence, const QString& text) { QTest::newRow(sentence) << text << text; };
        same("an ordinary name", QStringLiteral("欧阳晓雯"));
        same("a name with separator and Latin letters", QStringLiteral("阿依古丽·Maimaiti"));
        same("extensions A and B", QStringLiteral("㛃䶮𠮷𠀅𪛀"));
        same("extensions C to G", QStringLiteral("𪜀𫝀𫠠𬺰𮯠𰻝"));
        same("extensions G and H, which BabelStone Han alone draws", QStringLiteral("𰀀𱍐"));
        same("two lines", QStringLiteral("王\n李"));
        QTest::newRow("extension I") << QStringLiteral("王\U0002EBF0明") << QStringLiteral("王[U+2EBF0]明");
        QTest::newRow("a private code") << QStringLiteral("王\uE000") << QStringLiteral("王[U+E000]");
        QTest::newRow("nothing of what Unicode has yet") << QStringLiteral("\U0003FFFD") << QStringLiteral("[U+3FFFD]");
    }
    void showsAMarkForWhatNothingDraws() {
        QFETCH(QString, text);
        QTEST(desk::shownText(text), "shown");
    }

    void listsAndReviewsShowTheMark() {
        desk::CaseListModel model(desk::shippedServicesAtDesk(), nullptr);
        domain::ApplicationSummary summary;
        summary.applicantName = QStringLiteral("王\U0002EBF0");
        model.setCases({summary});
        QCOMPARE(model.index(0, desk::CaseListModel::Applicant).data().toString(), QStringLiteral("王[U+2EBF0]"));
        QCOMPARE(model.caseAt(0).applicantName, summary.applicantName);

        QWidget window;
        desk::ReviewSection section(QStringLiteral("Applicant"), QStringLiteral("Alt+1"), &window);
        section.addRow(QStringLiteral("Name"), summary.applicantName);
        QStringList texts;
        for (const QLabel* label : section.findChildren<QLabel*>())
            texts << label->text();
        QVERIFY(texts.contains(QStringLiteral("王[U+2EBF0]")));
    }
};

SHOULI_TEST(tst_RareCharacters)
#include "tst_RareCharacters.moc"
