import { useRef } from "react";

/**
 * Reads what an act changes once per Idempotency-Key: a retry after a lost answer sends the very
 * same request again, and the server answers as before instead of changing twice.
 */
export function useReadOnce<Read>(read: () => Promise<Read>) {
  const last = useRef<{ key: string; read: Read } | null>(null);
  return async (key: string): Promise<Read> => {
    if (last.current?.key !== key) last.current = { key, read: await read() };
    return last.current.read;
  };
}
