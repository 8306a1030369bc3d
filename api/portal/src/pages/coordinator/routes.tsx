import type { RouteObject } from "react-router";

export const coordinatorRoutes: RouteObject[] = [
  { path: "/heute", lazy: async () => ({ Component: (await import("./today")).TodayPage }) },
  { path: "/tafel", lazy: async () => ({ Component: (await import("./board")).Board }) },
  { path: "/anrufliste", lazy: async () => ({ Component: (await import("./calls")).Calls }) },
  {
    path: "/schulferien",
    lazy: async () => ({ Component: (await import("./school_holidays")).SchoolHolidaysPage }),
  },
  {
    path: "/sofort",
    lazy: async () => ({ Component: (await import("./hotline")).HotlineDeskPage }),
  },
  { path: "/zahlen", lazy: async () => ({ Component: (await import("./figures")).FiguresPage }) },
];
