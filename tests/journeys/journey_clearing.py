# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From a refused eligibility through the clearing of duplicate cards, one of which fails at first, to the case that goes on."""
from counter import begin

TITLE = "省内存在多张社保卡：一人一卡清理，一张失败后重试，继续申领"
NAME, NUMBER = "马重试", "449999198609150613"


def run(desk, record, stage):
    begin(desk, record, stage, NAME, NUMBER, "1986-09-15")
    with record.step("资格校验：省内存在多张社保卡"):
        desk.key("F9")
        desk.find("button", "资格校验")
        desk.choose("意向发卡地", "深圳市")
        desk.set_checked("已与申领人核对：姓名、社会保障号和意向发卡地无误")
        desk.key("F9")
        desk.expect_text("多张社保卡")
        desk.find("button", "确认")
    with record.step("一人一卡清理-办事指南"):
        desk.key("Return")
        desk.expect_text("一人一卡清理")
        desk.set_checked("本人已认真阅读，理解并自愿接受以上约定")
        desk.find("button", "开始办理", where=lambda e: "enabled" in e.states)
    with record.step("一人一卡清理-待清理的社保卡信息"):
        desk.key("F9")
        for shown in ("A10000021", "B20000022", "广州市", "深圳市", "可申请办理"):
            desk.expect_text(shown)
        desk.find("button", "下一步", where=lambda e: "enabled" in e.states)
    with record.step("一人一卡清理-确认信息"):
        desk.key("F9")
        desk.find("button", "清理", where=lambda e: "enabled" in e.states)
        desk.expect_text("制卡进度")
        desk.expect_text("银行账户")
    with record.step("是否提交清理，先取消"):
        desk.key("F9")
        desk.find("button", "取消")
    with record.step("是否提交清理，再确认"):
        desk.key("Return")  # 「取消」 has the cursor
        desk.expect_gone("是否提交清理？")
        desk.key("F9")
        desk.expect_text("是否提交清理？")
        desk.find("button", "确认", where=lambda e: "enabled" in e.states)
    with record.step("一张未清理"):
        desk.key("F9")
        desk.expect_text("服务银行系统繁忙")
        desk.expect_text("已清理")
        desk.find("button", "重试未清理的卡", where=lambda e: "enabled" in e.states)
    with record.step("重试后提交成功"):
        desk.key("F9")
        desk.find("button", "确认", where=lambda e: "enabled" in e.states)
        desk.key("F9")
        desk.expect_text("提交成功")
        desk.expect_gone("服务银行系统繁忙")
        desk.find("button", "继续申领", where=lambda e: "focused" in e.states)
    with record.step("继续申领，重新校验资格"):
        desk.key("Return")
        desk.expect_text("身份证国徽跟人像面")
        desk.find("button", "删除图片：身份证人像面")
    with record.step("意向发卡地已保留"):
        desk.key("Alt+Left")
        desk.find("button", "资格校验")
        desk.wait(lambda: desk.text_of("意向发卡地") == "深圳市", "the city is kept")
