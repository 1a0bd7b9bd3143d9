<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>shouli::desk::MainWindow</name>
    <message numerus="yes">
        <source>(%n case(s) waiting to be sent)</source>
        <translation>
            <numerusform>(%n case waiting to be sent)</numerusform>
            <numerusform>(%n cases waiting to be sent)</numerusform>
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
</TS>
