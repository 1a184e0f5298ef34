/* global clients */
const version = "v42";
const shell = ["/", "/offline.html", "/app.css", "/app.js"];
const fontHosts = new Set(["fonts.example-cdn.com", "static.example-cdn.com"]);

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(version)
      .then((cache) => cache.addAll(shell))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  const isOld = (name) => name !== version;
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});

/** Answers of other origins are opaque: they can be kept and shown, not read. */
async function fontFor(request) {
  const cache = await caches.open(`${version}-fonts`);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request.url, { mode: "no-cors", credentials: "omit" });
  if (response.type === "opaque" || response.status === 200) await cache.put(request, response.clone());
  return response;
}

async function pageFor(event) {
  try {
    const preloaded = await event.preloadResponse;
    return preloaded ?? (await fetch(event.request));
  } catch {
    const cache = await caches.open(version);
    return (await cache.match("/offline.html")) ?? Response.error();
  }
}

async function staleWhileRevalidate(event) {
  const cache = await caches.open(version);
  const kept = await cache.match(event.request);
  const fresh = fetch(new Request(event.request, { credentials: "same-origin" })).then((response) => {
    if (response.ok) event.waitUntil(cache.put(event.request, response.clone()));
    return response;
  });
  return kept ?? fresh;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET") return;
  if (request.mode === "navigate") event.respondWith(pageFor(event));
  else if (fontHosts.has(url.host)) event.respondWith(fontFor(request));
  else if (url.origin === self.location.origin && request.mode !== "cors")
    event.respondWith(staleWhileRevalidate(event));
});

self.addEventListener("message", ({ data }) => {
  if (data?.type === "warm") for (const url of data.urls) fetch(url, { mode: "no-cors" }).catch(() => {});
});
