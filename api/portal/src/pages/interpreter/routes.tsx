import type { RouteObject } from "react-router";

export const interpreterRoutes: RouteObject[] = [];
