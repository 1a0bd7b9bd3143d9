#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes outlets.tsv: invented outlets in every county of Guangdong, the same at every run.

Real are the divisions and the names of the banks; branches, streets, house numbers and telephone numbers are invented.
tests/bench/bench_OutletSearch.cpp makes 20,000 by the same rules.
"""
import pathlib

HERE = pathlib.Path(__file__).parent
CODES = HERE.parent / "codes"
PROVINCE = "广东省"
BANKS_PER_COUNTY = 3
AREA_CODES = {
    "440100": "020", "440200": "0751", "440300": "0755", "440400": "0756", "440500": "0754", "440600": "0757",
    "440700": "0750", "440800": "0759", "440900": "0668", "441200": "0758", "441300": "0752", "441400": "0753",
    "441500": "0660", "441600": "0762", "441700": "0662", "441800": "0763", "441900": "0769", "442000": "0760",
    "445100": "0768", "445200": "0663", "445300": "0766",
}
STREETS = ("人民路", "解放路", "中山路", "建设路", "文明路", "环城路", "新华路", "府前路", "东风路", "沿江路", "体育路",
           "长堤路", "教育路", "工业大道", "迎宾大道", "朝阳路", "兴业路", "重阳街", "厦门街", "育才路")
HOURS = ("周一至周五 9:00-17:00", "周一至周五 8:30-17:30", "周一至周日 9:00-17:00")
BUREAU_HOURS = "周一至周五 8:30-12:00 14:30-17:30"


def entries(list_id):
    lines = (CODES / f"{list_id}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return [dict(zip(rows[0], row)) for row in rows[1:] if row[rows[0].index("status")] == "current"]


class Random:
    """A linear congruential generator (Knuth's MMIX numbers): the same on every machine."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit


def make():
    random = Random(2026)
    cities = entries("guangdong_city")
    banks = entries("service_bank")
    regions = entries("division_county") + entries("division_town")
    serial = {}
    used = set()
    outlets = []

    def add(prefix, name, city, region, bank):
        # As in the province's own examples: the bank's code and a serial number, 9 digits together.
        serial[prefix] = serial.get(prefix, 0) + 1
        number = prefix + str(serial[prefix]).zfill(9 - len(prefix))
        if number in used:
            raise SystemExit(f"{number} is used twice")
        used.add(number)
        street = STREETS[random.below(len(STREETS))]
        address = f"{PROVINCE}{city['name']}{region['name']}{street}{1 + random.below(380)}号"
        digits = 8 if len(AREA_CODES[city["code"]]) == 3 or city["code"] in ("440300", "440600", "441900") else 7
        phone = AREA_CODES[city["code"]] + "-" + "".join(["5550", "555"][digits == 7]) + str(random.below(10000)).zfill(4)
        hours = HOURS[random.below(len(HOURS))] if bank else BUREAU_HOURS
        name = name.replace("{street}", street.removesuffix("路").removesuffix("大道").removesuffix("街"))
        outlets.append((number, name, address, city["code"], region["code"], bank, phone, hours))

    for city in cities:
        parts = [r for r in regions if r["parent"] == city["code"]]
        add("9" + city["code"][2:4], f"{city['name']}社会保障卡服务中心", city, parts[0], "")
        first = random.below(len(banks))
        # A town is smaller than a county.
        count = 1 if len(parts[0]["code"]) == 9 else BANKS_PER_COUNTY - 1
        for i, region in enumerate(parts):
            if len(region["code"]) == 6:
                place = city["name"].removesuffix("市")
                add("9" + city["code"][2:4], f"{place}{region['name']}社保局", city, region, "")
            for k in range(count):
                bank = banks[(first + i * count + k) % len(banks)]
                place = city["name"].removesuffix("市") + region["name"].removesuffix("街道")
                add(bank["code"], f"{bank['name']}{place}{{street}}支行", city, region, bank["code"])
    return outlets


def main():
    head = ("# title: invented outlets for the demo, made by make_outlets.py\n"
            "id\tname\taddress\tcity_code\tcounty_code\tbank_code\tphone\topening_hours\n")
    text = head + "".join("\t".join(outlet) + "\n" for outlet in make())
    (HERE / "outlets.tsv").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
