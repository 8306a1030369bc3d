import { useSyncExternalStore } from "react";

const phone = window.matchMedia("(max-width: 48rem)");

function follow(changed: () => void) {
  phone.addEventListener("change", changed);
  return () => phone.removeEventListener("change", changed);
}

/** Whether the page is as narrow as a phone: cards instead of tables. */
export function useNarrow(): boolean {
  return useSyncExternalStore(follow, () => phone.matches);
}
