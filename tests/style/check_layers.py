#!/usr/bin/env python3
"""Every #include points down, and each library stays in its room. One line for each breach.

    tests/style/check_layers.py [root]

FLOORS_UP is the architecture: a folder may include itself and what stands before it.
"""
import re
from pathlib import Path

import house

FLOORS_UP = [  # lowest first
    "dispatch/core", "dispatch/calendar", "dispatch/language", "dispatch/place",
    "dispatch/settings", "dispatch/training", "dispatch/people", "dispatch/fees",
    "dispatch/booking", "dispatch/matching", "dispatch/translation", "dispatch/planning",
    "dispatch/billing",
    "services/documents", "db", "services", "api",
]
TOP = {
    "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md", "CHANGELOG.md",
    "CONTRIBUTING.md", "build", "data", *house.ROOMS,
}
LIBRARIES = {  # first part of the header's name -> where it may be included
    "pqxx": ("db/", "tests/"),
    "libpq-fe.h": ("db/", "tests/"),
    "hiredis": ("db/", "tests/"),
    "sodium.h": ("db/", "tests/"),
    "pistache": ("api/http/", "tests/"),
    "spdlog": ("db/", "api/", "tests/"),
    "nlohmann": ("db/", "services/", "api/", "tests/"),
    "curl": ("api/", "tests/"),
    "CLI": ("api/", "tests/"),
    "toml++": ("api/", "tests/"),
    "prometheus": ("api/", "tests/"),
    "unicode": ("services/", "tests/"),
    "xlsxwriter.h": ("services/documents/", "tests/"),
}
FORWARD_ONLY = {"nlohmann/json_fwd.hpp"}  # made to be included in headers
# dispatch decides: no I/O, clock, randomness or threads
IMPURE = re.compile(
    r"#include <(iostream|fstream|cstdio|filesystem|ctime|random|thread|mutex|atomic|future"
    r"|condition_variable|shared_mutex|sys/|unistd\.h)"
    r"|_clock::now|\b(time|getenv|rand|srand|printf)\(|\bstd::(cout|cerr|cin|thread|mutex)\b")


def floor_of(path: str):
    fits = [name for name in FLOORS_UP if path.startswith(name + "/")]
    return max(fits, key=len) if fits else None


def service_of(path: str):
    parts = path.split("/")
    return parts[1] if parts[0] == "services" and len(parts) > 2 else None


def against_floors(here: str, included: str):
    """The reason why `here` must not include our own header `included`, or nothing."""
    high, low = floor_of(here), floor_of(included)
    if here.startswith("tests/"):
        return None
    if high is None or low is None:
        unknown = here if high is None else included
        return f"{unknown} lies in no room of check_layers.py"
    if FLOORS_UP.index(low) > FLOORS_UP.index(high):
        return f"{high} must not know {low}"
    own, other = service_of(here), service_of(included)
    if own and other and own != other and other != "documents":
        return "services meet in services/reactions.cpp, they do not include each other"
    return None


def against_libraries(here: str, header: str):
    """The reason why `here` must not include the library header, or nothing."""
    library = next((name for name in LIBRARIES if header in (name, f"{name}.h")
                    or header.startswith(name + "/")), None)
    if library is None or header in FORWARD_ONLY:
        return None
    if not here.startswith(LIBRARIES[library]):
        return f"{library} is not for this room, only for {', '.join(LIBRARIES[library])}"
    if here.endswith(".hpp") and not here.startswith("tests/"):
        return f"no library header in our headers: <{header}>"
    return None


def breaches(root: Path):
    for entry in sorted(root.iterdir()):
        if not entry.name.startswith(".") and entry.name not in TOP:
            yield f"{entry.name}: nothing stands beside the six rooms but what tools demand"
    for file in house.files(root, (*house.FLOORS, "tests"), (".cpp", ".hpp")):
        here = file.relative_to(root).as_posix()
        code = house.without_comments(house.text(file), file.suffix)
        if file.suffix == ".hpp" and "#pragma once" not in code:
            yield f"{here}:1: no #pragma once"
        raw = house.text(file).splitlines()
        for number, line in enumerate(code.splitlines(), 1):
            if here.startswith("dispatch/") and IMPURE.search(line):
                yield f"{here}:{number}: no I/O, clock, randomness or threads in dispatch/"
            own = re.match(r'\s*#include "([^"]+)"', line)
            library = re.match(r"\s*#include <([^>]+)>", line)
            reason = (against_floors(here, own[1]) if own else
                      against_libraries(here, library[1]) if library else None)
            if reason and not house.ALLOWANCE.search(raw[number - 1]):
                yield f"{here}:{number}: {reason}"


if __name__ == "__main__":
    house.main(breaches)
