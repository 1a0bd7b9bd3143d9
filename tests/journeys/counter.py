# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an operator of the demo does in every case: made-up documents, codes read out, files and lists chosen."""
import json
import subprocess
import urllib.request

import wine

SUPERVISOR, PASSPHRASE = "2001", "shouli-demo-2026"


def made_card(path, text):
    """A picture of an invented card: sharp edges and lines of text, as a scan has them."""
    subprocess.run(["convert", "-size", "1011x638", "xc:#dfe8f2", "-fill", "#20405f", "-font", "Noto-Sans-CJK-SC",
                    "-pointsize", "54", "-gravity", "center", "-annotate", "0", text, "-stroke", "#20405f",
                    "-draw", "line 40,40 970,40 line 40,598 970,598", "-quality", "92", path], check=True)
    return path


def sms_code(stage, mobile):
    with urllib.request.urlopen(stage.url + "/demo/sms-codes") as answer:
        latest_first = json.load(answer)["items"]
    return next(sent["code"] for sent in latest_first if sent["mobile"] == mobile)


def choose_file(desk, path):
    """Types the path into the file dialog, which stands with the cursor in its name field."""
    desk.wait(lambda: any(e.role == "dialog" for e in desk.elements()), "the file dialog")
    desk.wait(lambda: (at := desk.focused()) and at.role == "edit", "the cursor in the file's name")
    desk.type_text(wine.seen(path))
    desk.key("Return")
    desk.wait(lambda: not any(e.role == "dialog" for e in desk.elements()), "the file dialog closes")


def in_group(desk, group, role, name):
    """The element of this name that stands within the group of that name."""
    box = desk.find(name=group, where=lambda e: e.role not in ("label",)).rect
    inside = lambda e: (box[0] <= e.rect[0] and box[1] <= e.rect[1] and e.rect[0] + e.rect[2] <= box[0] + box[2]
                        and e.rect[1] + e.rect[3] <= box[1] + box[3])
    return desk.find(role, name, where=lambda e: "enabled" in e.states and inside(e))


def add_picture(desk, slot, path):
    desk.backend.press(in_group(desk, slot, "button", "从文件选择"))
    choose_file(desk, path)
    desk.find("button", f"删除图片：{slot}")


def pick(desk, label, initials, name):
    """Chooses from a list by pinyin initials."""
    desk.type_into(label, initials)
    desk.key("Return")
    desk.wait(lambda: desk.text_of(label) == name, f"「{label}」 = {name}")


def begin(desk, record, stage, name, number, birth):
    """From 「工作台」 to a verified identity, the face checked by a supervisor."""
    portrait = made_card(stage.folder / "portrait.jpg", f"居民身份证\\n姓名 {name}\\n（示例）")
    emblem = made_card(stage.folder / "emblem.jpg", "中华人民共和国\\n居民身份证\\n（示例）")
    with record.step("工作台"):
        desk.expect_text("工作台", timeout=20)
        desk.expect_text("中心已连接", timeout=20)
    with record.step("办事指南"):
        desk.key("F2")
        desk.set_checked("本人已认真阅读，理解并自愿接受以上约定")
        desk.find("button", "完成人脸核验开始办理", where=lambda e: "enabled" in e.states)
    with record.step("身份核实"):
        desk.key("F9")
        desk.type_into("姓名", name)
        desk.type_into("证件号码", number)
        desk.expect_text(birth)
        add_picture(desk, "身份证人像面", portrait)
        add_picture(desk, "身份证国徽面", emblem)
    with record.step("人脸核验"):
        desk.key("F9")
        desk.type_into("原因", "申领人不同意人脸核验")
        desk.type_into("复核人员工号", SUPERVISOR)
        desk.type_into("复核人员口令", PASSPHRASE)
        desk.key("F6")
        desk.expect_text("核验结果：人工核验（已复核）")


def check_eligibility(desk, record, city):
    with record.step("申领资格校验"):
        desk.key("F9")
        desk.find("button", "资格校验")
        desk.choose("意向发卡地", city)
        desk.set_checked("已与申领人核对：姓名、社会保障号和意向发卡地无误")
    with record.step("上传材料"):
        desk.key("F9")
        desk.expect_text("身份证国徽跟人像面")


def fill_in_details(desk, stage, valid_from, valid_until, mobile):
    """On 「申请信息」."""
    pick(desk, "民族", "hz", "汉族")
    desk.type_into("证件有效开始日期", valid_from)
    desk.type_into("证件有效截止日期", valid_until)
    pick(desk, "职业", "qyyg", "企业员工")
    desk.type_into("手机号码", mobile)
    desk.key("Return")
    desk.expect_text("验证码已发送")
    desk.type_into("验证码", sms_code(stage, mobile))
    desk.expect_text("✓")
    pick(desk, "常住地区", "gzs thq", "广东省广州市天河区")
    desk.type_into("常住详细地址", "示范路 1 号")
    pick(desk, "服务银行", "zggs", "中国工商银行")
    pick(desk, "参保类型", "czzg", "城镇职工")


def choose_outlet(desk, keyword):
    """On 「领卡方式」."""
    desk.press("选择受理网点")
    desk.find("dialog")
    desk.type_into("关键字", keyword)
    desk.expect_text("个网点")
    desk.key("Return")
    desk.expect_gone("尚未选择网点")


def wait_for_submission(desk):
    desk.key("F9")
    desk.expect_text("提交成功", timeout=20)
    desk.expect_text("已受理", timeout=20)


def save_receipt(desk, record):
    with record.step("预览回执"):
        desk.key("F6")
        desk.expect_text("第 1 页", timeout=20)
    with record.step("另存为 PDF"):
        desk.press("另存为 PDF…")
        desk.press("选择保存位置")
        desk.wait(lambda: (at := desk.focused()) and at.role == "edit", "the cursor in the file's name")
        desk.type_text(wine.seen(record.folder.resolve() / "receipt.pdf"))
        desk.key("Return")
        desk.expect_text("PDF 已保存", timeout=20)
