#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes people.tsv, cards.tsv and PEOPLE.md: invented people, one for every answer that central can give about a person.

Their numbers are right by GB 11643 but of the county 449999, which does not exist."""

from pathlib import Path

HERE = Path(__file__).parent
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
COLUMNS = "document number name cities deceased application portrait receipt receipt_age_days".split()


def citizen(region, birth, serial):
    first = f"{region}{birth}{serial:03d}"
    return first + "10X98765432"[sum(int(d) * w for d, w in zip(first, WEIGHTS)) % 11]


CARD_COLUMNS = "holder card city bank state stage clearing".split()


def card(number, city="440100", bank="95588", state="1", stage="6", clearing="free"):
    """A valid card. state and stage are codes of card_status and production_stage; clearing: free, busy_at_first (its
    bank answers only the second time), issuer_only (fails each time), barred (not listed)."""
    return number, city, bank, state, stage, clearing


def person(name, number, shows, document="resident_id_card", cities="440100", cards=(), deceased=False,
           application=False, portrait=False, receipt="", age=0):
    yes = {True: "yes", False: "no"}
    cells = (document, number, name, cities, yes[deceased], yes[application], yes[portrait], receipt, age)
    return cells, shows, cards


def mainland(name, birth, serial, shows, **more):
    return person(name, citizen("449999", birth, serial), shows, **more)


def aged(name, born, serial, shows, **more):
    """Of whom the day decides: born so many years ago and days later. central makes the number at its start."""
    return person(name, f"449999<{born}>{serial:03d}", shows, **more)


PEOPLE = [
    mainland("李示范", "19900307", 21, "可以申领；回执号有效；社保系统有相片", portrait=True, receipt="AX2202600000001", age=5),
    mainland("王示例", "19850612", 12, "可以申领（广州、深圳）；社保系统有相片，没有回执", cities="440100,440300", portrait=True),
    mainland("陈样本", "19991201", 33, "可以申领（全省）；没有相片也没有回执，须现场拍照", cities="*"),
    mainland("林模拟", "19750920", 44, "可以申领；证件应为长期；回执号有效", cities="*", receipt="AX2202600000002", age=59),
    mainland("欧阳·示范", "19931111", 56, "可以申领；姓名带间隔号；社保系统有相片", portrait=True),
    mainland("刘䶮𠮷", "19941120", 61, "可以申领；姓名带生僻字（U+4DAE、U+20BB7）；社保系统有相片", portrait=True),
    mainland("张回执", "19880818", 17, "可以申领；本人的回执已过期（61 天）", receipt="AX2202600000003", age=61),
    mainland("赵在办", "19870704", 15, "存在正在办理的申领记录：不进入资格校验页面", application=True),
    mainland("钱已故", "19400101", 16, "已有死亡登记记录：不进入资格校验页面", deceased=True),
    mainland("孙多卡", "19820228", 27, "省内存在多张社保卡：转一人一卡清理，三张一次清完，可继续申领", portrait=True,
             cards=[card("A10000011"), card("B20000012", "440300", "95533"), card("C30000013", "440600", "95599", "4")]),
    mainland("马重试", "19860915", 61, "多张社保卡：一张第一次清理失败（银行系统繁忙），重试后清完",
             cities="440100,440300",
             cards=[card("A10000021"), card("B20000022", "440300", "95533", clearing="busy_at_first")]),
    mainland("朱难清", "19790318", 63, "多张社保卡：一张不允许跨市清理，始终失败；其余清完后仍持有一张",
             cards=[card("A10000031"), card("B20000032", "441900", "95566"),
                    card("C30000033", "440500", "95599", clearing="issuer_only")]),
    mainland("胡制卡", "19950722", 64, "多张社保卡：一张仍在制卡中，可一并清理",
             cards=[card("A10000041"), card("B20000042", "440100", "95533", "0", "4")]),
    mainland("郭不可", "19830105", 66, "多张社保卡：均已挂失或锁定，没有可清理的卡",
             cards=[card("A10000051", state="2", clearing="barred"),
                    card("B20000052", "440300", "95533", "3", clearing="barred")]),
    mainland("周持卡", "19910525", 38, "已持有有效的社保卡：不能申领", cards=[card("A10000061")]),
    mainland("吴省外", "19951030", 49, "与广东省没有关联：不能申领", cities=""),
    mainland("郑他市", "19890416", 51, "只与汕头市有关联：选其他发卡地不能申领", cities="440500", portrait=True),
    person("黄港生", "H12345678", "香港居民，通行证：可以申领（广州），只能网点领卡", "hk_macao_travel_permit", portrait=True),
    person("何港居", citizen("810000", "19860203", 12), "香港居民，居住证：可以申领（广州）", "hk_macao_residence_permit",
           receipt="AX2202600000004", age=10),
    person("梁澳生", "M87654321", "澳门居民，通行证：可以申领（珠海）", "hk_macao_travel_permit", cities="440400", portrait=True),
    person("冯澳居", citizen("820000", "19920909", 25), "澳门居民，居住证：可以申领（珠海）", "hk_macao_residence_permit",
           cities="440400", portrait=True),
    person("许台生", "01234567", "台湾居民，通行证：可以申领（东莞）；回执号有效", "taiwan_travel_permit", cities="441900",
           portrait=True, receipt="AX2202600000006", age=2),
    person("蔡台居", citizen("830000", "19840515", 31), "台湾居民，居住证：可以申领（东莞）", "taiwan_residence_permit",
           cities="441900", portrait=True),
    person("杜港办", "H23456781", "香港居民，通行证：存在正在办理的申领记录，不进入资格校验页面", "hk_macao_travel_permit",
           application=True),
    person("罗澳卡", "M23456782", "澳门居民，通行证：已持有有效的社保卡，不能申领", "hk_macao_travel_permit", cards=[card("M10000071")]),
    person("高台多", "02345678", "台湾居民，通行证：省内存在多张社保卡，转一人一卡清理", "taiwan_travel_permit",
           cards=[card("T10000081"), card("T20000082", "440300", "95533")]),
    person("唐港外", citizen("810000", "19790817", 13), "香港居民，居住证：与广东省没有关联，不能申领",
           "hk_macao_residence_permit", cities=""),
    person("曹澳故", citizen("820000", "19450106", 26), "澳门居民，居住证：已有死亡登记记录，不进入资格校验页面",
           "hk_macao_residence_permit", deceased=True),
    person("邓台市", citizen("830000", "19910729", 33), "台湾居民，居住证：只与汕头市有关联，选其他发卡地不能申领；回执已过期",
           "taiwan_residence_permit", cities="440500", receipt="AX2202600000007", age=61),
    mainland("李小示", "20150601", 22, "未成年人，户口簿：由监护人（李示范）代办，可以申领", document="household_register",
             receipt="AX2202600000005", age=3),
    mainland("王小例", "20120315", 13, "未成年人，身份证：由监护人（王示例）代办，可以申领", portrait=True),
    mainland("黄小多", "20170420", 68, "未成年人，户口簿：省内存在多张社保卡，转一人一卡清理",
             document="household_register", cards=[card("A10000071"), card("B20000072", "440300", "95533")]),
    mainland("赵小办", "20130910", 71, "未成年人，身份证：存在正在办理的申领记录，不能申领", application=True),
    mainland("周小持", "20160118", 72, "未成年人，户口簿：由监护人（周持卡，本人已持卡，不影响）代办，可以申领",
             document="household_register", portrait=True),
    mainland("胡小持", "20140505", 73, "未成年人，户口簿：已持有有效的社保卡，不能申领",
             document="household_register", cards=[card("A10000075")]),
    mainland("冯闰日", "20200229", 74, "未成年人，户口簿，二月二十九日出生：2027-02-28 满七周岁，之前可以不采集相片",
             document="household_register"),
    aged("吴满前", "-16y+1d", 75, "未成年人，户口簿：十五周岁零三百六十四天，明日年满十六周岁；今日可凭户口簿申领",
         document="household_register"),
    aged("吴满日", "-16y", 76, "今日年满十六周岁：凭户口簿不能申领；凭居民身份证由监护人代办或本人申领均可"),
    aged("郑成前", "-18y+1d", 77, "明日年满十八周岁：凭居民身份证由监护人代办或本人申领均可"),
    aged("郑七前", "-7y+1d", 78, "未成年人，户口簿：明日满七周岁，今日可以不采集相片", document="household_register"),
    mainland("陈幼样", "20210808", 24, "未满七周岁：可以不采集相片", document="household_register"),
]


def main():
    lines = ["# title: invented people for the demo, made by make_people.py", "\t".join(COLUMNS)]
    lines += ["\t".join(str(cell) for cell in cells) for cells, _, _ in PEOPLE]
    (HERE / "people.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")

    lines = ["# title: the invented people's cards, made by make_people.py", "\t".join(CARD_COLUMNS)]
    lines += ["\t".join((f"{document}:{number}", *held)) for (document, number, *_), _, cards in PEOPLE for held in cards]
    (HERE / "cards.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")

    table = ["| 姓名 | 证件 | 号码 | 相片回执号 | what it shows |", "|---|---|---|---|---|"]
    for (document, number, name, *_rest, receipt, _age), shows, _cards in PEOPLE:
        shown = "`GET /demo/people`" if "<" in number else number
        table.append(f"| {name} | {document} | {shown} | {receipt or '—'} | {shows} |")
    table += ["", "Any other number: 未查询到人员信息. A receipt of somebody else: 相片回执不属于申领人. SMS codes are in central's log and "
              "at `GET /demo/sms-codes`. The numbers of people whose age is told by the day are at `GET /demo/people`.",
              "", "The number of a travel permit tells neither birth date nor sex: type any; under 16 is refused. Refused before "
              "central is asked: a permit that begins with HA or MA (`HA1234567`: 非中国籍), an old Taiwan booklet's number "
              "(`0123456701`), a number of another kind of document, a residence permit's wrong check digit "
              "(`810000198602030120`), an identity card of 15 digits."]
    (HERE / "PEOPLE.md").write_text("\n".join(table) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
