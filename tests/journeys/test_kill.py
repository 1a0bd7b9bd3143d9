#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the real program at random moments, again and again, and counts what is lost.

Three cases are worked on at the same time, each at a workstation and a central of its own: one is typed into at
「身份核实」, pictures too; one at 「申请信息」 and 「领卡方式」; one is submitted. Each start after a kill must offer the case at
the step where it was, with all that was typed more than half a second before the kill and nothing that was never typed;
what was submitted must reach central once. Moments and texts are random, the same for the same --seed.
"""
import argparse
import random
import re
import shutil
import sqlite3
import sys
import tempfile
import time
import traceback
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path

import counter
import journey_adult
from kill_ledger import MAY_LOSE, TOLERANCE, Killer, Ledger, Lost, Tally
from stage import Stage

CHINESE = "示范样本模拟广州天河"
LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJK0123456789"
ADDRESS_LIMIT = 40
# What is typed into, by step: the input's name, its characters, how long it may grow.
INPUTS = {
    "身份核实": [("姓名", CHINESE, 20), ("证件号码", "0123456789", 18)],
    "申请信息": [("常住详细地址", CHINESE + LETTERS, ADDRESS_LIMIT)],
    "领卡方式": [("收件人", CHINESE, 20), ("详细地址", CHINESE + LETTERS, ADDRESS_LIMIT)],
}
SLOTS = {"身份核实": ["身份证人像面"]}
KEPT = "身份证国徽面"  # always there: a draft in which nothing is left is dropped by itself


class Reached(Exception):
    pass


class Until:
    """A journey's record that ends the journey with the step of that name."""

    def __init__(self, last):
        self.last = last

    @contextmanager
    def step(self, text):
        yield
        if text == self.last:
            raise Reached


def title_of(desk):
    return next((e.name for e in desk.elements() if e.object == "stepTitle"), None)


def wait_for_step(desk, step):
    desk.wait(lambda: title_of(desk) == step, f"step 「{step}」")


def rows_of(desk):
    """The rows of 「工作台」: the number it shows and the state."""
    desk.expect_text("待继续办理")
    desk.wait(lambda: any(e.role == "cell" for e in desk.elements()), "a case at 「工作台」")
    cells = [e.text or e.name for e in desk.elements() if e.role == "cell"]
    return [(row[1], row[3]) for row in zip(*[iter(cells)] * 6)]


class Worked:
    """A case that is worked on, killed and looked at again."""

    def __init__(self, stage, chance):
        self.stage = stage
        self.chance = chance
        self.killer = Killer()
        self.tally = Tally()

    def kill(self, desk, longest, act):
        """Goes on with `act` until the program is killed, at a random moment within `longest` seconds."""
        self.killer.arm(desk, self.chance.uniform(0, longest))
        self.killer.while_alive(act)
        self.tally.kills += 1

    @contextmanager
    def opened(self):
        desk = self.stage.open_desk("plugin")
        try:
            yield desk
        finally:
            desk.process.kill()
            desk.close()

    def kill_while_starting(self):
        with self.opened() as desk:
            self.kill(desk, 0.5, lambda: time.sleep(0.01))


class Typed(Worked):
    """A case at a step with inputs: typed into, moved between `steps`, its pictures taken and removed."""

    def __init__(self, stage, chance, steps, step):
        super().__init__(stage, chance)
        self.steps = steps
        self.step = Ledger(step)
        self.things = ({(at, name): Ledger(None) for at in steps for name, _, _ in INPUTS.get(at, [])}
                       | {(at, slot): Ledger(False) for at in steps for slot in SLOTS.get(at, [])})
        self.picture = counter.made_card(stage.folder / "card.jpg", "居民身份证")
        self.killed = None

    def run(self, kills):
        while self.tally.kills < kills:
            if self.killed and self.chance.random() < 0.15:
                self.kill_while_starting()
                continue
            with self.opened() as desk:
                try:
                    self.look(desk)
                except Lost as loss:
                    self.tally.lost.append(str(loss))
                self.kill(desk, 1.0, lambda: self.act(desk))
                self.killed = self.killer.moment
        return self.tally

    # Looking

    def look(self, desk):
        found = [state for _, state in rows_of(desk)]
        if len(found) != 1 or not found[0].startswith("办理中："):
            raise Lost(f"「工作台」 shows {found}, not 办理中：{self.step.now}")
        step, killed = found[0].removeprefix("办理中："), self.killed or time.monotonic()
        last_seen = self.step.first
        self.step.judge("the step", step, killed, 0)
        desk.key("F3")
        wait_for_step(desk, step)
        if step != last_seen:
            self.settle(last_seen)
        self.judge_page(desk, step, killed)

    def judge_page(self, desk, step, killed):
        """Holds what the page shows against what may be lost. It shows first what the case has; drafts come soon after."""
        ledgers = {name: ledger for (at, name), ledger in self.things.items() if at == step}
        shown, since = self.read(desk, step), time.monotonic()
        while any(shown[name] != ledger.now for name, ledger in ledgers.items()) and time.monotonic() < since + 0.25:
            time.sleep(0.02)
            if (now := self.read(desk, step)) != shown:
                shown, since = now, time.monotonic()
        for name, ledger in ledgers.items():
            if ledger.now is None:
                ledger.settle(shown[name])
        for name, ledger in ledgers.items():
            loss = ledger.judge(f"「{step}」「{name}」", shown[name], killed, MAY_LOSE + TOLERANCE)
            if isinstance(ledger.now, str):
                self.tally.longest = max(self.tally.longest, loss)

    def read(self, desk, step):
        """What the page shows: the texts of its inputs, and which slots have a picture."""
        elements = desk.elements()
        texts = {e.name: e.text for e in elements if e.role == "edit"}
        names = {e.name for e in elements}
        return ({name: texts.get(name) for name, _, _ in INPUTS.get(step, [])}
                | {slot: f"删除图片：{slot}" in names for slot in SLOTS.get(step, [])})

    @staticmethod
    def has_picture(desk, slot):
        return any(e.name == f"删除图片：{slot}" for e in desk.elements())

    def settle(self, step):
        for (at, _), ledger in self.things.items():
            if at == step:
                ledger.settle(ledger.now)

    # Doing

    def act(self, desk):
        step = self.step.now
        what = self.chance.random()
        if what < 0.70 and step in INPUTS:
            self.type(desk, step, *self.chance.choice(INPUTS[step]))
        elif what < 0.80 and step in SLOTS:
            self.change_picture(desk, step, self.chance.choice(SLOTS[step]))
        elif what < 0.90:
            self.move(desk, step, self.chance.choice((1, -1)))
        else:
            time.sleep(self.chance.uniform(0, 0.6))

    def type(self, desk, step, name, characters, limit):
        ledger = self.things[step, name]
        desk.focus(name)
        desk.key("End")
        for _ in range(self.chance.randint(1, 8)):
            text = ledger.now
            if len(text) >= limit:
                ledger.ask("")
                desk.key("Ctrl+A")
                desk.key("Delete")
            elif text and self.chance.random() < 0.12:
                ledger.ask(text[:-1])
                desk.key("Backspace")
            else:
                ledger.ask(text + self.chance.choice(characters))
                desk.type_text(ledger.now[-1])
            ledger.there()
            time.sleep(self.chance.uniform(0, 0.1))

    def change_picture(self, desk, step, slot):
        ledger = self.things[step, slot]
        ledger.ask(not ledger.now)
        if ledger.now:
            counter.add_picture(desk, slot, self.picture)
        else:
            desk.press(f"删除图片：{slot}")
            desk.wait(lambda: not self.has_picture(desk, slot), f"no picture in 「{slot}」")
        ledger.there()

    def may_go_on(self, step):
        return step != "申请信息" or len(self.things[step, "常住详细地址"].now) >= 8

    def move(self, desk, step, by):
        index = self.steps.index(step) + by
        if not 0 <= index < len(self.steps) or (by > 0 and not self.may_go_on(step)):
            return
        button = "primary" if by > 0 else "back"
        desk.find(object=button, where=lambda e: "enabled" in e.states)
        self.step.ask(self.steps[index])
        desk.key("F9" if by > 0 else "Alt+Left")
        wait_for_step(desk, self.steps[index])
        self.step.there()
        self.step.settle(self.steps[index])
        self.settle(step)
        self.judge_page(desk, self.steps[index], time.monotonic())


class Submitted(Worked):
    """Cases that stand at 「信息确认」 and are submitted; between two cases central and workstation go back to how they
    were before the first."""

    def run(self, kills):
        while self.tally.kills < kills:
            self.reset()
            self.number = None
            while not self.is_accepted():
                pass
            self.count_at_central()
        return self.tally

    def keep(self):
        self.stage.stop_central()
        for name in ("central", "workstation"):
            shutil.copytree(self.stage.folder / name, self.stage.folder / f"{name}.kept")

    def reset(self):
        self.stage.stop_central()
        for name in ("central", "workstation"):
            shutil.rmtree(self.stage.folder / name)
            shutil.copytree(self.stage.folder / f"{name}.kept", self.stage.folder / name)
        self.stage.start_central()

    def is_accepted(self):
        """One start and one kill, unless the start shows that central accepted the case."""
        if self.chance.random() < 0.15:
            self.kill_while_starting()
            return False
        with self.opened() as desk:
            rows = rows_of(desk)
            if len(rows) != 1:
                raise Lost(f"「工作台」 shows {rows}, not one case")
            number, state = rows[0]
            if state == "办理中：信息确认":
                if self.number:
                    raise Lost(f"{self.number} was submitted and is {state}")
                desk.key("F3")
                desk.find("button", "确认提交", where=lambda e: "enabled" in e.states)
                self.submit(desk)
                return False
            self.see(number)
            if state == "已受理":
                return True
            if state != "已保存待上传":
                raise Lost(f"{number} is {state}")
            self.kill(desk, 0.3, lambda: self.watch(desk))
            return False

    def submit(self, desk):
        """「确认提交」, sometimes with central away."""
        counter.see_to_the_end(desk)
        is_away = self.chance.random() < 0.25
        if is_away:
            self.stage.stop_central()
        pressed = iter([lambda: desk.key("F9")])
        self.kill(desk, 0.4, lambda: next(pressed, lambda: self.watch(desk))())
        if is_away:
            self.stage.start_central()

    def watch(self, desk):
        """Remembers the acceptance number that the page shows."""
        for e in desk.elements():
            if e.object == "number" and e.name:
                self.see(e.name)
        time.sleep(0.01)

    def see(self, number):
        number = re.sub(r"\W", "", number)
        if self.number and number != self.number:
            self.tally.twice += 1
            raise Lost(f"the case had the acceptance number {self.number} and has {number}")
        self.number = number

    def count_at_central(self):
        with sqlite3.connect(f"file:{self.stage.store / 'central.sqlite'}?mode=ro", uri=True) as central:
            revisions = central.execute("SELECT acceptance_number, state FROM revision").fetchall()
        self.tally.submitted += 1
        self.tally.twice += len(revisions) > 1
        if [(re.sub(r"\W", "", number), state) for number, state in revisions] != [(self.number, "accepted")]:
            self.tally.lost.append(f"{self.number} was submitted; central has {revisions}")


def take_until(stage, last, then=lambda desk: None):
    with stage.open_desk("plugin") as desk:
        with suppress(Reached):
            journey_adult.run(desk, Until(last), stage)
        then(desk)
        time.sleep(1)  # all of it is stored


def typed_identity(stage, chance):
    def to_identity(desk):
        desk.key("F9")
        wait_for_step(desk, "身份核实")
        counter.add_picture(desk, KEPT, counter.made_card(stage.folder / "kept.jpg", "居民身份证\\n国徽面（示例）"))
    take_until(stage, "办事指南", to_identity)
    return Typed(stage, chance, ["办事指南", "身份核实"], "身份核实")


def typed_details(stage, chance):
    take_until(stage, "领卡方式", lambda desk: desk.set_checked("邮寄到付"))
    return Typed(stage, chance, ["获取制卡相片", "申请信息", "领卡方式"], "领卡方式")


def submitted(stage, chance):
    take_until(stage, "信息确认")
    case = Submitted(stage, chance)
    case.keep()
    return case


def work(make, name, programs, logs, seed, kills):
    """Returns the tally, with a fault when something went wrong that is no loss."""
    try:
        with Stage(programs, logs / name) as stage:
            case = make(stage, random.Random(f"{seed} {name}"))
            try:
                return case.run(kills), None
            except Lost as loss:
                case.tally.lost.append(str(loss))
                return case.tally, None
            except Exception:
                return case.tally, f"{name}, after {case.tally.kills} kills:\n{traceback.format_exc()}"
    except Exception:
        return Tally(), f"{name}:\n{traceback.format_exc()}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bin", required=True, type=Path, help="the folder of the programs")
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    given = parser.parse_args()
    print(f"seed {given.seed}", flush=True)

    began = time.monotonic()
    share = given.kills // 3
    shares = {typed_identity: given.kills - 2 * share, typed_details: share, submitted: share}
    total, faults = Tally(), []
    with tempfile.TemporaryDirectory(prefix="shouli-kill-") as logs, ProcessPoolExecutor(len(shares)) as pool:
        for tally, fault in [answer.result() for answer in [
                pool.submit(work, make, make.__name__, given.bin, Path(logs), given.seed, kills)
                for make, kills in shares.items()]]:
            total.add(tally)
            faults += [fault] if fault else []
    for text in [*total.lost, *faults]:
        print(text, flush=True)
    print(f"{total.kills} kills: {len(total.lost)} cases lost, {total.twice} submitted twice ({total.submitted} submitted), "
          f"longest loss {total.longest * 1000:.0f} ms of typing; {time.monotonic() - began:.0f} s")
    sys.exit(bool(total.lost or total.twice or faults or total.kills < given.kills))


if __name__ == "__main__":
    main()
