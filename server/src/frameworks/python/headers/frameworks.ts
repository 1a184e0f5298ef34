import { onceFor } from "../../../syntax/onceFor.ts";
import { importsModule } from "../../../syntax/python/imports.ts";
import type { Source } from "../../../syntax/source.ts";

/** What becomes of a value that is no text. */
export type Conversion = "as Python writes it" | "as JSON" | "refused";

/** What a server does around headers that are set by hand. Each was run, and its answers read, but for Lambda. */
export interface Server {
  readonly id: string;
  /** As a message names it, at the start of a sentence. */
  readonly label: string;
  readonly modules: readonly string[];
  readonly flags: Conversion;
  /** What OPTIONS is answered where the code does not take it. */
  readonly optionsStatus: number;
  /** What a route answers whose decorator names no methods; absent where it answers all. */
  readonly byDefault?: readonly string[];
}

const get = ["GET", "HEAD"] as const;

/** In the order in which a file's imports decide. */
const servers = [
  { id: "sanic", label: "Sanic", modules: ["sanic"], flags: "as Python writes it", optionsStatus: 405, byDefault: get },
  { id: "quart", label: "Quart", modules: ["quart"], flags: "as Python writes it", optionsStatus: 200, byDefault: get },
  { id: "falcon", label: "Falcon", modules: ["falcon"], flags: "as Python writes it", optionsStatus: 200 },
  {
    id: "bottle",
    label: "Bottle",
    modules: ["bottle"],
    flags: "as Python writes it",
    optionsStatus: 405,
    byDefault: get,
  },
  { id: "pyramid", label: "Pyramid", modules: ["pyramid"], flags: "refused", optionsStatus: 200 },
  { id: "tornado", label: "Tornado", modules: ["tornado"], flags: "as Python writes it", optionsStatus: 405 },
  { id: "aiohttp", label: "aiohttp", modules: ["aiohttp"], flags: "refused", optionsStatus: 405 },
  {
    id: "django",
    label: "Django",
    modules: ["django", "rest_framework"],
    flags: "as Python writes it",
    optionsStatus: 200,
  },
  {
    id: "starlette",
    label: "Starlette",
    modules: ["fastapi", "starlette"],
    flags: "refused",
    optionsStatus: 405,
    byDefault: get,
  },
  {
    id: "flask",
    label: "Flask",
    modules: ["flask", "werkzeug"],
    flags: "as Python writes it",
    optionsStatus: 200,
    byDefault: get,
  },
  {
    id: "http.server",
    label: "http.server",
    modules: ["http.server"],
    flags: "as Python writes it",
    optionsStatus: 501,
  },
  { id: "wsgi", label: "The server", modules: [], flags: "refused", optionsStatus: 200 },
  { id: "asgi", label: "The server", modules: [], flags: "refused", optionsStatus: 200 },
  { id: "lambda", label: "API Gateway", modules: [], flags: "as JSON", optionsStatus: 200 },
] as const satisfies readonly Server[];

export type ServerId = (typeof servers)[number]["id"];

const unknownServer: Server = {
  id: "unknown",
  label: "The server",
  modules: [],
  flags: "as Python writes it",
  optionsStatus: 200,
};

/** The server of a place that tells it by its form, else the one that the file imports. */
export function serverOf(source: Source, form: ServerId | undefined): Server {
  return servers.find(({ id }) => id === form) ?? importedServer(source);
}

const importedServer = onceFor((source: Source): Server => {
  const imported = servers.find(({ modules }) => modules.some((module) => importsModule(source, module)));
  return imported ?? unknownServer;
});
