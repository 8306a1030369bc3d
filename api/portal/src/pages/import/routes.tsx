import type { RouteObject } from "react-router";

export const importRoutes: RouteObject[] = [
  { path: "/import", lazy: async () => ({ Component: (await import("./start")).ImportStart }) },
  {
    path: "/import/:list",
    lazy: async () => ({ Component: (await import("./wizard")).ImportWizard }),
  },
];
