import type { RouteObject } from "react-router";

/** Offices come in by themselves: none of these pages needs a login. */
export const entryRoutes: RouteObject[] = [
  {
    path: "/einladung/:pool/:token",
    lazy: async () => ({ Component: (await import("./invitation")).InvitationPage }),
  },
  {
    path: "/registrieren/:pool",
    lazy: async () => ({ Component: (await import("./registration")).RegistrationPage }),
  },
  {
    path: "/bestaetigen/:pool/:token",
    lazy: async () => ({ Component: (await import("./confirm")).ConfirmPage }),
  },
];
