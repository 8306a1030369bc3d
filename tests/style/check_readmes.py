#!/usr/bin/env python3
"""Each room explains itself, and every link in our Markdown leads somewhere.

    tests/style/check_readmes.py [root]
"""
import re
from pathlib import Path

import house

SECTIONS = ("What belongs here", "What does not", "Reading order", "Decisions")
HANDBOOK = "api/portal/handbook/"
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
CODE_BLOCK = re.compile(r"```.*?```|`[^`\n]*`", re.S)


def headings(markdown: str):
    return re.findall(r"(?m)^#+ +(.+?) *$", CODE_BLOCK.sub("", markdown))


def anchor(heading: str) -> str:
    """The name under which Markdown viewers reach a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def dead_links(root: Path, file: Path):
    here, markdown = file.relative_to(root).as_posix(), house.text(file)
    for number, line in enumerate(CODE_BLOCK.sub(house.blank, markdown).splitlines(), 1):
        for target in LINK.findall(line):
            if re.match(r"[a-z]+:", target):
                continue
            if target.startswith("/") and here.startswith(HANDBOOK):
                continue  # a page of the portal: the browser tests follow it
            path, _, wanted = target.partition("#")
            aim = (file.parent / path) if path else file
            if not aim.exists():
                yield f"{here}:{number}: {target} does not exist"
            elif wanted and aim.suffix == ".md":
                if wanted not in map(anchor, headings(house.text(aim))):
                    yield f"{here}:{number}: {target} has no such heading"


def about_room(root: Path, room: str):
    readme = root / room / "README.md"
    if not readme.exists():
        yield f"{room}: no README.md"
        return
    markdown = house.text(readme)
    for section in SECTIONS:
        if section not in headings(markdown):
            yield f"{room}/README.md: no section \"{section}\""
    decisions = markdown.partition("Decisions\n")[2].split("\n## ")[0]
    for item in re.split(r"(?m)^(?=\d+\. )", decisions)[1:]:
        if "Rejected:" not in item:
            first = " ".join(item.split()[:5])
            yield f"{room}/README.md: decision \"{first} ...\" names no rejected alternative"


def breaches(root: Path):
    for room in house.ROOMS:
        if (root / room).is_dir():
            yield from about_room(root, room)
    top = sorted(root.glob("*.md"))
    for file in [*top, *house.files(root, suffixes=(".md",))]:
        yield from dead_links(root, file)


if __name__ == "__main__":
    house.main(breaches)
