# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An adult whose identity card is placed on the reader instead of being typed; before it somebody else's card."""
from counter import (ID_CARD, add_pages, agree, check_eligibility, check_face, choose_outlet, fill_in_card,
                     pick, save_receipt, verify_phone, wait_for_submission)
from sdt_reader import LIN, WANG, Reader

TITLE = "内地成年人，读卡器读取居民身份证，相片回执，网点领卡"


def run(desk, record, stage):
    with Reader(stage.folder / "card-reader") as reader:
        take(desk, record, stage, reader)


def take(desk, record, stage, reader):
    with record.step("工作台"):
        desk.expect_text("工作台")
        desk.expect_text("中心已连接")
    with record.step("办事指南"):
        desk.key("F2")
        agree(desk)
        desk.find("button", "完成人脸核验开始办理", where=lambda e: "enabled" in e.states)
    with record.step("选择读卡器"):
        desk.key("F9")
        desk.press("选择读卡器")
        desk.wait(lambda: (at := desk.focused()) and at.role in ("edit", "combo"), "the cursor in the port")
        desk.key("Ctrl+A")
        desk.type_text(str(reader.path))
        desk.key("Tab")
        desk.expect_text("请将证件放在读卡器上")
    with record.step("读卡填入姓名和证件号码"):
        reader.send_garbage()
        reader.place(WANG)
        desk.wait(lambda: desk.text_of("证件号码") == WANG.number, "the number from the card")
        desk.wait(lambda: desk.text_of("姓名") == WANG.name, "the name from the card")
        desk.expect_text("已读取证件")
    with record.step("换了一张证件：采用与否由经办人定"):
        reader.lift()
        reader.place(LIN)
        desk.expect_text("证件上为：林模拟")
        desk.find(("edit",), "证件号码", where=lambda e: e.text == WANG.number)
        desk.press("采用证件上的内容：证件所载人员")
        desk.wait(lambda: desk.text_of("姓名") == LIN.name, "the other name")
        desk.expect_text("1975-09-20")
    with record.step("拔下读卡器再插上"):
        reader.unplug()
        desk.expect_text("读卡器已拔下")
        reader.plug()
        desk.expect_text("请将证件放在读卡器上")
    with record.step("身份核实"):
        add_pages(desk, stage, "居民身份证", (ID_CARD.portrait, ID_CARD.back))
    with record.step("人脸核验"):
        check_face(desk)
    check_eligibility(desk, record, "广州市")
    with record.step("获取制卡相片"):
        desk.key("F9")
        desk.find("radio", "输入社保卡相片回执号")
        desk.type_into("社保卡相片回执号", "AX2202600000002")
        desk.key("Return")
        desk.expect_text("已找到相片")
        desk.find("button", "使用相片", where=lambda e: "enabled" in e.states)
    with record.step("申请信息：民族和有效期取自证件"):
        desk.key("F9")
        desk.wait(lambda: desk.text_of("民族") == "汉族", "the ethnic group from the card")
        desk.wait(lambda: desk.text_of("证件有效开始日期") == "2022-06-01", "the term from the card")
        desk.find("check", "证件有效期是否为长期", where=lambda e: "checked" in e.states)
        desk.expect_text("取自证件")
        pick(desk, "职业", "qyyg", "企业员工")
        verify_phone(desk, stage, "手机号码", "13800000021")
        fill_in_card(desk, ("gzs thq", "广东省广州市天河区"))
        pick(desk, "参保类型", "czzg", "城镇职工")
    with record.step("领卡方式"):
        desk.key("F9")
        desk.find("radio", "网点领卡")
        choose_outlet(desk, "gs")
    with record.step("信息确认"):
        desk.key("F9")
        desk.find("button", "确认提交", where=lambda e: "enabled" in e.states)
    with record.step("提交成功"):
        wait_for_submission(desk)
    save_receipt(desk, record)
