// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sheets/FileSheets.h"
#include "desk/sheets/SheetStack.h"

#include <QDialog>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace shouli::desk {

class KeyButton;
class SheetStrip;

/// Shows many sheets at once, to be put in order before they are kept. Call open(); sheetUsed() is emitted once for
/// each sheet that is assigned to a place, and the dialog closes.
class SheetsDialog : public QDialog {
    Q_OBJECT
public:
    /// `places`: the labels of the places for the sheets, in order.
    SheetsDialog(const DeskServices& services, domain::ApplicationId application, const QStringList& places,
                 QWidget* parent);

    SheetStack& stack() { return m_stack; }
    const SheetStack& stack() const { return m_stack; }
    FileSheets& files() { return m_files; }

Q_SIGNALS:
    /// `place`: index into the constructor's list. Call `stored` when the picture was stored in its place, which may be
    /// after the dialog is destroyed; do not call it if the picture is never stored.
    void sheetUsed(int place, const QImage& picture, shouli::domain::PictureSource source,
                   const std::function<void()>& stored);

public Q_SLOTS:
    /// Asks first if sheets would be lost.
    void reject() override;

protected:
    QVBoxLayout& column() { return *m_column; }
    SheetStrip& strip() { return *m_strip; }
    /// Shows a text until the next one.
    void say(const QString& text);
    /// Texts to show below that as long as they are true. Call showMessage() when they change.
    virtual QStringList standing() const { return {}; }
    void showMessage();
    /// Whether sheets are still to come.
    virtual bool isWaiting() const { return m_files.isBusy(); }
    virtual void showState();
    /// Called before the sheets are used. Returns false to prevent that, after telling why.
    virtual bool mayUse() { return true; }
    /// What is lost when the sheets are used as they lie now; empty: nothing, and it is not asked.
    virtual QString consequenceOfUsing() const;
    /// What becomes of the sheets when the dialog is left without them.
    virtual QString consequenceOfLeaving() const;
    /// Called when using the sheets begins: sheets that arrive later are not among those used.
    virtual void onUse() {}
    /// A function to be called when this sheet was stored in its place.
    virtual std::function<void()> onStored(const StackedSheet& sheet) const;
    qsizetype placeCount() const { return m_places; }

private:
    void use();
    void beginUsing();
    void stopUsing();
    void readNext();
    void giveAway();

    SheetStack m_stack;
    FileSheets m_files;
    const qsizetype m_places;
    QVBoxLayout* m_column;
    SheetStrip* m_strip;
    QLabel* m_message;
    QString m_said;
    KeyButton* m_use;
    bool m_isUsing = false;
    std::vector<int> m_usedKeys; ///< in the order of the places
    std::vector<QImage> m_usedPictures;
};

} // namespace shouli::desk
