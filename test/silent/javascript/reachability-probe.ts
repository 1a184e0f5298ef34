export interface Endpoint {
  readonly name: string;
  readonly url: string;
}

export interface Measured extends Endpoint {
  readonly isUp: boolean;
  readonly milliseconds: number;
}

const patience = 4000;

/** Only whether something answers matters: the answer itself stays opaque. */
async function answers(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const response = await fetch(url, { mode: "no-cors", cache: "no-store", redirect: "follow", signal });
    return response.type === "opaque" || response.ok;
  } catch {
    return false;
  }
}

async function measure(endpoint: Endpoint): Promise<Measured> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patience);
  const started = performance.now();
  const isUp = await answers(endpoint.url, controller.signal);
  clearTimeout(timer);
  return { ...endpoint, isUp, milliseconds: Math.round(performance.now() - started) };
}

export async function measureAll(endpoints: readonly Endpoint[]): Promise<Measured[]> {
  const measured = await Promise.all(endpoints.map(measure));
  return measured.sort((a, b) => Number(a.isUp) - Number(b.isUp) || b.milliseconds - a.milliseconds);
}

/** Warms up caches of a CDN; nobody looks at what comes back. */
export function warmUp(urls: readonly string[]): void {
  for (const url of urls) void fetch(url, { mode: "no-cors", priority: "low" }).catch(() => undefined);
}

export async function isOffline(): Promise<boolean> {
  if (!navigator.onLine) return true;
  return fetch("https://connectivity.example.com/generate_204", { mode: "no-cors", method: "HEAD" })
    .then(() => false)
    .catch(() => true);
}

export function beacon(url: string, event: Record<string, unknown>): void {
  const body = new Blob([JSON.stringify(event)], { type: "text/plain" });
  if (navigator.sendBeacon(url, body)) return;
  void fetch(url, {
    method: "POST",
    mode: "no-cors",
    keepalive: true,
    body,
    headers: { "Content-Type": "text/plain" },
  });
}

export function startProbing(endpoints: readonly Endpoint[], show: (all: Measured[]) => void): () => void {
  let isStopped = false;
  const tick = async () => {
    if (isStopped) return;
    show(await measureAll(endpoints));
    window.setTimeout(tick, 30_000);
  };
  void tick();
  return () => {
    isStopped = true;
  };
}
