export interface StreamedEvent {
  /** What happened ("offer_accepted"); "resync" when the server cannot tell what was missed. */
  name: string;
  data: string;
}

interface Listener {
  onOpen: () => void;
  onLost: () => void;
  onEvent: (event: StreamedEvent) => void;
}

const again_ms = 3_000;
const silence_ms = 60_000; // the server says something every few seconds, be it only ":"

const field = (block: string, name: string): string =>
  block
    .split("\n")
    .filter((line) => line.startsWith(`${name}: `))
    .map((line) => line.slice(name.length + 2))
    .join("\n");

/**
 * Follows server-sent events until the answer is called; after a break it goes on behind the last
 * event seen. EventSource would need every name beforehand and gives up for good after one 502.
 */
export function followEvents(path: string, listener: Listener): () => void {
  let last = "";
  let stopped = false;
  let current = new AbortController();

  async function readOnce() {
    current = new AbortController();
    let silence = setTimeout(() => current.abort(), silence_ms);
    try {
      const headers: HeadersInit = last ? { "Last-Event-ID": last } : {};
      const answer = await fetch(path, { headers, signal: current.signal, cache: "no-store" });
      if (!answer.ok || !answer.body) return;
      listener.onOpen();
      const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = "";
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        clearTimeout(silence);
        silence = setTimeout(() => current.abort(), silence_ms);
        const blocks = (rest + read.value).split("\n\n");
        rest = blocks.pop() ?? "";
        blocks.forEach(take);
      }
    } finally {
      clearTimeout(silence);
    }
  }

  function take(block: string) {
    last = field(block, "id") || last;
    const data = field(block, "data");
    if (data) listener.onEvent({ name: field(block, "event"), data });
  }

  async function follow() {
    while (!stopped) {
      await readOnce().catch(() => undefined); // a lost connection: the sign and another try
      if (stopped) return;
      listener.onLost();
      await new Promise((resolve) => setTimeout(resolve, again_ms));
    }
  }

  const drop = () => current.abort(); // the browser knows at once, the connection does not
  window.addEventListener("offline", drop);
  void follow();
  return () => {
    stopped = true;
    window.removeEventListener("offline", drop);
    drop();
  };
}
