import { createHash } from "node:crypto";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { handbook } from "./handbook.ts";

const offline = /\/src\/pages\/(interpreter|account)\//;
const offlineTexts = /\/src\/texts\/\w+\/(interpreter|account|common)\.json/;
const fonts = /fira-sans-latin-(400|600)-normal.*woff2$/;

// Tells the service worker (src/worker.ts) the files of the pages that open without a net.
function shellFiles(): Plugin {
  return {
    name: "shell-files",
    apply: "build",
    enforce: "post", // chunks that held nothing but styles are gone by then
    generateBundle(_, bundle) {
      const files = new Set(["index.html", "icon.svg", "manifest.webmanifest"]);
      const add = (name: string) => {
        const file = bundle[name];
        if (!file || files.has(name)) return;
        files.add(name);
        if (file.type === "asset") return;
        file.imports.forEach(add);
        file.viteMetadata?.importedCss.forEach(add);
      };
      for (const [name, file] of Object.entries(bundle)) {
        if (fonts.test(name)) add(name);
        if (file.type !== "chunk" || file.name === "worker") continue;
        const module = file.facadeModuleId ?? "";
        if (file.isEntry || offline.test(module) || offlineTexts.test(module)) add(name);
      }
      const worker = bundle["sw.js"];
      if (worker?.type !== "chunk") throw new Error("there is no service worker");
      const list = JSON.stringify([...files].sort().map((name) => `/${name}`));
      const version = createHash("sha256").update(list).digest("hex").slice(0, 12);
      worker.code = worker.code
        .replace("SHELL_FILES", () => list)
        .replaceAll("SHELL_NAME", `"shell-${version}"`);
    },
  };
}

// Everything becomes files of our own host: no inline script or style, so that the strict
// Content-Security-Policy of api/portal_files.cpp holds.
export default defineConfig({
  plugins: [react(), handbook(), shellFiles()],
  build: {
    outDir: "../../build/portal",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: "es2022",
    rolldownOptions: {
      input: { index: "index.html", worker: "src/worker.ts" },
      output: {
        entryFileNames: (chunk) =>
          chunk.name === "worker" ? "sw.js" : "assets/[name]-[hash].js",
      },
    },
  },
  server: { proxy: { "/api": process.env.MITTLER_URL ?? "http://127.0.0.1:8080" } },
});
