import type { Grammar } from "../../server/src/syntax/language.ts";

/** A language's text of about so many lines: ordinary code, with a policy at the end that is wrong. */
interface Sample {
  readonly filler: (index: number) => string;
  readonly ending: string;
  readonly open?: string;
}

const samples: Readonly<Record<"python" | "javascript" | "typescript" | "nginx", Sample>> = {
  python: {
    filler: (n) => `def handler_${n}(request, response):
    items = [item for item in request.query if item["id"] > ${n}]
    if not items:
        return {"error": "nothing here", "status": 404}
    response.headers["Cache-Control"] = "private"
    return {"items": items, "total": sum(item["price"] for item in items)}

`,
    ending: `from fastapi.middleware.cors import CORSMiddleware

app.add_middleware(CORSMiddleware, allow_origins=["*"], allow_credentials=True)
`,
  },
  javascript: {
    filler: (n) => `app.get("/items/${n}", async (req, res) => {
  const items = await store.find({ owner: req.user.id, above: ${n} });
  if (!items.length) return res.status(404).json({ error: "nothing here" });
  res.set("Cache-Control", "private");
  res.json({ items, total: items.reduce((sum, { price }) => sum + price, 0) });
});

`,
    ending: `const cors = require("cors");
app.use(cors({ origin: "*", credentials: true }));
`,
  },
  typescript: {
    filler: (n) => `export async function handler${n}(req: Request, res: Response<Item[]>): Promise<void> {
  const items = await store.find<Item>({ owner: req.user!.id, above: ${n} as const });
  if (!items.length) return void res.status(404).json([]);
  res.set("Cache-Control", "private");
  res.json(items.filter((item): item is Item => item.price > ${n}));
}

`,
    ending: `import cors from "cors";
app.use(cors({ origin: "*", credentials: true }));
`,
  },
  nginx: {
    open: "server {\n",
    filler: (n) => `    location /items/${n}/ {
        proxy_pass http://127.0.0.1:3000;
        proxy_set_header Host $host;
        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
        expires ${n}m;
    }

`,
    ending: `    location /api/ {
        add_header Access-Control-Allow-Origin $http_origin always;
        add_header Access-Control-Allow-Credentials true always;
    }
}
`,
  },
};

export const benched = Object.keys(samples) as (Grammar & keyof typeof samples)[];

/** A text of at least so many lines with exactly one mistake, near its end. */
export function textOf(language: (typeof benched)[number], lines: number): string {
  const { open = "", filler, ending } = samples[language];
  let text = open;
  const each = filler(0).split("\n").length - 1;
  for (let n = 0; n * each < lines; n++) text += filler(n);
  return text + ending;
}
