import type { RouteObject } from "react-router";

export const requesterRoutes: RouteObject[] = [];
