import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { TextField } from "./field";

interface CopyFieldProps {
  label: string;
  value: string;
  hint?: ReactNode;
  copy: string;
  copied: string;
}

/** An address to be taken elsewhere: shown whole, selected at a touch, copied by a button. */
export function CopyField({ label, value, hint, copy, copied }: CopyFieldProps) {
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <TextField label={label} readOnly value={value} {...(hint ? { hint } : {})}
        onFocus={({ target }) => target.select()} />
      <div className="row">
        <Button onClick={() => void navigator.clipboard.writeText(value)
          .then(() => setCopied(true))}>
          {copy}
        </Button>
        <span role="status">{isCopied && copied}</span>
      </div>
    </>
  );
}
