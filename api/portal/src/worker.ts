// The service worker: the pages of interpreters open without a net. It keeps files of the build
// only, never an answer of the API: what a person saw is kept by src/api/kept.ts, per account.
// The build (vite.config.ts) puts in the names of the files and of this version.
import texts from "./texts/push.json";

declare const SHELL_FILES: string[];
declare const SHELL_NAME: string;

const worker = self as unknown as ServiceWorkerGlobalScope;
const page = "/index.html";
const patience_ms = 4000;

worker.addEventListener("install", (event) => {
  const isHashed = (file: string) => file.startsWith("/assets/"); // may come from the HTTP cache
  const fresh = SHELL_FILES.map((file) =>
    isHashed(file) ? file : new Request(file, { cache: "no-cache" }),
  );
  const kept = caches.open(SHELL_NAME).then((cache) => cache.addAll(fresh));
  event.waitUntil(kept.then(() => worker.skipWaiting()));
});

// The version before stays: pages that are still open may ask for its files.
worker.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys().then(async (names) => {
      const old = names.filter((name) => name !== SHELL_NAME).slice(0, -1);
      await Promise.all(old.map((name) => caches.delete(name)));
      await worker.clients.claim();
    }),
  );
});

/** The page from the net; what is kept when the net says nothing for some seconds. */
async function openPage(request: Request): Promise<Response> {
  const kept = await caches.match(page, { cacheName: SHELL_NAME });
  if (!kept) return fetch(request);
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patience_ms));
  return Promise.race([fetch(request).catch(() => kept), late]);
}

async function openFile(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== worker.location.origin) return;
  const ofServer = pathname.startsWith("/api/") || pathname.startsWith("/antwort/");
  if (request.mode === "navigate" && !ofServer) event.respondWith(openPage(request));
  else if (pathname.startsWith("/assets/")) event.respondWith(openFile(request));
});

/** How many things of a list wait for an answer; nothing without a net or a login. */
async function countOf(list: string): Promise<number | undefined> {
  try {
    const answer = await fetch(list);
    if (!answer.ok) return undefined;
    return ((await answer.json()) as { items: unknown[] }).items.length;
  } catch {
    return undefined;
  }
}

/** Pushes are empty: what is said comes from our own server, or says nothing in particular. */
async function showNews() {
  const say = worker.navigator.language.startsWith("en") ? texts.en : texts.de;
  const { title, path } = await news(say);
  await worker.registration.showNotification(title, {
    body: say.tap,
    tag: "news", // the next one takes its place
    icon: "/icon-192.png",
    data: path,
  });
}

async function news(say: typeof texts.de): Promise<{ title: string; path: string }> {
  const offers = await countOf("/api/v1/offers?state=made&limit=50");
  if (offers === undefined) return { title: say.unknown, path: "/angebote" };
  if (offers === 1) return { title: say.offer, path: "/angebote" };
  if (offers > 1)
    return { title: say.offers.replace("{count}", String(offers)), path: "/angebote" };
  const asked = await countOf("/api/v1/holiday-answers?answered=no");
  if (asked) return { title: say.holidays, path: "/ferien" };
  return { title: say.assignments, path: "/einsaetze" };
}

worker.addEventListener("push", (event) => event.waitUntil(showNews()));

/** In a page that is open already, as far as this worker may lead it. */
async function openNews(path: string) {
  const [open] = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  const led = await open?.navigate(path).catch(() => null);
  await (led ? led.focus() : worker.clients.openWindow(path));
}

worker.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openNews(String(event.notification.data)));
});
