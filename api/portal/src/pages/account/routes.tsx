import type { RouteObject } from "react-router";

/** `open` needs no login, `mine` does. */
export const accountRoutes: { open: RouteObject[]; mine: RouteObject[] } = {
  open: [{ path: "/anmelden", lazy: async () => ({ Component: (await import("./login")).Login }) }],
  mine: [],
};
