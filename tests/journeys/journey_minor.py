# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A child of eleven with the household register, from the adult guide over the guardian's check, by mail; then another."""
from counter import (add_pages, agree, begin_at_workbench, check_guardian, choose_outlet, fill_in_minor_details,
                     save_receipt, tell_of_child, wait_for_submission)

TITLE = "未成年人凭户口簿由监护人代办，相片回执，邮寄到付；再办一名子女"
GUARDIAN = ("李示范", "449999199003070218", "1990-03-07")


def run(desk, record, stage):
    begin_at_workbench(desk, record)
    with record.step("社保卡申领办事指南：代未成年子女办理"):
        desk.key("F2")
        agree(desk)
        desk.find("button", "完成人脸核验开始办理", where=lambda e: "enabled" in e.states)
        desk.find("button", "代未成年子女办理", where=lambda e: "enabled" in e.states)
    check_guardian(desk, record, stage, GUARDIAN, "F8")
    with record.step("未成年人社保卡申领办事指南"):
        desk.key("F9")
        desk.find("button", "本人申领")
        agree(desk)
        desk.find("button", "代未成年子女办理", where=lambda e: "enabled" in e.states)
    with record.step("申领资格校验"):
        desk.key("F9")
        desk.expect_text("法定监护人")
        tell_of_child(desk, "父亲", "李小示", "户口簿", "449999201506010225", "广州市")
        desk.expect_text("2015-06-01")
    with record.step("上传材料"):
        desk.key("F9")
        desk.expect_text("申领人户口本主页、户口本户主页、户口本子女页")
        add_pages(desk, stage, "户口簿", ("户口本主页", "户口本户主页", "户口本子女页"))
    with record.step("获取制卡相片"):
        desk.key("F9")
        desk.type_into("社保卡相片回执号", "AX2202600000005")
        desk.key("Return")
        desk.expect_text("已找到相片")
        desk.find("button", "使用相片", where=lambda e: "enabled" in e.states)
    with record.step("申请信息"):
        desk.key("F9")
        desk.expect_text("户口簿没有有效期限")
        fill_in_minor_details(desk, stage, "20150620", None, "13800000011")
    with record.step("领卡方式：邮寄到付"):
        desk.key("F9")
        desk.set_checked("邮寄到付")
        choose_outlet(desk, "gs")
        desk.set_checked("监护人已阅读并确认温馨提示")
    with record.step("信息确认"):
        desk.key("F9")
        desk.find("button", "确认提交", where=lambda e: "enabled" in e.states)
        for shown in ("监护人信息", "申领人信息", "父亲", "收件人信息"):
            desk.expect_text(shown)
    with record.step("提交成功"):
        wait_for_submission(desk)
    save_receipt(desk, record)
    with record.step("再办一名子女：监护人已保留"):
        desk.key("Escape")
        desk.press("再办一名子女")
        desk.expect_text("449999199003070218")
        tell_of_child(desk, "父亲", "陈幼样", "户口簿", "449999202108080249", "广州市")
    with record.step("监护人的材料已在"):
        desk.key("F9")
        desk.find("button", "删除图片：法定监护人身份证人像面")
        add_pages(desk, stage, "户口簿", ("户口本主页", "户口本户主页", "户口本子女页"))
    with record.step("未满七周岁不采集相片"):
        desk.key("F9")
        desk.set_checked("未满七周岁不采集相片")
        desk.find("button", "下一步", where=lambda e: "enabled" in e.states)
    with record.step("申请信息：监护人手机号码已保留"):
        desk.key("F9")
        desk.wait(lambda: desk.text_of("法定监护人手机号码") == "13800000011", "the guardian's number is kept")
