# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The line goes down before the submission and comes back after it: the case is kept, and sent by itself."""
import signal

from counter import begin, check_eligibility, choose_outlet, fill_in_details, save_receipt, see_to_the_end

TITLE = "线路中断：保存待上传，恢复后自动上传"


def run(desk, record, stage):
    begin(desk, record, stage, "林模拟", "449999197509200447", "1975-09-20")
    check_eligibility(desk, record, "深圳市")
    with record.step("获取制卡相片"):
        desk.key("F9")
        desk.set_checked("使用本人社保相片")
        desk.expect_text("社保系统中没有申领人的相片")
        desk.key("Return")
        desk.set_checked("输入社保卡相片回执号")
        desk.type_into("社保卡相片回执号", "AX2202600000002")
        desk.key("Return")
        desk.expect_text("已找到相片")
    with record.step("申请信息"):
        desk.find("button", "使用相片", where=lambda e: "enabled" in e.states)
        desk.key("F9")
        fill_in_details(desk, stage, "20220101", "20420101", "13800000003")
    with record.step("领卡方式"):
        desk.key("F9")
        choose_outlet(desk, "gs")
    with record.step("信息确认"):
        desk.key("F9")
        see_to_the_end(desk)
    stage.central.send_signal(signal.SIGSTOP)
    try:
        with record.step("提交成功，已保存待上传"):
            desk.key("F9")
            desk.expect_text("提交成功")
            desk.expect_text("已保存待上传")
        save_receipt(desk, record)
    finally:
        stage.central.send_signal(signal.SIGCONT)
    with record.step("线路恢复，自动上传"):
        desk.key("Escape")
        desk.expect_text("已受理", timeout=60)
