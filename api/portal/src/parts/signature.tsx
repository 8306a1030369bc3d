import "../style/signature.css";
import { type PointerEvent, useRef } from "react";
import { useText } from "../texts/text";
import { Button } from "./button";

const width = 600;
const height = 200;
const step = 3; // shorter moves of a finger are none
const letters_max = 20_000; // as the API

/** Where to sign with a finger, a pen or a mouse; voluntary, because the name alone is enough. */
export function SignaturePad({ path, onChange }: {
  path: string;
  onChange: (path: string) => void;
}) {
  const text = useText();
  const last = useRef<{ x: number; y: number } | null>(null);

  function draw(event: PointerEvent<SVGSVGElement>, command: "M" | "L") {
    const box = event.currentTarget.getBoundingClientRect();
    const inside = (share: number, size: number) =>
      Math.round(Math.min(Math.max(share, 0), 1) * size);
    const x = inside((event.clientX - box.left) / box.width, width);
    const y = inside((event.clientY - box.top) / box.height, height);
    const from = last.current;
    if (command === "L" && (!from || Math.hypot(x - from.x, y - from.y) < step)) return;
    last.current = { x, y };
    const next = `${path}${command}${x} ${y}`;
    if (next.length <= letters_max) onChange(next);
  }

  return (
    <div className="stack signature">
      <p className="kern-label">{text("signature.title")} {text("common.optional")}</p>
      <svg
        className="signature__pad"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={text(path ? "signature.drawn" : "signature.empty")}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          draw(event, "M");
        }}
        onPointerMove={(event) => draw(event, "L")}
        onPointerUp={() => { last.current = null; }}
        onPointerCancel={() => { last.current = null; }}
      >
        <path d={path} />
      </svg>
      {path && <Button small onClick={() => onChange("")}>{text("signature.clear")}</Button>}
    </div>
  );
}

/** What was drawn, and whose it is. */
export function SignedBy({ name, path }: {
  name: string | null | undefined;
  path: string | null | undefined;
}) {
  const text = useText();
  if (!name) return null;
  return (
    <div className="stack signature">
      <p className="kern-body">{text("signature.by", { name })}</p>
      {path && (
        <svg className="signature__image" viewBox={`0 0 ${width} ${height}`} role="img"
          aria-label={text("signature.of", { name })}>
          <path d={path} />
        </svg>
      )}
    </div>
  );
}
