import type { RouteObject } from "react-router";

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
    path: "/terminzettel",
    lazy: async () => ({ Component: (await import("./slip")).SlipPage }),
  },
];
