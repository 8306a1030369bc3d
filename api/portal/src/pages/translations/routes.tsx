import type { RouteObject } from "react-router";

export const translationRoutes: RouteObject[] = [
  {
    path: "/uebersetzungen",
    lazy: async () => ({ Component: (await import("./list")).TranslationsPage }),
  },
  {
    path: "/uebersetzungen/neu",
    lazy: async () => ({ Component: (await import("./request")).RequestPage }),
  },
  {
    path: "/uebersetzungen/:id",
    lazy: async () => ({ Component: (await import("./translation")).TranslationPage }),
  },
  {
    path: "/formulare",
    lazy: async () => ({ Component: (await import("./library")).LibraryPage }),
  },
];
