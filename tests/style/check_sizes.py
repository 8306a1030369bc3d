#!/usr/bin/env python3
"""Lengths of files, functions and lines; one SQL statement per file. One line for each breach.

    tests/style/check_sizes.py [root]        needs universal-ctags
"""
import ast
import json
import re
import subprocess
from pathlib import Path

import house

FILE_MAX, FUNCTION_MAX, LINE_MAX = 400, 60, 100
COUNTED = (".cpp", ".hpp", ".ts", ".tsx", ".mjs", ".css", ".sql", ".py", ".sh")
WITH_FUNCTIONS = (".cpp", ".hpp", ".ts", ".tsx", ".mjs")


def scripts(root: Path):
    """Executables without a suffix, such as deploy/start."""
    return [f for f in house.files(root) if not f.suffix and house.text(f).startswith("#!")]


def too_long(root: Path):
    for file in [*house.files(root, suffixes=COUNTED), *scripts(root)]:
        here, lines = file.relative_to(root).as_posix(), house.text(file).splitlines()
        if len(lines) > FILE_MAX:
            yield f"{here}: {len(lines)} lines, at most {FILE_MAX}"
        for number, line in enumerate(lines, 1):
            if len(line) > LINE_MAX:
                yield f"{here}:{number}: line of {len(line)} characters, at most {LINE_MAX}"


def functions_of_ctags(root: Path):
    names = "\n".join(map(str, house.files(root, suffixes=WITH_FUNCTIONS)))
    command = ["ctags", "-f", "-", "--output-format=json", "--fields=+ne", "--kinds-C++=f",
               "--kinds-TypeScript=fm", "--kinds-JavaScript=fm", "--map-TypeScript=+.tsx",
               "--map-JavaScript=+.mjs", "-L", "-"]
    done = subprocess.run(command, input=names, capture_output=True, text=True, check=True)
    for tag in map(json.loads, done.stdout.splitlines()):
        if "line" in tag:
            file, first = Path(tag["path"]), tag["line"]
            yield file, first, tag.get("end") or closing_brace(file, first), tag["name"]


def closing_brace(file: Path, first: int) -> int:
    """The line on which the block that begins at line `first` ends (ctags knows C++ only)."""
    depth, begun = 0, False
    code = house.without_comments(house.text(file), file.suffix).splitlines()
    for number, line in enumerate(code[first - 1:], first):
        for sign in line:
            depth += {"{": 1, "}": -1}.get(sign, 0)
            begun = begun or sign == "{"
        if begun and depth <= 0:
            return number
    return first


def functions_of_python(root: Path):
    for file in house.files(root, suffixes=(".py",)):
        for node in ast.walk(ast.parse(house.text(file))):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                yield file, node.lineno, node.end_lineno, node.name


def long_functions(root: Path):
    for file, first, last, name in [*functions_of_ctags(root), *functions_of_python(root)]:
        if last - first + 1 > FUNCTION_MAX:
            here = file.relative_to(root).as_posix()
            yield f"{here}:{first}: {name} has {last - first + 1} lines, at most {FUNCTION_MAX}"


def statements(sql: str) -> int:
    bare = house.without_comments(sql, ".sql")
    bare = re.sub(r"\$(\w*)\$.*?\$\1\$", "'body'", bare, flags=re.S)
    bare = re.sub(r"'(?:''|[^'])*'", "''", bare)
    return sum(1 for part in bare.split(";") if part.strip())


def queries(root: Path):
    """db/queries/<topic>/<noun>_<verb>.sql, embedded under the file's name."""
    seen = {}
    for file in house.files(root, ("db/queries",), (".sql",)):
        here, count = file.relative_to(root).as_posix(), statements(house.text(file))
        if count != 1:
            yield f"{here}: {count} statements, one per file"
        if not re.fullmatch(r"db/queries/[a-z_]+/[a-z][a-z0-9]*(_[a-z0-9]+)+\.sql", here):
            yield f"{here}: a query lies in queries/<topic>/<noun>_<verb>.sql"
        if file.name in seen:
            yield f"{here}: the name is taken by {seen[file.name]}"
        seen[file.name] = here


def breaches(root: Path):
    yield from too_long(root)
    yield from long_functions(root)
    yield from queries(root)


if __name__ == "__main__":
    house.main(breaches)
