import { Navigate } from "react-router";
import { useSession } from "../api/session";

const homes: Record<string, string> = {
  requester: "/anfragen",
  coordinator: "/heute",
  interpreter: "/angebote",
  tenant_admin: "/zahlen",
};

/** The first page of everybody's day. */
export function Home() {
  return <Navigate to={homes[useSession().role] ?? "/konto"} replace />;
}
