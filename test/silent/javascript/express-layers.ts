import cors, { type CorsOptions } from "cors";
import express, { type NextFunction, type Request, type Response, Router } from "express";
import helmet from "helmet";
import { z } from "zod";

const environment = z.object({
  PORT: z.coerce.number().default(4000),
  WEB_ORIGINS: z.string().min(1),
  SESSION_SECRET: z.string().min(32),
});

const settings = environment.parse(process.env);
const webOrigins = new Set(
  settings.WEB_ORIGINS.split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry.startsWith("https://")),
);

export class NotAllowed extends Error {
  readonly status = 403;
}

const corsOptions: CorsOptions = {
  credentials: true,
  maxAge: 600,
  methods: ["GET", "POST", "PATCH", "DELETE"],
  allowedHeaders: ["Authorization", "Content-Type", "X-Request-Id"],
  exposedHeaders: ["X-Request-Id", "X-Total-Count"],
  origin(origin, callback) {
    // Same-origin navigations and our own jobs send none.
    if (!origin) return callback(null, false);
    if (webOrigins.has(origin)) return callback(null, true);
    return callback(new NotAllowed(`${origin} may not call this API`));
  },
};

interface Invoice {
  readonly id: string;
  readonly total: number;
}

function invoices(store: Map<string, Invoice>): Router {
  const router = Router();
  router.get("/", (_request, response) => {
    const all = [...store.values()];
    response.set("X-Total-Count", String(all.length)).json(all);
  });
  router.get("/:id", (request, response) => {
    const invoice = store.get(request.params.id);
    if (!invoice) return response.status(404).json({ error: "no such invoice" });
    return response.json(invoice);
  });
  router.post("/", express.json({ limit: "64kb" }), (request, response) => {
    const invoice = z.object({ id: z.string(), total: z.number() }).parse(request.body);
    store.set(invoice.id, invoice);
    response.status(201).location(`/invoices/${invoice.id}`).json(invoice);
  });
  return router;
}

function failures(error: Error, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) {
    next(error);
    return;
  }
  const status = error instanceof NotAllowed ? error.status : 500;
  response.status(status).json({ error: error.message });
}

export function createApp(store = new Map<string, Invoice>()) {
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", 1);
  app.use(helmet({ crossOriginResourcePolicy: { policy: "cross-origin" } }));
  app.use(cors(corsOptions));
  app.get("/health", (_request, response) => response.sendStatus(204));
  app.use("/invoices", invoices(store));
  app.use(failures);
  return app;
}

if (process.argv[1]?.endsWith("express-layers.js")) {
  createApp().listen(settings.PORT, () => console.log(`listens on ${settings.PORT}`));
}
