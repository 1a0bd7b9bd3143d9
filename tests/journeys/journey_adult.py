# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An adult with a resident identity card, from the guide to the receipt, by keyboard and visible names."""
from counter import begin, check_eligibility, choose_outlet, fill_in_details, save_receipt, wait_for_submission

TITLE = "内地成年人凭居民身份证申领，相片回执，网点领卡"


def run(desk, record, stage):
    begin(desk, record, stage, "李示范", "449999199003070218", "1990-03-07")
    check_eligibility(desk, record, "广州市")
    with record.step("获取制卡相片"):
        desk.key("F9")
        desk.find("radio", "输入社保卡相片回执号")
        desk.type_into("社保卡相片回执号", "AX2202600000001")
        desk.key("Return")
        desk.expect_text("已找到相片")
    with record.step("申请信息"):
        desk.find("button", "使用相片", where=lambda e: "enabled" in e.states)
        desk.key("F9")
        fill_in_details(desk, stage, "20200601", "20400601", "13800000001")
    with record.step("领卡方式"):
        desk.key("F9")
        desk.find("radio", "网点领卡")
        choose_outlet(desk, "gs")
    with record.step("信息确认"):
        desk.key("F9")
        desk.find("button", "确认提交", where=lambda e: "enabled" in e.states)
    with record.step("修改申请信息，直接返回确认"):
        desk.key("Alt+1")
        desk.type_into("常住详细地址", "示范路 2 号")
        desk.key("F9")
        desk.find("button", "确认提交", where=lambda e: "enabled" in e.states)
        desk.expect_text("示范路 2 号")
    with record.step("提交成功"):
        wait_for_submission(desk)
    save_receipt(desk, record)
