#!/usr/bin/env python3
"""The words of the house (CONTRIBUTING.md) and what no file may hold. One line for each breach.

    tests/style/check_words.py [root]

A line that must break the rule about SQL or paths says why: `style allows: <reason>`.
"""
import re
from pathlib import Path

import house

CODE = (".cpp", ".hpp", ".ts", ".tsx", ".mjs", ".sql")
# part of an identifier -> the word to use
NEVER = {
    "manager": "what it does", "managers": "what it does", "helper": "what it does",
    "helpers": "what it does", "util": "what it does", "utils": "what it does",
    "impl": "the thing itself", "dispatcher": "coordinator", "customer": "requester",
    "customers": "requester", "gig": "assignment", "gigs": "assignment",
    "job": "booking or assignment", "jobs": "booking or assignment", "mandant": "tenant",
    "translator": "interpreter", "translators": "interpreter", "broadcast": "offer_round",
    "reject": "decline", "rejected": "declined", "salary": "fee", "nda": "undertaking",
}
ALLOWED = re.compile(r"job[_ ]coaching|PushManager", re.I)  # a setting's, the browsers' own name
# "order" is a sequence too; as the thing somebody orders it is a booking
ORDER = re.compile(r"\b(Orders?((?!By\b)[A-Z]\w*)?|orders|order_(id|number|state))\b")
ON_SCREEN = {  # German words that never reach a screen -> the word to use
    "Mandant": "Vermittlungsstelle (KI)", "Mandanten": "Vermittlungsstellen (KI)",
    "Bereitschaft": "Sofort erreichbar", "Terminausfall": "Nichterscheinen",
}
CLOCK_IN_SQL = re.compile(
    r"\b(now|clock_timestamp|statement_timestamp|transaction_timestamp|timeofday)\s*\("
    r"|\b(current_date|current_time|current_timestamp|localtime|localtimestamp)\b"
    r"|'(now|today|tomorrow|yesterday)'", re.I)
NOTES = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
MACHINE_PATH = re.compile(r"(?<![\w.~$}/-])/(work|home|root|Users|farm)/\w")
IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
PART = re.compile(r"[A-Z]?[a-z0-9]+|[A-Z]+(?![a-z])")


def wrong_words(line: str):
    for name in IDENTIFIER.findall(ALLOWED.sub("", line)):
        for part in PART.findall(name):
            if part.lower() in NEVER:
                yield f"{name}: not \"{part.lower()}\" but {NEVER[part.lower()]}"
    for match in ORDER.finditer(line):
        yield f"{match[0]}: not \"order\" but booking"
    for word, instead in ON_SCREEN.items():
        if re.search(rf"\b{word}\b", line):
            yield f"not \"{word}\" but \"{instead}\""


def in_code(here: str, file: Path, raw: list):
    code = house.without_comments(house.text(file), file.suffix).splitlines()
    for number, line in enumerate(code, 1):
        if re.match(r"\s*#include <", line):
            continue
        yield from (f"{here}:{number}: {reason}" for reason in wrong_words(line))
        allowed = number <= len(raw) and house.ALLOWANCE.search(raw[number - 1])
        if file.suffix == ".sql" and CLOCK_IN_SQL.search(line) and not allowed:
            yield f"{here}:{number}: SQL reads no clock, the time is a parameter"


def in_any_file(here: str, raw: list):
    for number, line in enumerate(raw, 1):
        if NOTES.search(line):
            yield f"{here}:{number}: no notes to self, build it or leave it"
        if MACHINE_PATH.search(line) and not house.ALLOWANCE.search(line):
            yield f"{here}:{number}: a path of one machine"


def breaches(root: Path):
    loose = [f for f in root.iterdir() if f.is_file() and f.suffix in (".md", ".txt", ".json")]
    for file in [*sorted(loose), *house.files(root)]:
        here = file.relative_to(root).as_posix()
        if here.startswith("tests/style/") or file.suffix in (".png", ".ico", ".woff2", ".gz"):
            continue
        raw = house.text(file).splitlines()
        yield from in_any_file(here, raw)
        if file.suffix in CODE:
            yield from in_code(here, file, raw)


if __name__ == "__main__":
    house.main(breaches)
