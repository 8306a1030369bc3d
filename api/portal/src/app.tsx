import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { createBrowserRouter, type RouteObject, RouterProvider } from "react-router";
import { ApiProblem } from "./api/problem";
import { sessionKey } from "./api/session";
import { accountRoutes } from "./pages/account/routes";
import { agencyRoutes } from "./pages/agencies/routes";
import { coordinatorRoutes } from "./pages/coordinator/routes";
import { entryRoutes } from "./pages/entry/routes";
import { handbookRoutes } from "./pages/handbook/routes";
import { houseRoutes } from "./pages/house/routes";
import { importRoutes } from "./pages/import/routes";
import { interpreterRoutes, openInterpreterRoutes } from "./pages/interpreter/routes";
import { peopleRoutes } from "./pages/people/routes";
import { printRoutes } from "./pages/print/routes";
import { openRequestRoutes, requesterRoutes } from "./pages/requester/routes";
import { settingsRoutes } from "./pages/settings/routes";
import { slotRoutes } from "./pages/slots/routes";
import { translationRoutes } from "./pages/translations/routes";
import { Home } from "./shell/home";
import { Missing } from "./shell/missing";
import { PublicShell } from "./shell/public_shell";
import { SessionShell } from "./shell/session_shell";
import { SwitchLanguageContext } from "./parts/switch_language";
import {
  chosenLanguage,
  LanguageContext,
  loadLanguage,
  loadRoom,
  rememberLanguage,
  type TextRoom,
} from "./texts/text";

// Whatever answer says that nobody is logged in brings the login dialog over the page.
const onError = (problem: unknown) => {
  if (problem instanceof ApiProblem && problem.code === "login_needed")
    queries.setQueryData(sessionKey, null);
};

// Refusals are answers and not tried again; a lost connection is, three times.
const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      retry: (count, problem) =>
        count < 3 && (!(problem instanceof ApiProblem) || problem.unanswered),
      staleTime: 10_000,
    },
  },
});

/** The pages of a room, which are shown when its texts and those of its parts have come. */
function room(names: TextRoom[], children: RouteObject[]): RouteObject {
  const lazy = async () => {
    await Promise.all(names.map(loadRoom));
    return {};
  };
  return { lazy, children };
}

const router = createBrowserRouter([
  {
    element: <PublicShell />,
    children: [
      ...accountRoutes.open,
      room(["entry"], entryRoutes),
      room(["entry", "requester"], openRequestRoutes),
      room(["interpreter"], openInterpreterRoutes),
      room(["handbook"], handbookRoutes),
    ],
  },
  {
    element: <SessionShell />,
    children: [
      { index: true, element: <Home /> },
      ...accountRoutes.mine,
      room(["requester", "contact", "closed_days", "hotline"], requesterRoutes),
      room(["coordinator", "contact", "sickness", "hotline"], coordinatorRoutes),
      room(["people", "availability", "sickness", "closed_days"], peopleRoutes),
      room(["import"], importRoutes),
      room(["print"], printRoutes),
      room(["slots"], slotRoutes),
      room(["house"], houseRoutes),
      room(["agencies"], agencyRoutes),
      room(["translations"], translationRoutes),
      room(["settings", "hotline"], settingsRoutes),
      room(["interpreter", "availability", "contact", "hotline"], interpreterRoutes),
      { path: "*", element: <Missing /> },
    ],
  },
]);

export function App() {
  const [language, setLanguage] = useState(chosenLanguage);
  const choose = useMemo(
    () => async (next: "de" | "en") => {
      await loadLanguage(next);
      rememberLanguage(next);
      setLanguage(next);
    },
    [],
  );
  return (
    <LanguageContext value={language}>
      <SwitchLanguageContext value={choose}>
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </SwitchLanguageContext>
    </LanguageContext>
  );
}
