#!/usr/bin/env python3
"""/api/v1 only grows: api/openapi.yaml against the document of the last release.

    tests/style/check_openapi_grows.py [root]

tests/style/openapi_released.yaml is a copy made at each release; before the first one there is
nothing to compare. Whoever was written against the released document must still work: operations,
answers and what they hold stay; what is asked of a caller never becomes more.
"""
import json
from pathlib import Path

import yaml

import house

RELEASED = "tests/style/openapi_released.yaml"
METHODS = ("get", "put", "post", "delete", "patch")


class Document:
    def __init__(self, file: Path):
        self.root = yaml.safe_load(file.read_text(encoding="utf-8"))

    def resolve(self, node):
        while isinstance(node, dict) and "$ref" in node:
            place, node = node["$ref"], self.root
            for part in place.removeprefix("#/").split("/"):
                node = node[part]
        return node

    def operations(self):
        for path, methods in self.root.get("paths", {}).items():
            for method in METHODS:
                if method in methods:
                    yield f"{method.upper()} {path}", methods[method]

    def parameters(self, operation):
        found = map(self.resolve, operation.get("parameters", []))
        return {(one["in"], one["name"]): one for one in found}


class Comparison:
    """One pair of documents; a pair of schemas is looked at once, so circles end."""

    def __init__(self, old: Document, new: Document):
        self.old, self.new, self.seen = old, new, set()

    def operations(self):
        now = dict(self.new.operations())
        for name, before in self.old.operations():
            if name not in now:
                yield f"{name}: is gone"
                continue
            after = now[name]
            if before.get("operationId") != after.get("operationId"):
                yield f"{name}: has another operationId"
            yield from self.parameters(name, before, after)
            yield from self.body(name, before, after)
            yield from self.answers(name, before, after)

    def parameters(self, name, before, after):
        old, new = self.old.parameters(before), self.new.parameters(after)
        for key, one in old.items():
            if key not in new:
                yield f"{name}: parameter {key[1]} is gone"
            else:
                yield from self.taken(f"{name} {key[1]}", one["schema"], new[key]["schema"])
        for key, one in new.items():
            if one.get("required") and not old.get(key, {}).get("required"):
                yield f"{name}: parameter {key[1]} is demanded now"

    def body(self, name, before, after):
        old = self.old.resolve(before.get("requestBody", {}))
        new = self.new.resolve(after.get("requestBody", {}))
        if new.get("required") and not old.get("required"):
            yield f"{name}: a body is demanded now"
        for media, typed in old.get("content", {}).items():
            if media not in new.get("content", {}):
                yield f"{name}: takes no {media} any more"
            else:
                yield from self.taken(name, typed["schema"], new["content"][media]["schema"])

    def answers(self, name, before, after):
        for status, answer in before.get("responses", {}).items():
            if status not in after.get("responses", {}):
                yield f"{name}: answer {status} is gone"
                continue
            old = self.old.resolve(answer).get("content", {})
            new = self.new.resolve(after["responses"][status]).get("content", {})
            for media, typed in old.items():
                if media not in new:
                    yield f"{name}: {status} is no {media} any more"
                else:
                    yield from self.given(f"{name} {status}", typed["schema"],
                                          new[media]["schema"])

    def known(self, direction, before, after):
        key = (direction, json.dumps(before, sort_keys=True), json.dumps(after, sort_keys=True))
        known = key in self.seen
        self.seen.add(key)
        return known

    def taken(self, where, before, after):
        """What callers send: everything that was good must stay good."""
        if self.known("taken", before, after):
            return
        old, new = self.old.resolve(before), self.new.resolve(after)
        yield from self.types(where, types(old), types(new))
        for value in old.get("enum", []) if "enum" in new else []:
            if value not in new["enum"]:
                yield f"{where}: {value} is not taken any more"
        if "enum" in new and "enum" not in old:
            yield f"{where}: takes only some values now"
        for word, narrower in (("minimum", max), ("minLength", max), ("minItems", max),
                               ("maximum", min), ("maxLength", min), ("maxItems", min)):
            if word in new and (word not in old or narrower(new[word], old[word]) != old[word]):
                yield f"{where}: {word} is {new[word]} now"
        if new.get("pattern", old.get("pattern")) != old.get("pattern"):
            yield f"{where}: has another pattern"
        for field in sorted(set(new.get("required", [])) - set(old.get("required", []))):
            yield f"{where}: field {field} is demanded now"
        yield from self.inside(where, old, new, self.taken)

    def given(self, where, before, after):
        """What callers read: everything that was there must stay there."""
        if self.known("given", before, after):
            return
        old, new = self.old.resolve(before), self.new.resolve(after)
        yield from self.types(where, types(new), types(old))
        for field in sorted(set(old.get("required", [])) - set(new.get("required", []))):
            yield f"{where}: field {field} may be missing now"
        yield from self.inside(where, old, new, self.given)

    def inside(self, where, old, new, compare):
        for field, schema in old.get("properties", {}).items():
            if field not in new.get("properties", {}):
                yield f"{where}: field {field} is gone"
            else:
                yield from compare(f"{where}.{field}", schema, new["properties"][field])
        if "items" in old and "items" in new:
            yield from compare(f"{where}[]", old["items"], new["items"])

    @staticmethod
    def types(where, narrow, wide):
        """Every type of `narrow` must be one of `wide`."""
        for one in sorted(narrow - wide) if narrow and wide else []:
            if not (one == "integer" and "number" in wide):
                yield f"{where}: type {one} is new or gone"


def types(schema):
    named = schema.get("type", [])
    return set(named if isinstance(named, list) else [named])


def breaches(root: Path):
    released, current = root / RELEASED, root / "api/openapi.yaml"
    if released.exists():
        yield from Comparison(Document(released), Document(current)).operations()


if __name__ == "__main__":
    if not Path(RELEASED).exists():
        print("nothing was released yet: nothing to compare")
    house.main(breaches)
