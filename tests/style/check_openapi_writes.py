#!/usr/bin/env python3
"""Every write of the contract may be repeated: it takes Idempotency-Key.

    tests/style/check_openapi_writes.py [root]

Not those of nobody known: a key is bound to an account. What is done with the key is the same for
all of them (api/serve_call.cpp); this keeps the document honest.
"""
from pathlib import Path

import yaml

import house

WRITES = ("put", "post", "delete", "patch")
KEY = "#/components/parameters/idempotency_key"


def breaches(root: Path):
    file = root / "api/openapi.yaml"
    document = yaml.safe_load(house.text(file))
    for path, methods in document.get("paths", {}).items():
        for method in WRITES:
            operation = methods.get(method)
            if operation is None or operation.get("x-capability") == "public":
                continue
            if {"$ref": KEY} not in operation.get("parameters", []):
                yield f"api/openapi.yaml: {method.upper()} {path} takes no Idempotency-Key"


if __name__ == "__main__":
    house.main(breaches)
