import type { RouteObject } from "react-router";

export const coordinatorRoutes: RouteObject[] = [
  { path: "/tafel", lazy: async () => ({ Component: (await import("./board")).Board }) },
  { path: "/anrufliste", lazy: async () => ({ Component: (await import("./calls")).Calls }) },
];
