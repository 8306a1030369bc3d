import type { RouteObject } from "react-router";

/** What links in mails open without a login. */
export const openInterpreterRoutes: RouteObject[] = [
  {
    path: "/ferien/:pool/:token",
    lazy: async () => ({ Component: (await import("./linked_holidays")).LinkedHolidays }),
  },
];

export const interpreterRoutes: RouteObject[] = [
  {
    lazy: async () => ({ Component: (await import("./room")).Room }),
    children: [
      {
        path: "/angebote",
        lazy: async () => ({ Component: (await import("./offers")).Offers }),
      },
      {
        path: "/angebote/:id",
        lazy: async () => ({ Component: (await import("./offer")).OfferPage }),
      },
      {
        path: "/einsaetze",
        lazy: async () => ({ Component: (await import("./assignments")).Assignments }),
      },
      {
        path: "/einsaetze/:id",
        lazy: async () => ({ Component: (await import("./assignment")).AssignmentPage }),
      },
      {
        path: "/einsaetze/:id/stunden",
        lazy: async () => ({ Component: (await import("./timesheet")).TimesheetPage }),
      },
      {
        path: "/kalender",
        lazy: async () => ({ Component: (await import("./calendar")).CalendarPage }),
      },
      {
        path: "/kalender/verfuegbarkeit",
        lazy: async () => ({ Component: (await import("./availability_page")).AvailabilityPage }),
      },
      {
        path: "/ferien",
        lazy: async () => ({ Component: (await import("./school_holidays")).SchoolHolidays }),
      },
      {
        path: "/erreichbar",
        lazy: async () => ({ Component: (await import("./hotline_reachable")).ReachablePage }),
      },
      {
        path: "/stunden",
        lazy: async () => ({ Component: (await import("./hours")).Hours }),
      },
    ],
  },
];
