import ky, { HTTPError, type KyInstance, type Options } from "ky";
import { ofetch } from "ofetch";

const base: Options = {
  prefixUrl: "https://api.example.com/v2",
  credentials: "include",
  retry: { limit: 2, methods: ["get"] },
  timeout: 10_000,
};

function withLanguage(request: Request): void {
  request.headers.set("Accept-Language", document.documentElement.lang || "en");
}

export const api: KyInstance = ky.create(base).extend({
  hooks: {
    beforeRequest: [withLanguage],
    afterResponse: [
      async (request, _options, response) => {
        if (response.status !== 401 || request.url.endsWith("/refresh")) return response;
        await ky.post("refresh", { ...base, retry: 0 });
        return ky(request);
      },
    ],
    beforeError: [
      (error) => {
        error.message = `${error.request.method} ${new URL(error.request.url).pathname}: ${error.response.status}`;
        return error;
      },
    ],
  },
});

export const assets = ofetch.create({
  baseURL: "https://assets.example.com",
  credentials: "omit",
  responseType: "blob",
});

export interface Song {
  readonly id: string;
  readonly title: string;
}

export async function songs(search: string, signal: AbortSignal): Promise<readonly Song[]> {
  try {
    return await api.get("songs", { searchParams: { search }, signal }).json<Song[]>();
  } catch (error) {
    if (error instanceof HTTPError && error.response.status === 404) return [];
    throw error;
  }
}

export const cover = (id: string) => assets<Blob, "blob">(`/covers/${id}.avif`);

export async function isKnown(id: string): Promise<boolean> {
  const response = await api.head(`songs/${id}`, { throwHttpErrors: false, credentials: "same-origin" });
  return response.ok;
}
