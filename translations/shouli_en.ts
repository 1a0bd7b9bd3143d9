<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>ErrorText</name>
    <message numerus="yes">
        <source>Too many wrong passphrases: this account is locked until %1, for another %n minute(s). Wait, or ask another operator.</source>
        <translation>
            <numerusform>Too many wrong passphrases: this account is locked until %1, for another minute. Wait, or ask another operator.</numerusform>
            <numerusform>Too many wrong passphrases: this account is locked until %1, for another %n minutes. Wait, or ask another operator.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shouli::desk::CaseReview</name>
    <message numerus="yes">
        <source>%n point(s), used all the same</source>
        <translation>
            <numerusform>%n point, used all the same</numerusform>
            <numerusform>%n points, used all the same</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shouli::desk::ClearingConfirmPage</name>
    <message numerus="yes">
        <source>%n card(s) will be cancelled. This cannot be undone. The bank accounts are not closed by it.</source>
        <translation>
            <numerusform>%n card will be cancelled. This cannot be undone. The bank account is not closed by it.</numerusform>
            <numerusform>%n cards will be cancelled. This cannot be undone. The bank accounts are not closed by it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shouli::desk::ClearingOutcomePage</name>
    <message numerus="yes">
        <source>Only the %n card(s) that were not cleared are tried again.</source>
        <translation>
            <numerusform>Only the %n card that was not cleared is tried again.</numerusform>
            <numerusform>Only the %n cards that were not cleared are tried again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shouli::desk::LineKeeper</name>
    <message numerus="yes">
        <source>At most %1 characters fit here: %n at the end of what was put in are left out.</source>
        <translation>
            <numerusform>At most %1 characters fit here: the last one of what was put in is left out.</numerusform>
            <numerusform>At most %1 characters fit here: the last %n of what was put in are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shouli::desk::MainWindow</name>
    <message numerus="yes">
        <source>(%n case(s) waiting to be sent)</source>
        <translation>
            <numerusform>(%n case waiting to be sent)</numerusform>
            <numerusform>(%n cases waiting to be sent)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shouli::desk::PaperDialog</name>
    <message numerus="yes">
        <source>%n copies</source>
        <comment>printed</comment>
        <translation>
            <numerusform>%n copy</numerusform>
            <numerusform>%n copies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shouli::desk::ScanDialog</name>
    <message numerus="yes">
        <source>%n page(s) go to no place. They are dropped.</source>
        <translation>
            <numerusform>%n page goes to no place. It is dropped.</numerusform>
            <numerusform>%n pages go to no place. They are dropped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shouli::desk::ScanPanel</name>
    <message numerus="yes">
        <source>%n file(s) were there before.</source>
        <translation>
            <numerusform>%n file was there before.</numerusform>
            <numerusform>%n files were there before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>shouli::desk::SheetStrip</name>
    <message numerus="yes">
        <source>Page %1: %n card(s)</source>
        <translation>
            <numerusform>Page %1: %n card</numerusform>
            <numerusform>Page %1: %n cards</numerusform>
        </translation>
    </message>
</context>
</TS>
