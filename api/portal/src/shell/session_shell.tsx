import { Suspense, useEffect, useState } from "react";
import { Navigate, Outlet, useLocation } from "react-router";
import { LiveContext, useLive } from "../api/live";
import { rememberPool } from "../api/pool";
import { type Session, SessionContext, useSessionQuery } from "../api/session";
import { Loading } from "../parts/loading";
import { ProblemNotice } from "../parts/notice";
import { rememberColour } from "../parts/pool_colour";
import { Foot } from "./foot";
import { LiveSign } from "./live_sign";
import { Masthead } from "./masthead";
import { Navigation } from "./navigation";
import { PersonMenu } from "./person_menu";
import { SessionEnd } from "./session_end";
import { TermsDue } from "./terms_due";

/** Around pages behind the login. Who is not logged in goes there and comes back. */
export function SessionShell() {
  const query = useSessionQuery();
  const location = useLocation();
  // a page once shown stays on the screen when the session ends: nothing typed is lost
  const [shown, setShown] = useState<Session | null>(null);
  if (query.data && query.data !== shown) setShown(query.data);

  if (query.isPending) return <Loading />;
  if (!shown && query.isError) return <ProblemNotice problem={query.error} />;
  if (!shown) {
    const back = location.pathname + location.search;
    return <Navigate to={`/anmelden?zurueck=${encodeURIComponent(back)}`} replace />;
  }
  return (
    <SessionContext value={shown}>
      <Inside session={shown} ended={query.data === null} />
    </SessionContext>
  );
}

function Inside({ session, ended }: { session: Session; ended: boolean }) {
  const live = useLive(session.expires_at ?? "");
  useEffect(() => {
    rememberPool(session);
    rememberColour(session.tenant.colour ?? "");
  }, [session]);
  return (
    <LiveContext value={live}>
      <Masthead pool={session.tenant.name ?? ""}>
        <LiveSign />
        <PersonMenu />
      </Masthead>
      <div className="inside">
        <Navigation role={session.role} />
        <main id="content" className="content">
          <TermsDue />
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Foot />
      <SessionEnd session={session} ended={ended} />
    </LiveContext>
  );
}
