import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";

/** After a login: everything is read for whoever came in, and their page opens. */
export function useEntered(path: string): () => void {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return () => {
    void queries.invalidateQueries();
    void navigate(path, { replace: true });
  };
}
