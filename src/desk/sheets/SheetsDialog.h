// SPDX-FileCopyrightText: 2026 The Shouli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/sheets/FileSheets.h"
#include "desk/sheets/HeldSheets.h"
#include "desk/sheets/SheetStack.h"

#include <QDialog>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace shouli::desk {

class DownScroll;
class KeyButton;
class SheetStrip;

/// Shows many sheets at once, to be put in order before they are kept. Call open(); sheetUsed() is emitted once for
/// each sheet that is assigned to a place, and the dialog closes.
class SheetsDialog : public QDialog {
    Q_OBJECT
public:
    /// `places`: the labels of the places for the sheets, in order. `left`: what an earlier dialog of this case left.
    SheetsDialog(const DeskServices& services, domain::ApplicationId application, const QStringList& places,
                 QWidget* parent, const LeftSheets& left = {});

    SheetStack& stack() { return *m_stack; }
    const SheetStack& stack() const { return *m_stack; }
    FileSheets& files() { return *m_files; }

Q_SIGNALS:
    /// `place`: index into the constructor's list. Call `stored` when the picture was stored in its place, which may be
    /// after the dialog is destroyed; do not call it if the picture is never stored.
    void sheetUsed(int place, const QImage& picture, shouli::domain::PictureSource source,
                   const std::function<void()>& stored);
    /// The lock closed the dialog before the operator had decided what becomes of these sheets.
    void interrupted(const shouli::desk::LeftSheets& left);

public Q_SLOTS:
    /// Asks first if sheets would be lost.
    void reject() override;
    void done(int result) override;

protected:
    QVBoxLayout& column() { return *m_column; }
    SheetStrip& strip() { return *m_strip; }
    /// Shows a text until the next one.
    void say(const QString& text);
    /// Texts to show below that of say() as long as they are true. Call showMessage() when they change.
    virtual QStringList standing() const { return {}; }
    void showMessage();
    /// Whether sheets are still to come.
    virtual bool isWaiting() const { return m_files->isBusy(); }
    virtual void showState();
    /// Called before the sheets are used: calls `use`, at once or later, or tells why they cannot be used now.
    virtual void askWhetherUsable(const std::function<void()>& use) { use(); }
    /// What is lost when the sheets are used as they lie now. When it is empty, the operator is not asked.
    virtual QString consequenceOfUsing() const;
    /// What becomes of the sheets when the dialog is left without them.
    virtual QString consequenceOfLeaving() const;
    /// Called when using the sheets begins: sheets that arrive later are not among those used.
    virtual void onUse() {}
    /// A function to be called when this sheet was stored in its place.
    virtual std::function<void()> onStored(const StackedSheet& sheet) const;
    qsizetype placeCount() const { return m_places; }
    /// Hands over what is in the dialog, which is closed now.
    virtual LeftSheets left();
    /// Whether the sheets can be used as things stand: they are all there, and nothing is under way.
    bool canUse() const;

private:
    /// Nothing is there, and nothing is to come.
    bool isEmpty() const;
    void use();
    void useUnlessLost();
    void beginUsing();
    void stopUsing();
    void readNext();
    void giveAway();

    const std::shared_ptr<SheetStack> m_stack;
    const std::shared_ptr<FileSheets> m_files;
    const qsizetype m_places;
    QVBoxLayout* m_column;
    SheetStrip* m_strip;
    QLabel* m_message;
    DownScroll* m_messages; ///< around it: beside the buttons there are a few lines of room
    QString m_said;
    QString m_returned; ///< says that these sheets were here before
    KeyButton* m_use;
    bool m_isUsing = false;
    bool m_isLeft = false;       ///< the operator left without the sheets, or interrupted() gave them away
    std::vector<int> m_usedKeys; ///< in the order of the places
    std::vector<QImage> m_usedPictures;
};

} // namespace shouli::desk
