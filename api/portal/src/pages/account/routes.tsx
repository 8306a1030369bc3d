import type { RouteObject } from "react-router";

const about = (kind: "imprint" | "privacy" | "accessibility") => async () => {
  const { AboutPage } = await import("./about");
  return { Component: () => <AboutPage key={kind} kind={kind} /> };
};

/** `open` needs no login, `mine` does. */
export const accountRoutes: { open: RouteObject[]; mine: RouteObject[] } = {
  open: [
    {
      path: "/anmelden/:pool?",
      lazy: async () => ({ Component: (await import("./login")).Login }),
    },
    {
      path: "/anmelden/:pool/:token",
      lazy: async () => ({ Component: (await import("./login_link")).LoginLink }),
    },
    {
      path: "/passwort-vergessen",
      lazy: async () => ({ Component: (await import("./forgotten")).Forgotten }),
    },
    {
      path: "/passwort/:tenant/:token",
      lazy: async () => ({ Component: (await import("./new_password")).NewPassword }),
    },
    { path: "/impressum/:pool?", lazy: about("imprint") },
    { path: "/datenschutz/:pool?", lazy: about("privacy") },
    { path: "/barrierefreiheit/:pool?", lazy: about("accessibility") },
    { path: "/hilfe", lazy: async () => ({ Component: (await import("./help")).Help }) },
  ],
  mine: [{ path: "/konto", lazy: async () => ({ Component: (await import("./me")).Me }) }],
};
