# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sides of an identity card by 「扫描」: both from a scanner in one go (SANE's test back end), one again from the folder
into which a scanner's own program saves."""
from counter import agree, check_eligibility, check_face, made_card

TITLE = "身份证两面用扫描仪和扫描文件夹采集"
SIDES = ("身份证人像面", "身份证国徽面")


def run(desk, record, stage):
    with record.step("工作台"):
        desk.expect_text("工作台")
        desk.expect_text("中心已连接")
    with record.step("办事指南"):
        desk.key("F2")
        agree(desk)
        desk.find("button", "完成人脸核验开始办理", where=lambda e: "enabled" in e.states)
    with record.step("身份核实"):
        desk.key("F9")
        desk.type_into("姓名", "李示范")
        desk.type_into("证件号码", "449999199003070218")
        desk.expect_text("1990-03-07")
    with record.step("扫描：进纸器"):
        desk.key("F7")
        desk.find("button", "开始扫描", where=lambda e: "enabled" in e.states)
        desk.choose("进纸方式", "进纸器（单面）")
        desk.key("F2")
        desk.expect_text("第 10 页", timeout=60)
        desk.find("button", "使用这些页面", where=lambda e: "enabled" in e.states)
    with record.step("扫描：其余页面不保存"):
        desk.key("F9")
        desk.expect_text("有 8 页没有可放的位置，将被丢弃。")
        desk.find("button", "确认", where=lambda e: "enabled" in e.states)
    with record.step("扫描：一次填两处"):
        desk.key("F9")
        for side in SIDES:
            desk.find("button", f"删除图片：{side}")
    with record.step("扫描：删除一面"):
        desk.press(f"删除图片：{SIDES[1]}")
        desk.expect_gone(f"删除图片：{SIDES[1]}")
    with record.step("扫描：自带程序的文件夹"):
        folder = stage.folder / "scans"
        folder.mkdir()
        desk.key("F8")
        desk.choose("扫描仪", "扫描仪自带程序的文件夹")
        desk.press("选择文件夹")
        desk.wait(lambda: (at := desk.focused()) and at.role == "edit", "the cursor in the folder's name")
        desk.type_text(str(folder))
        desk.key("Return")
        desk.expect_text("请用扫描仪自带程序扫描")
        made = made_card(folder / "scan.jpg", "居民身份证\\n（示例）")
        desk.expect_text("第 1 页")
        desk.find("button", "使用这些页面", where=lambda e: "enabled" in e.states)
        assert made.exists(), "the file stays until its page is used"
    with record.step("扫描文件夹：使用"):
        desk.key("F9")
        desk.find("button", f"删除图片：{SIDES[1]}")
        desk.wait(lambda: not made.exists(), "the file is out of the folder")
    with record.step("人脸核验"):
        check_face(desk)
    check_eligibility(desk, record, "广州市")
    with record.step("上传材料：两面都在"):
        for side in SIDES:
            desk.find("button", f"删除图片：{side}")
