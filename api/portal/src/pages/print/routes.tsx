import type { RouteObject } from "react-router";

export const printRoutes: RouteObject[] = [
  {
    path: "/drucken/liste",
    lazy: async () => ({ Component: (await import("./list_page")).ListPage }),
  },
  {
    path: "/drucken/einsaetze",
    lazy: async () => ({ Component: (await import("./sheet_pages")).SheetsPage }),
  },
  {
    path: "/drucken/einsatz/:id",
    lazy: async () => ({ Component: (await import("./sheet_pages")).SheetPage }),
  },
];
