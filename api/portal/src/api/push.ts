// Web Push: this browser asks its maker's push service for an address and tells it to our server,
// which sends empty pushes there. What they say is read by src/worker.ts.
import { api, ask } from "./client";

/** Why this browser cannot be woken, or whether it is. */
export type PushState = "unsupported" | "denied" | "off" | "on";

const supported = () =>
  "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;

/** Pools have keys of their own, and a registration one subscription: so each pool has one. */
const scopeOf = (pool: string) => `/benachrichtigungen/${pool}/`;
const ownDevice = "mittler.device.";

async function subscription(pool: string) {
  const registration = await navigator.serviceWorker.getRegistration(scopeOf(pool));
  // a page outside of the scope may be answered with the registration of all pages
  if (!registration?.scope.endsWith(scopeOf(pool))) return null;
  return registration.pushManager.getSubscription();
}

/** The id under which the pool knows this browser. */
export const thisDevice = (pool: string) => localStorage.getItem(ownDevice + pool);

/** `known`: the devices that the pool wakes. */
export async function pushState(pool: string, known: string[]): Promise<PushState> {
  if (!supported()) return "unsupported";
  if (Notification.permission === "denied") return "denied";
  const own = thisDevice(pool);
  const isOn = own !== null && known.includes(own) && (await subscription(pool)) !== null;
  return isOn ? "on" : "off";
}

const browsers = [/Firefox/, /Edg(?=\w*\/)/, /SamsungBrowser/, /Chrome/, /Safari/];
const systems = [/Android/, /iPhone/, /iPad/, /Windows/, /Mac OS/, /Linux/];

/** "Firefox, Android": so that people know their devices apart. */
function label(): string {
  const first = (names: RegExp[]) =>
    names.map((name) => name.exec(navigator.userAgent)?.[0]).find((name) => name);
  return [first(browsers) ?? "Browser", first(systems)].filter(Boolean).join(", ");
}

/** The worker that shows the news of a pool, as soon as it works. */
async function registered(pool: string): Promise<ServiceWorkerRegistration> {
  const registration = await navigator.serviceWorker.register("/sw.js", { scope: scopeOf(pool) });
  const coming = registration.installing ?? registration.waiting;
  if (coming && !registration.active)
    await new Promise<void>((resolve) => {
      coming.addEventListener("statechange", () => coming.state === "activated" && resolve());
    });
  return registration;
}

/** Asks the person and the push service; false: the person said no. */
export async function switchOn(pool: string, key: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== "granted") return false;
  const registration = await registered(pool);
  const { public_key } = await ask(api.GET("/api/v1/push-key"));
  const made = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: public_key,
  });
  const device = await ask(api.POST("/api/v1/devices", {
    body: { endpoint: made.endpoint, label: label() },
    params: { header: { "Idempotency-Key": key } },
  }));
  localStorage.setItem(ownDevice + pool, device.id);
  return true;
}

/** The pool forgets the device; if it is this one, so does the push service. */
export async function switchOff(pool: string, device: string, key: string | null) {
  const isThis = device === thisDevice(pool);
  if (isThis) await (await subscription(pool))?.unsubscribe().catch(() => false);
  await ask(api.DELETE("/api/v1/devices/{device_id}", {
    params: { path: { device_id: device }, header: { "Idempotency-Key": key } },
  }));
  if (isThis) localStorage.removeItem(ownDevice + pool);
}

/** On the way out: the next person at this browser is not told of this one's news. */
export async function leaveDevices(pool: string) {
  const own = thisDevice(pool);
  if (own) await switchOff(pool, own, null).catch(() => undefined);
  for (const name of Object.keys(localStorage)) {
    if (!name.startsWith(ownDevice)) continue; // other pools learn it from the push service
    await (await subscription(name.slice(ownDevice.length)))?.unsubscribe().catch(() => false);
    localStorage.removeItem(name);
  }
}
