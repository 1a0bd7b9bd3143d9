// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Every page and every dialog as a screen reader has it: what can have the cursor has a name.
#include "desk/shell/Accessibility.h"
#include "desk/shell/EveryWindow.h"
#include "desk/theme/Theme.h"

#include <QAccessible>
#include <QTest>

using namespace shouli;

namespace {

// On Linux Qt gives the chosen row as a combo box's name and leaves the real one to its label.
QString nameOf(const QAccessibleInterface& element) {
    if (element.role() != QAccessible::ComboBox)
        return element.text(QAccessible::Name);
    const auto labels = element.relations(QAccessible::Label);
    return labels.isEmpty() ? QString() : labels.first().first->text(QAccessible::Name);
}

// A row of a list is named by its text; what is asked for here are the widgets.
void collectNameless(QAccessibleInterface& element, const QString& within, QStringList& found) {
    const QAccessible::State state = element.state();
    const QObject* object = element.object();
    if (!object || (state.invisible && !state.offscreen))
        return;
    const QString here = QLatin1StringView(object->metaObject()->className()) + u' ' + object->objectName();
    if (object->isWidgetType() && state.focusable && nameOf(element).trimmed().isEmpty())
        found.append(here + QStringLiteral(" in ") + within);
    for (int i = 0; i < element.childCount(); ++i)
        if (QAccessibleInterface* child = element.child(i))
            collectNameless(*child, here, found);
}

} // namespace

class tst_AccessibleNames : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        desk::theme::apply(*qApp);
        desk::installAccessibility();
    }
    void whatHasTheCursorHasAName_data() {
        QTest::addColumn<int>("index");
        const auto all = test::everyWindow();
        for (size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].first) << int(i);
    }
    void whatHasTheCursorHasAName() {
        QFETCH(int, index);
        test::Stage stage;
        QWidget* window = test::everyWindow()[size_t(index)].second(stage);
        QVERIFY(QTest::qWaitForWindowExposed(window));
        QAccessibleInterface* element = QAccessible::queryAccessibleInterface(window);
        QVERIFY(element);
        QStringList nameless;
        collectNameless(*element, {}, nameless);
        QCOMPARE(nameless.join(u'\n'), QString());
    }
};

QTEST_MAIN(tst_AccessibleNames)
#include "tst_AccessibleNames.moc"
