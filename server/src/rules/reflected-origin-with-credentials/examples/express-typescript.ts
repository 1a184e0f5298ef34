import type { Examples } from "../../examples.ts";

const message =
  "This handler answers every origin with its own name and allows credentials: any website can read this API as the signed-in user.";

export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "typescript",
  trustedOrigins: ["https://app.example.com"],
  preamble: `import express, { type NextFunction, type Request, type Response } from "express";

const app = express();
`,
  invalid: [
    {
      name: "a middleware with types",
      code: `export function openCors(req: Request, res: Response, next: NextFunction): void {
  const origin = ‹req.headers.origin› as string;
  res.header("Access-Control-Allow-Origin", «origin»);
  res.header("Access-Control-Allow-Credentials", ‹"true"›);
  next();
}
`,
      message,
      fixes: {
        "test-origin": `export function openCors(req: Request, res: Response, next: NextFunction): void {
  const origin = req.headers.origin as string;
  if (origin && ["https://app.example.com"].includes(origin)) {
    res.header("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.header("Access-Control-Allow-Credentials", "true");
  next();
}
`,
        "credentials-off": `export function openCors(req: Request, res: Response, next: NextFunction): void {
  const origin = req.headers.origin as string;
  res.header("Access-Control-Allow-Origin", "*");
  next();
}
`,
      },
    },
    {
      name: "the request's origin with an assertion",
      code: `app.use((req: Request, res: Response, next: NextFunction) => {
  res.setHeader("Access-Control-Allow-Origin", «req.headers.origin!»);
  res.setHeader("Access-Control-Allow-Credentials", ‹"true"›);
  next();
});
`,
      message,
      fixes: {
        "test-origin": `app.use((req: Request, res: Response, next: NextFunction) => {
  const origin = req.headers.origin;
  if (origin && ["https://app.example.com"].includes(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
  }
  res.vary("Origin");
  res.setHeader("Access-Control-Allow-Credentials", "true");
  next();
});
`,
        "credentials-off": `app.use((req: Request, res: Response, next: NextFunction) => {
  res.setHeader("Access-Control-Allow-Origin", "*");
  next();
});
`,
      },
    },
    {
      name: "a decorated parameter of any name",
      code: `export class ItemsController {
  @Get()
  find(@Query("id") id: string, @Req() request: Request, @Res() answer: express.Response): void {
    answer.setHeader("Access-Control-Allow-Origin", «request.headers.origin ?? "*"»);
    answer.setHeader("Access-Control-Allow-Credentials", ‹"true"›);
    answer.json({ id });
  }
}
`,
      message,
      fixes: {
        "test-origin": `export class ItemsController {
  @Get()
  find(@Query("id") id: string, @Req() request: Request, @Res() answer: express.Response): void {
    const origin = request.headers.origin;
    if (origin && ["https://app.example.com"].includes(origin)) {
      answer.setHeader("Access-Control-Allow-Origin", origin);
    }
    answer.vary("Origin");
    answer.setHeader("Access-Control-Allow-Credentials", "true");
    answer.json({ id });
  }
}
`,
        "credentials-off": `export class ItemsController {
  @Get()
  find(@Query("id") id: string, @Req() request: Request, @Res() answer: express.Response): void {
    answer.setHeader("Access-Control-Allow-Origin", "*");
    answer.json({ id });
  }
}
`,
      },
    },
  ],
  valid: [
    {
      name: "an allow-list with types",
      code: `const allowed: ReadonlySet<string> = new Set(["https://app.example.com"]);
app.use((req: Request, res: Response, next: NextFunction) => {
  const { origin } = req.headers;
  if (origin !== undefined && allowed.has(origin)) {
    res.setHeader("Access-Control-Allow-Origin", origin);
    res.setHeader("Access-Control-Allow-Credentials", "true");
  }
  res.vary("Origin");
  next();
});
`,
    },
    {
      name: "an interceptor of a client",
      code: `@Injectable()
export class AuthInterceptor implements HttpInterceptor {
  intercept(req: HttpRequest<unknown>, next: HttpHandler): Observable<HttpEvent<unknown>> {
    const headers = req.headers.set("Access-Control-Allow-Origin", "*").set("Access-Control-Allow-Credentials", "true");
    return next.handle(req.clone({ headers, setHeaders: { "Access-Control-Allow-Origin": "*" } }));
  }
}
`,
    },
    {
      name: "parameters that are no response",
      code: `export const fill = (req: Request, headers: Headers): void => {
  headers.set("Access-Control-Allow-Origin", req.headers.origin);
  headers.set("Access-Control-Allow-Credentials", "true");
};
`,
    },
  ],
};
