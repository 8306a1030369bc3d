import { useEffect, useState } from "react";
import { Button } from "../../parts/button";
import { useText } from "../../texts/text";

interface Props {
  label: string;
  onCancel: () => void;
}

const shown_after_s = 1;

/** What takes longer than a second says so, counts the seconds, and can be cancelled. */
export function Patience({ label, onCancel }: Props) {
  const text = useText();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((old) => old + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  if (seconds < shown_after_s) return null;
  return (
    <div className="row">
      <span role="status">{label}</span>
      <progress className="kern-progress" aria-label={label} />
      <span aria-hidden="true">{text("import.seconds", { seconds })}</span>
      <Button onClick={onCancel}>{text("common.cancel")}</Button>
    </div>
  );
}
