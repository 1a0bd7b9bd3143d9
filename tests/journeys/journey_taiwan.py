# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A Taiwan resident with a travel permit, taken without central from the face on; it is sent when central is back."""
from counter import TAIWAN_TRAVEL, begin, check_eligibility, choose_outlet, fill_in_details, see_to_the_end

TITLE = "台湾居民凭台湾居民来往大陆通行证申领，全程离线，恢复后自动上传"


def run(desk, record, stage):
    begin(desk, record, stage, "许台生", "01234567", "1990-02-28", TAIWAN_TRAVEL, "女")
    stage.stop_central()
    check_eligibility(desk, record, "东莞市", "台湾居民来往大陆通行证正反面", is_offline=True)
    with record.step("获取制卡相片"):
        desk.key("F9")
        desk.type_into("社保卡相片回执号", "AX2202600000006")
        desk.key("Return")
        desk.press("离线预受理")
        desk.find("button", "使用相片", where=lambda e: "enabled" in e.states)
    with record.step("申请信息"):
        desk.key("F9")
        fill_in_details(desk, stage, "20240921", "20290920", "13800000005", ("dgs dcj", "广东省东莞市东城街道"),
                        is_offline=True)
    with record.step("领卡方式"):
        desk.key("F9")
        choose_outlet(desk, "gs")
    with record.step("信息确认"):
        desk.key("F9")
        desk.find("button", "确认提交", where=lambda e: "enabled" in e.states)
    with record.step("看到末尾"):
        see_to_the_end(desk)
    with record.step("提交成功，已保存待上传"):
        desk.key("F9")
        desk.expect_text("提交成功")
        desk.expect_text("已保存待上传")
    with record.step("线路恢复，自动上传"):
        stage.start_central()
        desk.expect_text("已受理", timeout=60)
