import type { Examples } from "../../examples.ts";

const path = "deploy/nginx/nginx.conf";

function message(port: number): string {
  return `The app on port ${port} sends \`Access-Control-Allow-Origin\` itself, and nginx adds a second one: browsers join the two with a comma, and refuse that for every origin.`;
}

/** A workspace with one program. */
function workspace(name: string, program: string) {
  return { path, files: { "package.json": "{}", [name]: program } };
}

const express = `import express from "express";
import cors from "cors";
const app = express();
app.use(cors());
app.listen(3000);
`;

const location = `server {
    location /api/ {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        proxy_pass http://127.0.0.1:3000;
    }
}
`;

export const examples: Examples = {
  rule: "nginx-upstream-duplicate",
  grammar: "nginx",
  invalid: [
    {
      name: "an Express app with cors",
      around: workspace("api/server.js", express),
      code: `server {
    location /api/ {
        add_header «Access-Control-Allow-Origin» https://app.example.com always;
        ‹proxy_pass http://127.0.0.1:3000;›
    }
}
`,
      message: message(3000),
      fixes: {
        nginx: `server {
    location /api/ {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        proxy_hide_header Access-Control-Allow-Origin;
        proxy_pass http://127.0.0.1:3000;
    }
}
`,
      },
    },
    {
      name: "FastAPI behind an upstream; two locations, of which one hides another header",
      around: workspace(
        "backend/app/main.py",
        `import uvicorn
from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
app = FastAPI()
app.add_middleware(CORSMiddleware, allow_origins=["https://app.example.com"])
if __name__ == "__main__":
    uvicorn.run(app, host="0.0.0.0", port=8080)
`,
      ),
      code: `upstream backend {
    server localhost:8080;
}
map $http_origin $cors_origin {
    "https://app.example.com" $http_origin;
}
server {
    add_header «Access-Control-Allow-Origin» $cors_origin always;
    add_header Vary Origin always;
    location /a/ {
        ‹proxy_pass http://backend;›
    }
    location /b/ {
        proxy_hide_header X-Powered-By;
        ‹proxy_pass http://backend/b;›
    }
}
`,
      message: message(8080),
      fixes: {
        nginx: `upstream backend {
    server localhost:8080;
}
map $http_origin $cors_origin {
    "https://app.example.com" $http_origin;
}
server {
    add_header Access-Control-Allow-Origin $cors_origin always;
    add_header Vary Origin always;
    location /a/ {
        proxy_hide_header Access-Control-Allow-Origin;
        proxy_pass http://backend;
    }
    location /b/ {
        proxy_hide_header Access-Control-Allow-Origin;
        proxy_hide_header X-Powered-By;
        proxy_pass http://backend/b;
    }
}
`,
      },
    },
    {
      name: "Flask on its usual port",
      around: workspace(
        "app.py",
        `from flask import Flask
from flask_cors import CORS
app = Flask(__name__)
CORS(app, origins=["https://app.example.com"])
app.run()
`,
      ),
      code: `server {
    location / {
        add_header «Access-Control-Allow-Origin» https://app.example.com always;
        ‹proxy_pass http://localhost:5000/;›
    }
}
`,
      message: message(5000),
      fixes: {
        nginx: `server {
    location / {
        add_header Access-Control-Allow-Origin https://app.example.com always;
        proxy_hide_header Access-Control-Allow-Origin;
        proxy_pass http://localhost:5000/;
    }
}
`,
      },
    },
    {
      name: "a port of the environment, with the one that is taken otherwise",
      around: workspace(
        "src/index.ts",
        `import Fastify from "fastify";
import cors from "@fastify/cors";
const port = Number(process.env.PORT ?? 3000);
const app = Fastify();
await app.register(cors, { origin: "https://app.example.com" });
await app.listen({ port, host: "0.0.0.0" });
`,
      ),
      code: location
        .replace("Access-Control-Allow-Origin", "«Access-Control-Allow-Origin»")
        .replace(/proxy_pass.*;/, "‹$&›"),
      message: message(3000),
      fixes: {
        nginx: location.replace("proxy_pass", "proxy_hide_header Access-Control-Allow-Origin;\n        proxy_pass"),
      },
    },
  ],
  valid: [
    {
      name: "the app's header is hidden",
      around: workspace("api/server.js", express),
      code: location.replace("proxy_pass", "proxy_hide_header Access-Control-Allow-Origin; proxy_pass"),
    },
    { name: "another port", around: workspace("api/server.js", express.replace("3000", "4000")), code: location },
    {
      name: "the app has no CORS",
      around: workspace("api/server.js", express.replace("app.use(cors());", "")),
      code: location,
    },
    {
      name: "the app has it while it is developed",
      around: workspace(
        "api/server.js",
        express.replace("app.use(cors());", 'if (process.env.NODE_ENV !== "production") app.use(cors());'),
      ),
      code: location,
    },
    {
      name: "two apps listen on the port, and only one of them has it",
      around: {
        path,
        files: { "package.json": "{}", "a/server.js": express, "b/server.js": express.replace("app.use(cors());", "") },
      },
      code: location,
    },
    {
      name: "the app has it on some paths only",
      around: workspace("api/server.js", express.replace("cors()", '"/public", cors()')),
      code: location,
    },
    {
      name: "the app lets others in",
      around: workspace(
        "api/server.js",
        express.replace("cors()", 'cors({ origin: ["https://a.example", "https://b.example"] })'),
      ),
      code: `map $http_origin $cors { "https://app.example.com" $http_origin; }
${location.replace("https://app.example.com", "$cors").replace("        proxy", "        add_header Vary Origin always;\n        proxy")}`,
    },
    {
      name: "the app is told no origin",
      around: workspace("api/server.js", express),
      code: location.replace("proxy_pass", 'proxy_set_header Origin ""; proxy_pass'),
    },
    {
      name: "a test of the app, which nobody starts",
      around: workspace("api/tests/server.js", express),
      code: location,
    },
    { name: "a server of which nothing is here", around: workspace("readme.js", express), code: location },
    {
      name: "nobody knows where the workspace starts",
      around: { path, files: { "api/server.js": express } },
      code: location,
    },
    {
      name: "an upstream with servers elsewhere",
      around: workspace("api/server.js", express),
      code: `upstream api { server 127.0.0.1:3000; server 10.0.0.2:3000; }
${location.replace("127.0.0.1:3000", "api")}`,
    },
  ],
};
