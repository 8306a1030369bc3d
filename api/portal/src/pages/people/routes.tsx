import type { RouteObject } from "react-router";

export const peopleRoutes: RouteObject[] = [
  { path: "/personen", lazy: async () => ({ Component: (await import("./people")).PeoplePage }) },
  {
    path: "/personen/nachweise",
    lazy: async () => ({ Component: (await import("./missing")).MissingPage }),
  },
  {
    path: "/personen/neu",
    lazy: async () => ({ Component: (await import("./person_form")).NewPersonPage }),
  },
  {
    path: "/personen/:id",
    lazy: async () => ({ Component: (await import("./person")).PersonPage }),
  },
  {
    path: "/personen/:id/aendern",
    lazy: async () => ({ Component: (await import("./person_form")).ChangePersonPage }),
  },
  {
    path: "/einsatzstellen",
    lazy: async () => ({ Component: (await import("./offices")).OfficesPage }),
  },
  {
    path: "/einsatzstellen/neu",
    lazy: async () => ({ Component: (await import("./office_form")).NewOfficePage }),
  },
  {
    path: "/einsatzstellen/:id",
    lazy: async () => ({ Component: (await import("./office")).OfficePage }),
  },
  {
    path: "/einsatzstellen/:id/aendern",
    lazy: async () => ({ Component: (await import("./office_form")).ChangeOfficePage }),
  },
  { path: "/konten", lazy: async () => ({ Component: (await import("./accounts")).AccountsPage }) },
];
