# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What an operator of the demo does in every case: made-up documents, codes read out, files and lists chosen."""
import json
import subprocess
import time
import urllib.request
from contextlib import suppress
from dataclasses import dataclass

import wine
from driver import READING, NotSeen

SUPERVISOR, PASSPHRASE = "2001", "shouli-demo-2026"


@dataclass(frozen=True)
class Document:
    """An identity document: its legal name, the key that chooses it, the sides that are photographed."""
    name: str
    key: str
    portrait: str
    back: str


ID_CARD = Document("居民身份证", "Alt+1", "身份证人像面", "身份证国徽面")
HK_MACAO_TRAVEL = Document("港澳居民来往内地通行证", "Alt+2", "港澳居民来往内地通行证正面", "港澳居民来往内地通行证反面")
HK_MACAO_RESIDENCE = Document("港澳居民居住证", "Alt+3", "港澳居民居住证人像面", "港澳居民居住证国徽面")
TAIWAN_TRAVEL = Document("台湾居民来往大陆通行证", "Alt+4", "台湾居民来往大陆通行证正面", "台湾居民来往大陆通行证反面")


def made_card(path, text, portrait=None):
    """A picture of an invented card: sharp edges and lines of text, as a scan has them; `portrait`: the picture on it."""
    face = ["-draw", f"image over 640,120 300,370 '{portrait}'"] if portrait else []
    subprocess.run(["convert", "-size", "1011x638", "xc:#dfe8f2", "-fill", "#20405f", "-font", "Noto-Sans-CJK-SC",
                    "-pointsize", "54", "-gravity", "west" if portrait else "center", "-annotate",
                    "+60+0" if portrait else "0", text, "-stroke", "#20405f",
                    "-draw", "line 40,40 970,40 line 40,598 970,598", "-gravity", "northwest", *face,
                    "-quality", "92", path], check=True)
    return path


def sms_code(stage, mobile):
    with urllib.request.urlopen(stage.url + "/demo/sms-codes") as answer:
        latest_first = json.load(answer)["items"]
    return next(sent["code"] for sent in latest_first if sent["mobile"] == mobile)


def type_path(desk, path):
    """Puts the path into the file dialog, which stands with the cursor in its name field, as a paste does: typed, it opens
    a list of names that takes the first Enter. Then Enter, and again only where the dialog is seen to have stayed: an
    Enter too many opens the picture behind it."""
    name = desk.wait(lambda: next((e.name for e in [desk.focused()] if e and e.role == "edit"), None),
                     "the cursor in the file's name")
    desk.set_text(name, wine.seen(path))
    looked = lambda: desk.wait(lambda: [e.name for e in desk.elements() if e.role == "edit"] or [None], "what is there")
    while name in looked():
        desk.key("Return")
        with suppress(NotSeen):
            desk.wait(lambda: name not in looked(), "the file dialog closes", 10)


def choose_file(desk, path):
    desk.wait(lambda: any(e.role == "dialog" for e in desk.elements()), "the file dialog")
    type_path(desk, path)
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


def add_pages(desk, stage, document, slots):
    """A page for each of these places, every one another: the same picture in two places is refused."""
    for number, slot in enumerate(slots):
        add_picture(desk, slot, made_card(stage.folder / f"page{number}.jpg", f"{document}\\n{slot}（示例）"))


def pick(desk, label, initials, name):
    """Chooses from a list by pinyin initials."""
    desk.type_into(label, initials)
    desk.key("Return")
    desk.wait(lambda: desk.text_of(label) == name, f"「{label}」 = {name}")


def agree(desk):
    desk.set_checked("本人已认真阅读，理解并自愿接受以上约定")


def identify(desk, stage, name, number, birth, document=ID_CARD, sex=None, sides=None, face=None):
    """On 「身份核实」. `sides`: what the pictures of the document are called, where not as the document's own; `face`:
    the picture on its portrait side."""
    portrait = made_card(stage.folder / "portrait.jpg", f"{document.name}\\n姓名 {name}\\n（示例）", face)
    back = made_card(stage.folder / "back.jpg", f"{document.name}\\n（示例）")
    desk.type_into("姓名", name)
    if document != ID_CARD:
        desk.key(document.key)
        desk.wait(lambda: desk.text_of("证件类型") == document.name, f"「证件类型」 = {document.name}")
    desk.type_into("证件号码", number)
    if sex:
        desk.type_into("出生日期", birth.replace("-", ""))
        desk.choose("性别", sex)
    else:
        desk.expect_text(birth)
    for side, picture in zip(sides or (document.portrait, document.back), (portrait, back)):
        add_picture(desk, side, picture)


def check_face(desk, reason="申领人不同意人脸核验"):
    """From 「身份核实」: a supervisor approves."""
    desk.key("F9")
    desk.type_into("原因", reason)
    desk.type_into("复核人员工号", SUPERVISOR)
    desk.type_into("复核人员口令", PASSPHRASE)
    desk.key("F6")
    desk.expect_text("核验结果：人工核验（已复核）")


def compare_face(desk):
    """From 「身份核实」: the person before the camera, who moves as asked, is compared with the portrait."""
    desk.key("F9")
    desk.set_checked("申领人已阅读告知书，单独同意处理人脸信息")
    desk.find("button", "开始核验", where=lambda e: "enabled" in e.states)
    desk.key("F2")
    desk.expect_text("核验结果：已通过", timeout=60)
    desk.expect_text("人脸与证件人像一致")


def begin_at_workbench(desk, record):
    with record.step("工作台"):
        desk.expect_text("工作台")
        desk.expect_text("中心已连接")


def begin(desk, record, stage, name, number, birth, document=ID_CARD, sex=None, face=None):
    """From 「工作台」 to a verified identity, the face checked by a supervisor, or, where the document shows the `face`
    of the camera's film, by the machine. `sex`: of a document whose number does not tell it, nor the birth date."""
    begin_at_workbench(desk, record)
    with record.step("办事指南"):
        desk.key("F2")
        agree(desk)
        desk.find("button", "完成人脸核验开始办理", where=lambda e: "enabled" in e.states)
    with record.step("身份核实"):
        desk.key("F9")
        identify(desk, stage, name, number, birth, document, sex, face=face)
    with record.step("人脸核验"):
        compare_face(desk) if face else check_face(desk)


def check_guardian(desk, record, stage, guardian, key):
    """From the guide that `key` leaves. `guardian`: name, number, birth date."""
    with record.step("监护人身份核实"):
        desk.key(key)
        identify(desk, stage, *guardian, sides=("法定监护人身份证人像面", "法定监护人身份证国徽面"))
    with record.step("代办人人脸核验"):
        check_face(desk, "监护人不同意人脸核验")


def begin_for_child(desk, record, stage, guardian):
    """From 「工作台」 over the minor's guide to the checked guardian."""
    begin_at_workbench(desk, record)
    with record.step("未成年人社保卡申领办事指南"):
        desk.key("F5")
        agree(desk)
        desk.find("button", "代未成年子女办理", where=lambda e: "enabled" in e.states)
    check_guardian(desk, record, stage, guardian, "F9")


def tell_of_child(desk, relation, name, document, number, city):
    """On a minor's 「申领资格校验」."""
    desk.choose("法定监护人与申领人关系", relation)
    desk.type_into("姓名", name)
    desk.choose("证件类型", document)
    desk.type_into("证件号码", number)
    desk.choose("意向发卡地", city)
    desk.set_checked("已与法定监护人核对：监护人、申领人、双方关系和意向发卡地无误")


def check_eligibility(desk, record, city, materials="身份证国徽跟人像面", is_offline=False):
    """`materials`: the manual's heading of the pictures that this applicant brings. Going on offline is asked once."""
    with record.step("申领资格校验"):
        desk.key("F9")
        if is_offline:
            desk.press("离线预受理")
        desk.find("button", "资格校验")
        desk.choose("意向发卡地", city)
        desk.set_checked("已与申领人核对：姓名、社会保障号和意向发卡地无误")
    with record.step("上传材料"):
        desk.key("F9")
        desk.expect_text(materials)


def verify_phone(desk, stage, label, mobile, is_offline=False):
    desk.type_into(label, mobile)
    desk.key("Return")
    if is_offline:
        desk.press("离线预受理")
        desk.expect_text("待核")
    else:
        desk.expect_text("验证码已发送")
        desk.type_into("验证码", sms_code(stage, mobile))
        desk.expect_text("✓")


def fill_in_card(desk, residence):
    pick(desk, "常住地区", *residence)
    desk.type_into("常住详细地址", "示范路 1 号")
    pick(desk, "服务银行", "zggs", "中国工商银行")


def fill_in_details(desk, stage, valid_from, valid_until, mobile, residence=("gzs thq", "广东省广州市天河区"),
                    is_offline=False):
    """On 「申请信息」."""
    pick(desk, "民族", "hz", "汉族")
    desk.type_into("证件有效开始日期", valid_from)
    desk.type_into("证件有效截止日期", valid_until)
    pick(desk, "职业", "qyyg", "企业员工")
    verify_phone(desk, stage, "手机号码", mobile, is_offline)
    fill_in_card(desk, residence)
    pick(desk, "参保类型", "czzg", "城镇职工")


def fill_in_minor_details(desk, stage, valid_from, valid_until, mobile, residence=("gzs thq", "广东省广州市天河区")):
    """On a minor's 「申请信息」. `valid_until`: None where the page knows it."""
    pick(desk, "民族", "hz", "汉族")
    desk.type_into("证件有效开始日期", valid_from)
    if valid_until:
        desk.type_into("证件有效截止日期", valid_until)
    verify_phone(desk, stage, "法定监护人手机号码", mobile)
    fill_in_card(desk, residence)
    pick(desk, "参保类型", "czjm", "城镇居民")


def choose_outlet(desk, keyword):
    """On 「领卡方式」."""
    desk.press("选择受理网点")
    desk.find("dialog")
    desk.type_into("关键字", keyword)
    desk.expect_text("个网点")
    desk.key("Return")
    desk.expect_gone("尚未选择网点")


def see_to_the_end(desk):
    """On 「信息确认」: shows all of it. What stands below the window is seen before F9 submits."""
    desk.find("button", "确认提交", where=lambda e: "enabled" in e.states)
    more = "下面还有内容，按 F9 继续查看"
    places = lambda: [(e.name, e.rect) for e in desk.elements() if e.role == "label"]
    is_more = lambda: "yes" if any(e.name == more for e in desk.elements()) else "no"
    while desk.wait(is_more, "whether there is more below") == "yes":
        before = desk.wait(places, "the confirmation's parts")
        desk.key("F9")
        desk.wait(lambda: places() != before, "the confirmation scrolls")
        time.sleep(READING)


def wait_for_submission(desk):
    see_to_the_end(desk)
    desk.key("F9")
    desk.expect_text("提交成功")
    desk.expect_text("已受理")


def save_pdf(desk, path, paper):
    """In the preview, of the paper that is shown."""
    desk.find("button", "另存为 PDF…", where=lambda e: "enabled" in e.states)
    desk.press("另存为 PDF…")
    desk.press("选择保存位置")
    type_path(desk, path)
    desk.expect_text(f"{paper}：PDF 已保存")


def save_receipt(desk, record):
    """Both papers of the case, beside the pictures of the journey."""
    with record.step("预览回执"):
        desk.key("F6")
        desk.expect_text("第 1 页")
    with record.step("另存为 PDF"):
        save_pdf(desk, record.folder.resolve() / "receipt.pdf", "业务受理回执")
    with record.step("申领登记表另存为 PDF"):
        desk.key("Alt+2")
        save_pdf(desk, record.folder.resolve() / "application_form.pdf", "申领登记表")
