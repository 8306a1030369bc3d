import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// Everything becomes files of our own host: no inline script or style, so that the strict
// Content-Security-Policy of api/portal_files.cpp holds.
export default defineConfig({
  plugins: [react()],
  build: {
    outDir: "../../build/portal",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
  },
  server: { proxy: { "/api": process.env.MITTLER_URL ?? "http://127.0.0.1:8080" } },
});
