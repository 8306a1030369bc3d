#!/usr/bin/env python3
"""The checks themselves: each case is a small tree and exactly the breaches it must be told.

A file in cases/ is named after its check. Inside, `### sentence` begins a case, `--- path` a file
of its tree, and each line `>>> text` is one expected breach (none: the tree is good).
"""
import importlib
import re
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent


def cases(book: str):
    for block in re.split(r"(?m)^### ", book)[1:]:
        name, _, body = block.partition("\n")
        expected = sorted(re.findall(r"(?m)^>>> (.*)$", body))
        body = re.sub(r"(?m)^>>> .*\n?", "", body)
        tree = {}
        for part in re.split(r"(?m)^--- ", body)[1:]:
            path, _, content = part.partition("\n")
            tree[path.strip()] = expand(content)
        yield name, tree, expected


def expand(content: str) -> str:
    """`{{repeat 3 text}}` stands for three such lines, `{{wide}}` for 101 letters."""
    content = content.replace("{{wide}}", "x" * 101)
    return re.sub(r"\{\{repeat (\d+) (.*?)\}\}",
                  lambda m: "\n".join([m[2]] * int(m[1])), content)


def told(check: str, tree: dict):
    breaches = importlib.import_module(check).breaches
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for path, content in tree.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")
        return sorted(breaches(root))


def main() -> int:
    passed = failed = 0
    for book in sorted((HERE / "cases").glob("*.txt")):
        for name, tree, expected in cases(book.read_text(encoding="utf-8")):
            found = told(book.stem, tree)
            if found == expected:
                passed += 1
                continue
            failed += 1
            print(f"{book.stem}: {name}")
            print("".join(f"  expected: {line}\n" for line in expected), end="")
            print("".join(f"  told:     {line}\n" for line in found))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
