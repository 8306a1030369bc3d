import { Suspense } from "react";
import { Outlet } from "react-router";
import { Loading } from "../parts/loading";
import { Foot } from "./foot";
import { Masthead } from "./masthead";

/** Around pages that need no login. */
export function PublicShell() {
  return (
    <>
      <Masthead />
      <main id="content" className="content">
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <Foot />
    </>
  );
}
