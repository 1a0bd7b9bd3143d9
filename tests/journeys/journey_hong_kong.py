# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Hong Kong resident with a travel permit: birth date and sex are typed, the social-security number is central's to
give, the card is collected."""
from counter import HK_MACAO_TRAVEL, begin, check_eligibility, choose_outlet, fill_in_details, wait_for_submission

TITLE = "香港居民凭港澳居民来往内地通行证申领，社会保障号待分配，只能网点领卡"


def run(desk, record, stage):
    begin(desk, record, stage, "黄港生", "H12345678", "1985-06-15", HK_MACAO_TRAVEL, "女")
    check_eligibility(desk, record, "广州市", "香港居民来往内地通行证正反面")
    with record.step("获取制卡相片"):
        desk.key("F9")
        desk.set_checked("使用本人社保相片")
        desk.find("button", "使用相片", where=lambda e: "enabled" in e.states)
    with record.step("申请信息"):
        desk.key("F9")
        desk.expect_text("待分配")
        desk.find("check", "证件有效期是否为长期", where=lambda e: "enabled" not in e.states)
        fill_in_details(desk, stage, "20200301", "20300301", "13800000004")
    with record.step("领卡方式"):
        desk.key("F9")
        desk.find("radio", "邮寄到付", where=lambda e: "enabled" not in e.states)
        desk.expect_text("港澳台居民只允许网点领卡")
        choose_outlet(desk, "gs")
    with record.step("信息确认"):
        desk.key("F9")
        desk.expect_text("待分配")
        desk.find("button", "确认提交", where=lambda e: "enabled" in e.states)
    with record.step("提交成功"):
        wait_for_submission(desk)
