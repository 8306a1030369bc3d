import type { RouteObject } from "react-router";

export const agencyRoutes: RouteObject[] = [
  {
    path: "/dolmetschbueros",
    lazy: async () => ({ Component: (await import("./agencies")).AgenciesPage }),
  },
];
