# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An adult with a resident identity card, from the guide to the printed receipt, by keyboard and visible names."""
import json
import subprocess
import urllib.request

TITLE = "内地成年人凭居民身份证申领，网点领卡"
NAME, NUMBER, MOBILE, RECEIPT = "李示范", "449999199003070218", "13800000001", "AX2202600000001"
SUPERVISOR, PASSPHRASE = "2001", "shouli-demo-2026"


def made_card(path, text):
    """A picture of an invented card: sharp edges and lines of text, as a scan has them."""
    subprocess.run(["convert", "-size", "1011x638", "xc:#dfe8f2", "-fill", "#20405f", "-font", "Noto-Sans-CJK-SC",
                    "-pointsize", "54", "-gravity", "center", "-annotate", "0", text, "-stroke", "#20405f",
                    "-draw", "line 40,40 970,40 line 40,598 970,598", "-quality", "92", path], check=True)
    return path


def sms_code(stage, mobile):
    with urllib.request.urlopen(stage.url + "/demo/sms-codes") as answer:
        codes = json.load(answer)["codes"]
    return next(code["code"] for code in reversed(codes) if code["mobile"] == mobile)


def choose_file(desk, path):
    """Types the path into the file dialog, which stands with the cursor in its name field."""
    desk.wait(lambda: any(e.role == "dialog" for e in desk.elements()), "the file dialog")
    desk.wait(lambda: (at := desk.focused()) and at.role == "edit", "the cursor in the file's name")
    desk.type_text(str(path))
    desk.key("Return")
    desk.wait(lambda: not any(e.role == "dialog" for e in desk.elements()), "the file dialog closes")


def run(desk, record, stage):
    portrait = made_card(stage.folder / "portrait.jpg", "居民身份证\\n姓名 李示范\\n（示例）")
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
        desk.type_into("姓名", NAME)
        desk.type_into("证件号码", NUMBER)
        desk.expect_text("1990-03-07")
    with record.step("身份核实 图片"):
        for e in desk.elements(): print(e)
