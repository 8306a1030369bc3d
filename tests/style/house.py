"""What the checks of the house style share: the files of the tree, and the shape of a check."""
import re
import sys
from pathlib import Path

FLOORS = ("dispatch", "db", "services", "api")
ROOMS = FLOORS + ("tests", "deploy")
ALLOWANCE = re.compile(r"style allows: \w+")  # on the line itself, followed by the reason
NOT_OURS = {"build", "data", "node_modules", "dist", "__pycache__", ".git", "cases", "corpus"}


def files(root: Path, folders=ROOMS, suffixes=()):
    """Our files below the folders with one of the suffixes (all when empty), sorted."""
    found = []
    for folder in folders:
        for file in (root / folder).rglob("*"):
            parts = file.relative_to(root).parts
            if file.is_file() and not NOT_OURS.intersection(parts):
                if not suffixes or file.suffix in suffixes:
                    found.append(file)
    return sorted(found)


def text(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")


def blank(match: re.Match) -> str:
    """Keeps the line breaks of what is taken out, so that line numbers stay true."""
    return "\n" * match[0].count("\n")


def without_comments(code: str, suffix: str) -> str:
    """The code without comments; strings stay."""
    if suffix == ".sql":
        return re.sub(r"--[^\n]*|/\*.*?\*/", blank, code, flags=re.S)
    if suffix in (".py", ".sh", ".cmake", ".yml", ".yaml", ""):
        return re.sub(r"(?m)(^|\s)#[^\n]*", r"\1", code)
    keep_strings = r'''("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])')|//[^\n]*|/\*.*?\*/'''
    return re.sub(keep_strings, lambda m: m[1] or blank(m), code, flags=re.S)


def main(breaches):
    """Prints one line for each breach, nothing when there is none; exit code 1 or 0."""
    found = list(breaches(Path(sys.argv[1] if len(sys.argv) > 1 else ".")))
    print("".join(line + "\n" for line in found), end="")
    sys.exit(bool(found))
