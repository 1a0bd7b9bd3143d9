#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests the driver itself: drive_sample.py PROGRAM plugin|atspi drives the sample window through one backend."""
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "journeys"))
from driver import Desk, NotSeen  # noqa: E402


def raises(act, *words):
    try:
        act()
    except NotSeen as error:
        missing = [word for word in words if word not in str(error)]
        assert not missing, f"{missing} not in: {error}"
        return
    raise AssertionError("nothing was raised")


def sees_what_is_there(desk):
    desk.window("样窗")
    assert desk.find("edit", "姓名").text == ""
    assert desk.text_of("城市") == "广州市", desk.find("combo", "城市")
    assert "enabled" not in desk.find("button", "提交").states
    assert [e.text or e.name for e in desk.elements() if e.role == "cell"] == ["A100", "正常", "B200", "挂失"]
    assert desk.find("table", "卡列表").rect[2] > 50


def does_not_see_what_is_not_there(desk):
    raises(lambda: desk.find("button", "看不见", 0.3), "看不见", "button 「提交」")
    raises(lambda: desk.press("提交", 0.3), "提交")
    raises(lambda: desk.choose("城市", "佛山市", 0.3), "佛山市")


def types_by_keys_and_by_input_method(desk):
    desk.type_into("姓名", "Chen-1")
    desk.find("edit", "姓名", where=lambda e: e.text == "Chen-1")
    desk.key("Return")
    desk.expect_text("回车：Chen-1")
    desk.type_into("姓名", "陈一")
    desk.find("edit", "姓名", where=lambda e: e.text == "陈一")
    desk.key("Ctrl+L")
    desk.expect_text("已清除")


def moves_by_tab(desk):
    desk.focus("姓名")
    desk.key("Tab")
    desk.wait(lambda: (e := desk.focused()) and e.name == "城市", "Tab goes to 「城市」")
    desk.key("Shift+Tab")
    desk.wait(lambda: (e := desk.focused()) and e.name == "姓名", "Shift+Tab goes back")


def presses_chooses_and_confirms(desk):
    desk.choose("城市", "深圳市")
    desk.set_checked("本人已认真阅读")
    desk.set_checked("本人已认真阅读")
    desk.press("提交")
    desk.expect_text("陈一，深圳市")
    with tempfile.TemporaryDirectory() as folder:
        desk.screenshot(Path(folder, "dialog.png"))
        assert Path(folder, "dialog.png").read_bytes().startswith(b"\x89PNG")
    desk.press("确认")
    desk.expect_text("已确认")
    desk.expect_gone("陈一，深圳市")


def tells_when_the_program_ended(desk):
    desk.process.terminate()
    desk.process.wait()
    raises(lambda: desk.find("edit", "姓名"), "the program ended")


with Desk.start([sys.argv[1]], backend=sys.argv[2]) as desk:
    for test in (sees_what_is_there, does_not_see_what_is_not_there, types_by_keys_and_by_input_method, moves_by_tab,
                 presses_chooses_and_confirms, tells_when_the_program_ended):
        test(desk)
        print("ok", test.__name__)
