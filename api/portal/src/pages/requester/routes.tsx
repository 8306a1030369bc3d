import type { RouteObject } from "react-router";

/** A request without a login; in a room of its own path, for the texts that it needs. */
export const openRequestRoutes: RouteObject[] = [
  {
    path: "/anfrage/:pool",
    lazy: async () => ({ Component: (await import("./entry_request")).EntryRequestPage }),
  },
];

export const requesterRoutes: RouteObject[] = [
  {
    path: "/anfrage",
    lazy: async () => ({ Component: (await import("./request")).RequestPage }),
  },
  {
    path: "/anfragen",
    lazy: async () => ({ Component: (await import("./bookings")).BookingsPage }),
  },
  {
    path: "/anfragen/:id",
    lazy: async () => ({ Component: (await import("./booking")).BookingPage }),
  },
  {
    path: "/serien/:id",
    lazy: async () => ({ Component: (await import("./series")).SeriesPage }),
  },
  {
    path: "/schliesstage",
    lazy: async () => ({ Component: (await import("./closed_days_page")).ClosedDaysPage }),
  },
  {
    path: "/jetzt",
    lazy: async () => ({ Component: (await import("./hotline")).HotlinePage }),
  },
  {
    path: "/terminzettel",
    lazy: async () => ({ Component: (await import("./slip")).SlipPage }),
  },
];
