import type { RouteObject } from "react-router";

export const handbookRoutes: RouteObject[] = [
  {
    path: "/handbuch/:topic?",
    lazy: async () => ({ Component: (await import("./handbook")).Handbook }),
  },
];
