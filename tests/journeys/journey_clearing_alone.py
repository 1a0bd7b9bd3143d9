# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A clearing begun at 工作台: the portrait side is taken there, the face is compared with it, and the case goes on from it."""
from counter import add_picture, agree, begin_at_workbench, compare_face, made_card
from stage import FACES

TITLE = "工作台开始的一人一卡清理：身份核实时拍人像面，自动人脸核验，清理后继续申领"
NAME, NUMBER, BIRTH = "孙多卡", "449999198202280272", "1982-02-28"


def run(desk, record, stage):
    begin_at_workbench(desk, record)
    with record.step("一人一卡清理-办事指南，未勾选"):
        desk.key("F4")
        desk.find("button", "开始办理")
        desk.key("F9")
        desk.expect_text("请先阅读")
    with record.step("身份核实，人像面"):
        agree(desk)
        desk.find("button", "开始办理", where=lambda e: "enabled" in e.states)
        desk.key("F9")
        desk.type_into("姓名", NAME)
        desk.type_into("证件号码", NUMBER)
        desk.expect_text(BIRTH)
        add_picture(desk, "身份证人像面", made_card(stage.folder / "portrait.jpg", f"居民身份证\\n姓名 {NAME}\\n（示例）",
                                              FACES / "astronaut_document.jpg"))
    with record.step("人脸核验，自动"):
        compare_face(desk)
    with record.step("待清理的社保卡信息"):
        desk.key("F9")
        desk.expect_text("可申请办理")
        desk.find("button", "下一步", where=lambda e: "enabled" in e.states)
    with record.step("确认信息"):
        desk.key("F9")
        desk.find("button", "清理", where=lambda e: "enabled" in e.states)
    with record.step("提交成功"):
        desk.key("F9")
        desk.expect_text("是否提交清理？")
        desk.find("button", "确认", where=lambda e: "enabled" in e.states)
        desk.key("F9")
        desk.expect_text("提交成功", timeout=20)
        desk.find("button", "继续申领", where=lambda e: "focused" in e.states)
    with record.step("继续申领：申领资格校验"):
        desk.key("Return")
        desk.find("button", "资格校验", timeout=20)
        desk.choose("意向发卡地", "广州市")
        desk.set_checked("已与申领人核对：姓名、社会保障号和意向发卡地无误")
        desk.key("F9")
        desk.expect_text("办理须知")
    with record.step("上传材料：人像面已随案"):
        agree(desk)
        desk.find("button", "完成人脸核验开始办理", where=lambda e: "enabled" in e.states)
        desk.key("F9")
        desk.expect_text("身份证国徽跟人像面", timeout=20)
        desk.find("button", "删除图片：身份证人像面")
