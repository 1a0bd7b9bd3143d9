# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Taken offline, returned by central, taken up again, told of when begun twice, and voided: the number stays."""
from counter import PASSPHRASE, SUPERVISOR, agree, check_face, choose_outlet, fill_in_details, identify

TITLE = "离线预受理，被中心退回，重新提交时作废；受理号保留"
PERSON = ("周持卡", "449999199105250383", "1991-05-25")
REASON = "该人员在省内已持有有效的社会保障卡"


def go_on_offline(desk):
    desk.key("F9")
    desk.press("离线预受理")


def begin_again(desk, stage):
    desk.key("F2")
    agree(desk)
    desk.find("button", "完成人脸核验开始办理", where=lambda e: "enabled" in e.states)
    desk.key("F9")
    identify(desk, stage, *PERSON)


def approve(desk):
    desk.type_into("复核人员工号", SUPERVISOR)
    desk.type_into("复核人员口令", PASSPHRASE)


def press_in_dialog(desk, name):
    box = desk.find("dialog").rect
    inside = lambda e: box[0] <= e.rect[0] and box[1] <= e.rect[1] and e.rect[0] + e.rect[2] <= box[0] + box[2]
    desk.backend.press(desk.find("button", name, where=inside))


def run(desk, record, stage):
    with record.step("只打开办事指南，不留下业务"):
        desk.expect_text("中心已连接", timeout=20)
        desk.key("F2")
        desk.find("button", "完成人脸核验开始办理")
        desk.key("F12")
        desk.expect_text("待继续办理（0）")
    stage.stop_central()
    with record.step("离线：身份核实和人脸核验"):
        begin_again(desk, stage)
        check_face(desk)
    with record.step("离线：申领资格校验"):
        go_on_offline(desk)
        desk.find("button", "资格校验")
        desk.choose("意向发卡地", "广州市")
        desk.set_checked("已与申领人核对：姓名、社会保障号和意向发卡地无误")
        desk.key("F9")  # to take the case offline is asked once
    with record.step("现场拍照的相片"):
        desk.key("F9")
        desk.set_checked("输入社保卡相片回执号")
        desk.type_into("社保卡相片回执号", "AX2202600000001")
        desk.key("Return")
        desk.press("离线预受理")
    with record.step("申请信息"):
        desk.key("F9")
        fill_in_details(desk, stage, "20200601", "20400601", "13800000009", is_offline=True)
    with record.step("领卡方式"):
        desk.key("F9")
        choose_outlet(desk, "gs")
    with record.step("信息确认：离线预受理"):
        desk.key("F9")
        desk.find("button", "确认提交", where=lambda e: "enabled" in e.states)
        desk.expect_text("离线预受理")
    with record.step("提交成功，已保存待上传"):
        desk.key("F9")
        desk.expect_text("已保存待上传", timeout=30)
    with record.step("离线时再次受理同一人：先提示"):
        desk.key("F8")
        desk.expect_text("今日业务（1）")
        begin_again(desk, stage)
        desk.key("F9")
        desk.expect_text("该人员在本工作站已有业务")
    with record.step("离线时再次受理同一人：本工作站知道"):
        desk.press("继续办理本业务")
        desk.type_into("原因", "申领人不同意人脸核验")
        approve(desk)
        desk.key("F6")
        desk.expect_text("核验结果：人工核验（已复核）")
        desk.key("F9")
        desk.expect_text("正在办理")
        desk.key("Return")
    with record.step("放弃第二份草稿"):
        desk.key("F12")
        desk.expect_text("待继续办理（1）")
        desk.press("放弃")
        desk.find("dialog")
        press_in_dialog(desk, "放弃")
        desk.expect_text("待继续办理（0）")
    stage.start_central()
    with record.step("线路恢复，中心退回"):
        desk.expect_text("待继续办理（1）", timeout=60)
        desk.expect_text(REASON)
    with record.step("提交失败：原因和业务信息"):
        desk.find("table", "待继续办理")
        desk.key("F3")
        desk.expect_text("提交失败")
        desk.expect_text(REASON)
        desk.expect_text("示范路 1 号")
    with record.step("重新提交：原因仍在，标在所涉部分"):
        desk.key("F9")
        desk.expect_text("中心退回原因")
        desk.expect_text("中心不予通过")
    with record.step("工作台：有受理号的业务不能放弃"):
        desk.key("F12")
        desk.expect_text("待继续办理（1）")
        desk.find("button", "作废")
        desk.expect_text(REASON)
    with record.step("作废须有原因和复核人员"):
        desk.press("作废")
        desk.type_into("原因", "申领人放弃申领")
        approve(desk)
    with record.step("已作废，仍在当日业务中"):
        desk.press("复核通过")
        desk.expect_text("待继续办理（0）")
        desk.expect_text("已作废：申领人放弃申领")
    with record.step("交接清单"):
        desk.key("F7")
        desk.expect_text("第 1 页", timeout=20)
