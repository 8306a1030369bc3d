import type { RouteObject } from "react-router";

export const houseRoutes: RouteObject[] = [
  { path: "/haus", lazy: async () => ({ Component: (await import("./house")).HousePage }) },
  {
    path: "/sprachpate",
    lazy: async () => ({ Component: (await import("./colleague")).ColleaguePage }),
  },
];
