# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A child with several cards: from its eligibility over the clearing of its cards, not the guardian's, and back to it."""
from counter import agree, begin_for_child, tell_of_child

TITLE = "未成年人在省内存在多张社保卡：一人一卡清理后继续代办"
GUARDIAN = ("李示范", "449999199003070218", "1990-03-07")


def run(desk, record, stage):
    begin_for_child(desk, record, stage, GUARDIAN)
    with record.step("资格校验：省内存在多张社保卡"):
        desk.key("F9")
        tell_of_child(desk, "父亲", "黄小多", "户口簿", "449999201704200687", "广州市")
        desk.key("F9")
        desk.expect_text("多张社保卡")
        desk.find("button", "确认")
    with record.step("一人一卡清理-办事指南"):
        desk.key("Return")
        agree(desk)
        desk.find("button", "开始办理", where=lambda e: "enabled" in e.states)
    with record.step("一人一卡清理-待清理的社保卡信息：子女的卡"):
        desk.key("F9")
        desk.expect_text("可申请办理")
        desk.expect_text("黄小多")
        desk.find("button", "下一步", where=lambda e: "focused" in e.states)
    with record.step("一人一卡清理-确认信息"):
        desk.key("Return")
        desk.find("button", "清理", where=lambda e: "enabled" in e.states)
    with record.step("提交成功"):
        desk.key("F9")
        desk.expect_text("是否提交清理？")
        desk.find("button", "确认", where=lambda e: "enabled" in e.states)
        desk.key("F9")
        desk.expect_text("提交成功")
    with record.step("继续申领：监护人和子女已保留，重新校验资格"):
        desk.key("F9")
        desk.expect_text("申领人户口本主页、户口本户主页、户口本子女页")
        desk.find("button", "删除图片：法定监护人身份证人像面")
        desk.key("Alt+Left")
        desk.wait(lambda: desk.text_of("姓名") == "黄小多", "the child is kept")
        desk.wait(lambda: desk.text_of("法定监护人与申领人关系") == "父亲", "the relation is kept")
