import { useEffect, useRef, useState } from "react";

const rest_ms = 300;

/**
 * A text field whose value stands in the address: typed letters are shown at once and go there
 * when the typing rests; what changes the address otherwise changes the field.
 */
export function useTypedAddress(value: string, set: (value: string) => void) {
  const [typed, setTyped] = useState(value);
  const known = useRef(value); // what the address has, or will have in a moment
  const latest = useRef(set);
  latest.current = set;
  useEffect(() => {
    if (value === known.current) return;
    known.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === known.current) return;
    const timer = setTimeout(() => {
      known.current = typed;
      latest.current(typed);
    }, rest_ms);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped] as const;
}
