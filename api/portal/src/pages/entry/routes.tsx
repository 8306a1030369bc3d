import type { RouteObject } from "react-router";

/** Offices come in by themselves: none of these pages needs a login. */
export const entryRoutes: RouteObject[] = [
  {
    path: "/einladung/:pool/:token",
    lazy: async () => ({ Component: (await import("./invitation")).InvitationPage }),
  },
  {
    path: "/bestaetigen/:pool/:token",
    lazy: async () => ({ Component: (await import("./confirm")).ConfirmPage }),
  },
];
