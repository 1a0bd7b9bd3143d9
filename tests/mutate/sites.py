# SPDX-FileCopyrightText: 2026 The Shouli authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a C++ source of this house can be made wrong by a small change, and into what.

No parser: the sources are in one format (clang-format), so that a binary operator has a space on each side, a
template's angle bracket has none, and a declaration has a space between type and name. What does not compile after the
change is left out later (suite.py). Comments, the preprocessor, enumerations, assertions and log lines are not touched:
no test is expected to see them.
"""
import hashlib
import re
from dataclasses import dataclass

KINDS = ("negated condition", "dropped call", "dropped assignment", "changed number", "changed text",
         "swapped arguments", "other comparison", "and for or", "dropped not", "flipped truth", "plus for minus")

TOKEN = re.compile(r'//[^\n]*|/\*.*?\*/|R"(?P<tag>\w*)\((?:.*?)\)(?P=tag)"|"(?:\\.|[^"\\\n])*"|'
                   r"'(?:\\.|[^'\\\n])+'(?!\w)", re.DOTALL)
UNSEEN = re.compile(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*|\btemplate <[^\n]*|\benum (?:class |struct )?\w+[^;{]*\{[^}]*\}|"
                    r"\b(?:using|typedef|namespace)\b[^;{]*", re.MULTILINE)
SILENT = re.compile(r"\b(?:qC?(?:Debug|Info|Warning|Critical)|Q_ASSERT(?:_X)?|static_assert|Q_UNREACHABLE|"
                    r"Q_DECLARE_\w+)\b")
WORD_TEXT = re.compile(r'"[\w./:%-]{1,40}"')
CALL = re.compile(r"(?:Q_EMIT )?[A-Za-z_~][\w:]*(?:<[\w:, ]+>)?(?=\()|[A-Za-z_][\w:\[\]]*(?:\(\))?(?:\.|->)[\w:]+")
NO_CALL = re.compile(r"(?:return|if|for|while|switch|else|case|do|delete|throw|try|catch|SHOULI_TRY|Q_OBJECT)\b")
ASSIGNED = re.compile(r"[A-Za-z_*(][\w.>()\[\]*:-]*\s(?:=|\+=|-=|\|=)\s")
DECLARES = re.compile(r" = |^(?:const )?auto\b")
COMPARED = {"==": "!=", "!=": "==", "<": "<=", "<=": "<", ">": ">=", ">=": ">"}
LONGEST_STATEMENT = 600


@dataclass(frozen=True)
class Site:
    """One change: the characters [start, end) of the file become `new`."""
    path: str
    line: int
    kind: str
    start: int
    end: int
    old: str
    new: str
    key: str  # the same while the line is the same, wherever it moves in its file

    def rank(self, seed: int):
        return hashlib.sha256(f"{seed}|{self.key}".encode()).hexdigest()

    def shown(self):
        one_line = lambda text: re.sub(r"\s+", " ", text)
        return f"{one_line(self.old)}  →  {one_line(self.new) or 'nothing'}"


def blank(text: str, start: int, end: int):
    return text[:start] + re.sub(r"[^\n]", " ", text[start:end]) + text[end:]


def closing(code: str, opened: int):
    """The place of the bracket that closes the one at `opened`; -1 when none does."""
    depth = 0
    for place in range(opened, len(code)):
        if code[place] in "([{":
            depth += 1
        elif code[place] in ")]}":
            depth -= 1
            if depth == 0:
                return place
    return -1


def statement_end(code: str, start: int):
    """One past the semicolon that ends the statement beginning at `start`; -1 when it has a block of its own."""
    place = start
    while place < len(code):
        if code[place] in "([{":
            place = closing(code, place)
            if place < 0:
                return -1
        elif code[place] in ")]}":
            return -1
        elif code[place] == ";":
            return place + 1
        place += 1
    return -1


def pieces(code: str, start: int, end: int):
    """[start, end) cut at its commas outside of brackets: (start, end) of each, without blanks around."""
    place, begun = start, start
    while place <= end:
        if place == end or code[place] == ",":
            text = code[begun:place]
            yield begun + len(text) - len(text.lstrip()), begun + len(text.rstrip())
            begun = place + 1
        elif code[place] in "([{":
            place = closing(code, place)
        place += 1


class Source:
    """A file's text, and the same with all that is not mutated blanked out: offsets are those of the text."""

    def __init__(self, path: str, text: str):
        self.path, self.text = path, text
        self.texts = []  # (start, end) of string literals of one word
        code = text
        for token in TOKEN.finditer(text):
            if WORD_TEXT.fullmatch(token[0]):
                self.texts.append(token.span())
            # Of a string the quotes stay: an argument that is one is an argument.
            keeps = token[0][0] in "\"'"
            code = blank(code, token.start() + keeps, token.end() - keeps)
        for unseen in UNSEEN.finditer(code):
            code = blank(code, *unseen.span())
        for silent in SILENT.finditer(code):
            end = statement_end(code, silent.start())
            if end > 0:
                code = blank(code, silent.start(), end)
        self.code = code
        self.counted = {}

    def site(self, kind: str, start: int, end: int, new: str):
        line = self.text.count("\n", 0, start)
        old = self.text[start:end]
        what = f"{self.path}|{kind}|{self.text.splitlines()[line].strip()}|{old}|{new}"
        self.counted[what] = self.counted.get(what, 0) + 1
        return Site(self.path, line + 1, kind, start, end, old, new, f"{what}|{self.counted[what]}")

    def sites(self):
        for find in (self.conditions, self.choices, self.calls, self.assignments, self.numbers, self.word_texts,
                     self.arguments, self.comparisons, self.junctions, self.nots, self.truths, self.sums):
            yield from find()

    def conditions(self):
        for head in re.finditer(r"\b(?:if|while) \(", self.code):
            end = closing(self.code, head.end() - 1)
            start = head.end()
            last = self.code.rfind(";", start, end)
            start = last + 2 if last >= 0 else start
            inner = self.code[start:end]
            alone = not re.search(r"&&|\|\|", inner)
            # What the other kinds change just so is theirs.
            if end < 0 or DECLARES.search(inner) or (alone and re.search(r"^!| (?:==|!=) ", inner)):
                continue
            yield self.site("negated condition", start, end, f"!({self.text[start:end]})")

    def choices(self):
        for number, mark in enumerate(re.finditer(r"(?<=[\w)\]]) \?(?=\s)|(?<=[\w)\]])\s+\?(?=\s)", self.code)):
            start, end = mark.span()
            yield self.site("negated condition", start, end, (" && false ?", " || true ?")[number % 2])

    def statements(self):
        """(start, end) of each statement that is an expression, as far as their beginning shows it."""
        for begun in re.finditer(r"(?:[;{}]|\)|\belse|(?<!:):(?!:))\s*\n\s*(?=[A-Za-z_*(~])", self.code):
            start = begun.end()
            end = statement_end(self.code, start)
            if 0 < end <= start + LONGEST_STATEMENT:
                yield start, end

    def calls(self):
        for start, end in self.statements():
            text = self.code[start:end]
            if CALL.match(text) and not NO_CALL.match(text) and not ASSIGNED.match(text) and "(" in text:
                yield self.site("dropped call", start, end, ";")

    def assignments(self):
        for start, end in self.statements():
            if ASSIGNED.match(self.code[start:end]) and not NO_CALL.match(self.code[start:end]):
                yield self.site("dropped assignment", start, end, ";")

    def numbers(self):
        for found in re.finditer(r"(?<![\w.'\"])(\d[\d']*)(\.\d+)?(?![\w.'>])", self.code):
            if found[2]:
                yield self.site("changed number", *found.span(), repr(float(found[0]) * 2 or 1.0))
                continue
            if re.match(r"0\d", found[0]):
                continue  # octal: rights of a file
            value = int(found[0].replace("'", ""))
            nth = self.code.count(found[0], 0, found.start())
            odd = hashlib.sha256(f"{self.path}{found[0]}{nth}".encode()).digest()[0] % 2
            yield self.site("changed number", *found.span(), str(value - 1 if value and odd else value + 1))

    def word_texts(self):
        for start, end in self.texts:
            if self.code[start] == '"':  # not in what is left alone
                yield self.site("changed text", start, end, self.text[start:end - 1] + 'x"')

    def arguments(self):
        simple = re.compile(r'[\w.:>()\[\]*&"-]+')
        for head in re.finditer(r"(?<![\w:])(?!SHOULI_TRY)[A-Za-z_][\w:.>-]*\(", self.code):
            end = closing(self.code, head.end() - 1)
            if end < 0 or NO_CALL.match(self.code, head.start()):
                continue
            parts = list(pieces(self.code, head.end(), end))
            for (a, b), (c, d) in zip(parts, parts[1:]):
                one, two = self.text[a:b], self.text[c:d]
                if one != two and simple.fullmatch(self.code[a:b]) and simple.fullmatch(self.code[c:d]):
                    yield self.site("swapped arguments", a, d, two + self.text[b:c] + one)

    def comparisons(self):
        for found in re.finditer(r"(?<= )(==|!=|<=|>=|<|>)(?=\s)", self.code):
            yield self.site("other comparison", *found.span(), COMPARED[found[0]])

    def junctions(self):
        for found in re.finditer(r"(?<= )(&&|\|\|)(?=\s)", self.code):
            yield self.site("and for or", *found.span(), "||" if found[0] == "&&" else "&&")

    def nots(self):
        for found in re.finditer(r"(?<![\w)\]])!(?=[\w(*])", self.code):
            yield self.site("dropped not", *found.span(), "")

    def truths(self):
        for found in re.finditer(r"\b(true|false)\b", self.code):
            yield self.site("flipped truth", *found.span(), "false" if found[0] == "true" else "true")

    def sums(self):
        for found in re.finditer(r"(?<= )([+-])(=?)(?= )|(\+\+|--)(?=\w)|(?<=\w)(\+\+|--)", self.code):
            yield self.site("plus for minus", *found.span(), found[0].translate(str.maketrans("+-", "-+")))


def chosen_in_turn(sites, seed: int):
    """All of the sites, in the order in which they are tried: one of each kind in turn, of a kind by chance."""
    ranked = {kind: [] for kind in KINDS}
    for site in sites:
        ranked[site.kind].append(site)
    for of_kind in ranked.values():
        of_kind.sort(key=lambda site: site.rank(seed), reverse=True)
    while any(ranked.values()):
        for kind in KINDS:
            if ranked[kind]:
                yield ranked[kind].pop()


MADE_UP = '''#include "a.h" // 1 == 2
namespace shouli {
enum class Way { Mail = 1, Pickup = 2 };
template <typename T> bool same(int a, int b);
bool Desk::judge(const Case& a, int wanted) {
    if (a.isOpen() && !a.isSent)
        send(a.id, wanted);
    if (const auto found = find(a); found)
        m_count += 3;
    Q_ASSERT(a.count == 4);
    qCWarning(lcDesk) << "not sent" << (a.count + 1);
    for (int i = 0; i < a.count; ++i)
        m_names.push_back(QStringLiteral("mobile"));
    return a.way == Way::Mail ? true : wanted > 90;
}
'''


def test_sites_are_found():
    found = {}
    for site in Source("src/desk/Desk.cpp", MADE_UP).sites():
        assert MADE_UP[site.start:site.end] == site.old and site.line == MADE_UP.count("\n", 0, site.start) + 1, site
        found.setdefault(site.kind, []).append((site.old, site.new))
    numbers = [old for old, _ in found.pop("changed number")]
    assert numbers == ["3", "0", "90"], numbers
    assert found == {
        "negated condition": [("a.isOpen() && !a.isSent", "!(a.isOpen() && !a.isSent)"), ("found", "!(found)"),
                              (" ?", " && false ?")],
        "dropped call": [("send(a.id, wanted);", ";"), ('m_names.push_back(QStringLiteral("mobile"));', ";")],
        "dropped assignment": [("m_count += 3;", ";")],
        "changed text": [('"mobile"', '"mobilex"')],
        "swapped arguments": [("a.id, wanted", "wanted, a.id")],
        "other comparison": [("<", "<="), ("==", "!="), (">", ">=")],
        "and for or": [("&&", "||")],
        "dropped not": [("!", "")],
        "flipped truth": [("true", "false")],
        "plus for minus": [("+=", "-="), ("++", "--")],
    }, found
    moved = {site.key for site in Source("src/desk/Desk.cpp", "\n" + MADE_UP).sites()}
    assert moved == {site.key for site in Source("src/desk/Desk.cpp", MADE_UP).sites()}
    order = [site.kind for site in chosen_in_turn(Source("src/desk/Desk.cpp", MADE_UP).sites(), 1)]
    assert order[:len(KINDS)] == list(KINDS) and len(order) == 19, order


if __name__ == "__main__":
    test_sites_are_found()
