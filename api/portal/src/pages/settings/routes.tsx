import type { RouteObject } from "react-router";

export const settingsRoutes: RouteObject[] = [
  { path: "/einstellungen", lazy: async () => ({ Component: (await import("./start")).Settings }) },
  {
    path: "/einstellungen/notfallmappe",
    lazy: async () => ({ Component: (await import("./emergency")).Emergency }),
  },
  {
    path: "/einstellungen/hotline-ausserhalb",
    lazy: async () => ({ Component: (await import("./hotline_outside")).HotlineOutside }),
  },
  {
    path: "/einstellungen/:kind",
    lazy: async () => ({ Component: (await import("./rule_page")).RulePage }),
  },
];
