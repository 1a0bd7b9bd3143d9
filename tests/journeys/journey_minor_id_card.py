# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A child with an identity card of its own, from the minor's guide; before it one of sixteen with the register is refused."""
import json
import urllib.request

from counter import (add_pages, begin_for_child, choose_outlet, fill_in_minor_details, save_receipt,
                     tell_of_child, wait_for_submission)

TITLE = "未成年人凭居民身份证由监护人代办，社保相片，网点领卡"
GUARDIAN = ("王示例", "449999198506120120", "1985-06-12")


def number_of(stage, name):
    with urllib.request.urlopen(stage.url + "/demo/people") as answer:
        return next(person["number"] for person in json.load(answer)["items"] if person["name"] == name)


def run(desk, record, stage):
    begin_for_child(desk, record, stage, GUARDIAN)
    with record.step("年满十六周岁凭户口簿：不能申领"):
        desk.key("F9")
        tell_of_child(desk, "母亲", "吴满日", "户口簿", number_of(stage, "吴满日"), "深圳市")
        desk.key("F9")
        desk.expect_text("已满 16 周岁，应使用居民身份证")
    with record.step("申领资格校验"):
        tell_of_child(desk, "母亲", "王小例", "居民身份证", "449999201203150132", "广州市")
    with record.step("上传材料"):
        desk.key("F9")
        desk.expect_text("申领人身份证国徽面、身份证人像面、出生医学证明")
        add_pages(desk, stage, "证件", ("身份证人像面", "身份证国徽面", "出生医学证明"))
    with record.step("获取制卡相片"):
        desk.key("F9")
        desk.set_checked("使用本人社保相片")
        desk.expect_text("已找到相片")
        desk.find("button", "使用相片", where=lambda e: "enabled" in e.states)
    with record.step("申请信息"):
        desk.key("F9")
        fill_in_minor_details(desk, stage, "20240601", "20290601", "13800000012")
    with record.step("领卡方式"):
        desk.key("F9")
        desk.find("radio", "网点领卡")
        choose_outlet(desk, "gs")
    with record.step("信息确认"):
        desk.key("F9")
        desk.find("button", "确认提交", where=lambda e: "enabled" in e.states)
        desk.expect_text("监护人信息")
        desk.expect_text("母亲")
    with record.step("修改申领人信息，直接返回确认"):
        desk.key("Alt+1")
        desk.type_into("常住详细地址", "示范路 3 号")
        desk.key("F9")
        desk.find("button", "确认提交", where=lambda e: "enabled" in e.states)
        desk.expect_text("示范路 3 号")
    with record.step("提交成功"):
        wait_for_submission(desk)
    save_receipt(desk, record)
    with record.step("返回首页：未成年人社保卡申领办事指南"):
        desk.key("Escape")
        desk.key("F9")
        desk.find("button", "本人申领")
