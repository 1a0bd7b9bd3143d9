# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Submitted while the line is down with another person's photo receipt: central returns the case with the reason, the
section that it is about is marked and mended, and the case arrives as the next revision."""
import sqlite3

from counter import begin, check_eligibility, choose_outlet, fill_in_details, see_to_the_end, wait_for_submission

TITLE = "离线提交，被中心退回：按退回原因修改后重新提交，已受理"
RECEIPT, MISTYPED = "AX2202600000001", "AX2202600000003"
REASON = "该相片回执不属于申领人"


def revisions(stage):
    """What central keeps of the one case: each revision with its state."""
    with sqlite3.connect(f"file:{stage.store / 'central.sqlite'}?mode=ro", uri=True) as store:
        return store.execute("SELECT revision, state FROM revision ORDER BY revision").fetchall()


def run(desk, record, stage):
    begin(desk, record, stage, "李示范", "449999199003070218", "1990-03-07")
    check_eligibility(desk, record, "广州市")
    stage.stop_central()
    with record.step("线路中断：登记相片回执号"):
        desk.key("F9")
        desk.set_checked("输入社保卡相片回执号")
        desk.type_into("社保卡相片回执号", MISTYPED)
        desk.key("Return")
        desk.press("离线预受理")
        desk.find("button", "使用相片", where=lambda e: "enabled" in e.states)
    with record.step("申请信息"):
        desk.key("F9")
        fill_in_details(desk, stage, "20200601", "20400601", "13800000009", is_offline=True)
    with record.step("领卡方式"):
        desk.key("F9")
        choose_outlet(desk, "gs")
    with record.step("信息确认：离线预受理"):
        desk.key("F9")
        see_to_the_end(desk)
        desk.expect_text("离线预受理")
    with record.step("提交成功，已保存待上传"):
        desk.key("F9")
        desk.expect_text("已保存待上传")
    with record.step("工作台：今日业务"):
        desk.key("F8")
        desk.expect_text("待继续办理（0）")
        desk.expect_text("今日业务（1）")
    stage.start_central()
    with record.step("线路恢复，中心退回"):
        desk.expect_text("待继续办理（1）", timeout=60)
        desk.expect_text(REASON)
    with record.step("提交失败：退回原因"):
        desk.key("F3")
        desk.expect_text("提交失败")
        desk.expect_text(REASON)
        desk.expect_text("示范路 1 号")
    with record.step("重新提交：标在所涉部分"):
        desk.key("F9")
        desk.expect_text("中心退回原因")
        marked = desk.find("button", "修改", where=lambda e: REASON in e.description)
    with record.step("修改：制卡相片"):
        desk.backend.press(marked)
        desk.type_into("社保卡相片回执号", RECEIPT)
        desk.key("Return")
        desk.expect_text("已找到相片")
        desk.find("button", "使用相片", where=lambda e: "enabled" in e.states)
    with record.step("信息确认"):
        desk.key("F9")
        see_to_the_end(desk)
    with record.step("提交成功"):
        wait_for_submission(desk)
    with record.step("中心：第一次退回，第二次受理"):
        desk.wait(lambda: revisions(stage) == [(1, "returned"), (2, "accepted")], "the second revision at central")
    with record.step("工作台：没有待继续办理的业务"):
        desk.key("F8")
        desk.expect_text("待继续办理（0）")
        desk.expect_text("今日业务（1）")
