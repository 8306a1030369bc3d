#!/usr/bin/env python3
"""The portal's imports point down and stay on our own host. One line for each breach.

    tests/style/check_portal.py [root]

Order: shell and pages -> parts -> texts -> api; no page imports a page of another folder.
"""
import posixpath
import re
from pathlib import Path

import house

SOURCE = "api/portal/src/"
ROOMS_UP = ["api", "texts", "parts", "pages", "shell"]  # lowest first; the root composes
FOREIGN_HOST = re.compile(r"""["'(]https?://(?!www\.w3\.org/)""")
INLINE_STYLE = re.compile(r"dangerouslySetInnerHTML|\bstyle=\"")


def room_of(path: str):
    return path.split("/")[0] if "/" in path else None


def against_rooms(here: str, there: str):
    """The reason why `here` must not import `there` (both below src/), or nothing."""
    high, low = room_of(here), room_of(there)
    if high is None or high not in ROOMS_UP or low not in ROOMS_UP:
        return None
    if high == "pages" and low == "pages" and here.split("/")[1] != there.split("/")[1]:
        return "pages do not import pages of another folder"
    if ROOMS_UP.index(low) > ROOMS_UP.index(high):
        return f"{high} must not know {low}"
    return None


def breaches(root: Path):
    for file in house.files(root, ("api",), (".ts", ".tsx", ".css")):
        path = file.relative_to(root).as_posix()
        if not path.startswith(SOURCE):
            continue
        here = path[len(SOURCE):]
        for number, line in enumerate(house.text(file).splitlines(), 1):
            if FOREIGN_HOST.search(line):
                yield f"{path}:{number}: the portal asks no foreign host"
            if INLINE_STYLE.search(line):
                yield f"{path}:{number}: the Content-Security-Policy refuses inline style and HTML"
            found = re.search(r"""(?:from|import\()\s*["'](\.[^"']+)["']""", line)
            there = posixpath.normpath(posixpath.join(posixpath.dirname(here), found[1])) \
                if found else None
            reason = against_rooms(here, there) if there else None
            if reason:
                yield f"{path}:{number}: {reason}"


if __name__ == "__main__":
    house.main(breaches)
