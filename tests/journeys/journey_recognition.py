# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An identity card whose pictures are read: the number goes in by itself, all else by a key."""
import subprocess

from counter import (ID_CARD, add_picture, agree, begin_at_workbench, check_eligibility, check_face)

TITLE = "从证件图片识别：号码自动填入，姓名、民族、有效期按键采用"

NAME, NUMBER = "李示范", "449999199003070218"
PX_PER_MM = 1011 / 85.6


def printed(path, lines):
    """A plain sample with lines where an identity card has them: (x, middle of the line, text, size), mm."""
    command = ["convert", "-size", "1011x638", "xc:#e4ecf0", "-fill", "#232126"]
    for x, y, text, size in lines:
        px = size * PX_PER_MM
        command += ["-font", "OCR-B" if text.isdigit() and len(text) > 12 else "Noto-Sans-CJK-SC", "-pointsize",
                    f"{px:.0f}", "-annotate", f"+{x * PX_PER_MM:.0f}+{y * PX_PER_MM + 0.36 * px:.0f}", text]
    subprocess.run([*command, "-quality", "92", path], check=True)
    return path


def run(desk, record, stage):
    portrait = printed(stage.folder / "read-portrait.jpg", [
        (6.4, 7.8, "姓名", 2.4), (15.7, 7.8, NAME, 3.5), (6.4, 15, "性别", 2.4), (15.7, 15, "男", 3),
        (25.5, 15, "民族", 2.4), (33.4, 15, "瑶", 3), (6.4, 21.8, "出生", 2.4), (15.7, 21.8, "1990", 3),
        (24.4, 21.8, "年", 2.4), (28.6, 21.8, "3", 3), (33.6, 21.8, "月", 2.4), (37.6, 21.8, "7", 3),
        (42.6, 21.8, "日", 2.4), (6.4, 28.7, "住址", 2.4), (15.7, 28.7, "广东省示范县样板镇文明", 3),
        (15.7, 33.5, "北路18号", 3), (6.4, 46.2, "公民身份号码", 2.4), (29.6, 46.2, NUMBER, 4.2),
        (62, 22, "样本", 5)])
    emblem = printed(stage.folder / "read-emblem.jpg", [
        (27, 11, "中华人民共和国", 5.4), (27, 20.5, "居民身份证", 7.6), (21, 41.4, "签发机关", 2.6),
        (34.4, 41.4, "示范县公安局", 3), (21, 48, "有效期限", 2.6), (34.4, 48, "2019.05.06-2039.05.06", 3),
        (8, 14, "样本", 5)])
    begin_at_workbench(desk, record)
    with record.step("办事指南"):
        desk.key("F2")
        agree(desk)
        desk.find("button", "完成人脸核验开始办理", where=lambda e: "enabled" in e.states)
    with record.step("身份核实：从图片识别"):
        desk.key("F9")
        add_picture(desk, ID_CARD.back, emblem)
        add_picture(desk, ID_CARD.portrait, portrait)
        desk.wait(lambda: desk.text_of("证件号码") == NUMBER, "the number that was read", timeout=60)
        assert desk.text_of("姓名") == "", "a name never goes in by itself"
        desk.expect_text(NAME)
    with record.step("身份核实：采用姓名"):
        desk.key("Ctrl+1")
        desk.wait(lambda: desk.text_of("姓名") == NAME, f"「姓名」 = {NAME}")
    with record.step("人脸核验"):
        check_face(desk)
    check_eligibility(desk, record, "广州市")
    with record.step("获取制卡相片"):
        desk.key("F9")
        desk.type_into("社保卡相片回执号", "AX2202600000001")
        desk.key("Return")
        desk.expect_text("已找到相片")
        desk.find("button", "使用相片", where=lambda e: "enabled" in e.states)
    with record.step("申请信息：识别结果"):
        desk.key("F9")
        desk.expect_text("2019-05-06 至 2039-05-06")
        assert desk.text_of("证件有效开始日期") == "", "nothing of a later page goes in by itself"
    with record.step("申请信息：采用"):
        desk.key("Ctrl+1")
        desk.wait(lambda: desk.text_of("民族") == "瑶族", "「民族」 = 瑶族")
        desk.key("Ctrl+2")
        desk.wait(lambda: desk.text_of("证件有效截止日期") == "2039-05-06", "the end of the term")
        desk.key("Ctrl+3")
        desk.wait(lambda: desk.text_of("常住详细地址") == "广东省示范县样板镇文明北路18号", "the address")
