# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An adult whom the camera knows, whose card comes by mail, with the photo the social-insurance system has; then back to the guide."""
from counter import begin, check_eligibility, choose_outlet, fill_in_details, save_receipt, wait_for_submission
from stage import FACES

FACE = FACES / "astronaut_document.jpg"
TITLE = "内地成年人凭居民身份证申领，本人社保相片，邮寄到付"


def run(desk, record, stage):
    begin(desk, record, stage, "王示例", "449999198506120120", "1985-06-12", face=FACE)
    check_eligibility(desk, record, "广州市")
    with record.step("获取制卡相片"):
        desk.key("F9")
        desk.set_checked("使用本人社保相片")
        desk.find("check", "使用社保系统相片制卡", where=lambda e: "checked" in e.states)
        desk.find("button", "使用相片", where=lambda e: "enabled" in e.states)
    with record.step("申请信息"):
        desk.key("F9")
        fill_in_details(desk, stage, "20150612", "20350612", "13800000002")
    with record.step("领卡方式"):
        desk.key("F9")
        desk.set_checked("邮寄到付")
        choose_outlet(desk, "gs")
        desk.set_checked("申领人已阅读并确认温馨提示")
        desk.type_into("详细地址", "示范路 1 号 2 栋 301")
    with record.step("信息确认"):
        desk.key("F9")
        desk.expect_text("收件人信息")
    with record.step("提交成功"):
        wait_for_submission(desk)
    save_receipt(desk, record)
    with record.step("返回首页"):
        desk.key("Escape")
        desk.press("返回首页")
        desk.expect_text("办理须知")
