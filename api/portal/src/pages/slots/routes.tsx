import type { RouteObject } from "react-router";

export const slotRoutes: RouteObject[] = [
  { path: "/praesenz", lazy: async () => ({ Component: (await import("./slots")).SlotsPage }) },
];
