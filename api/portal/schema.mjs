// Makes dist/schema.ts from the contract. To others Idempotency-Key is optional; the portal's own
// writes must all carry it, because a lost answer makes them try again: so its types demand it,
// or null for what only asks (a preview).
import { mkdirSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const types = astToString(await openapiTS(new URL("../openapi.yaml", import.meta.url)));
const keyed = types
  .replace(/"Idempotency-Key"\?: ([^;]+);/g, '"Idempotency-Key": $1 | null;')
  .replace(/header\?: (\{\s*"Idempotency-Key":)/g, "header: $1");
mkdirSync("dist", { recursive: true });
writeFileSync("dist/schema.ts", keyed);
