# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Hong Kong resident with a residence permit, whose number tells birth date, sex and social-security number."""
from counter import HK_MACAO_RESIDENCE, begin, check_eligibility, choose_outlet, fill_in_details, wait_for_submission

TITLE = "香港居民凭港澳居民居住证申领，相片回执，网点领卡"


def run(desk, record, stage):
    begin(desk, record, stage, "何港居", "810000198602030125", "1986-02-03", HK_MACAO_RESIDENCE)
    check_eligibility(desk, record, "广州市", "香港居民居住证国徽跟人像面")
    with record.step("获取制卡相片"):
        desk.key("F9")
        desk.type_into("社保卡相片回执号", "AX2202600000004")
        desk.key("Return")
        desk.expect_text("已找到相片")
    with record.step("申请信息"):
        desk.find("button", "使用相片", where=lambda e: "enabled" in e.states)
        desk.key("F9")
        fill_in_details(desk, stage, "20230601", "20280601", "13800000006")
    with record.step("领卡方式"):
        desk.key("F9")
        desk.find("radio", "邮寄到付", where=lambda e: "enabled" not in e.states)
        choose_outlet(desk, "gs")
    with record.step("信息确认"):
        desk.key("F9")
        desk.find("button", "确认提交", where=lambda e: "enabled" in e.states)
    with record.step("提交成功"):
        wait_for_submission(desk)
