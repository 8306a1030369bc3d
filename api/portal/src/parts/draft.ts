import { useCallback, useEffect, useState } from "react";

/**
 * What the user typed, kept over reload, back button and a session that ended, in this browser tab
 * only. `forget` belongs behind the act that sent it; `sent` does the same and leaves the fields.
 */
export function useDraft<T>(name: string, initial: T) {
  const key = `draft.${name}`;
  const [value, setValue] = useState<T>(() => {
    const kept = sessionStorage.getItem(key);
    return kept ? { ...initial, ...(JSON.parse(kept) as Partial<T>) } : initial;
  });
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(value)), [key, value]);
  const change = useCallback((part: Partial<T>) => setValue((old) => ({ ...old, ...part })), []);
  const forget = useCallback(() => {
    sessionStorage.removeItem(key);
    setValue(initial);
  }, [key, initial]);
  const sent = useCallback(() => sessionStorage.removeItem(key), [key]);
  return { value, change, forget, sent };
}
