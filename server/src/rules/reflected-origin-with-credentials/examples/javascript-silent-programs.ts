import type { Examples } from "../../examples.ts";

/** Whole programs in which several things meet, and all is well. */
export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  invalid: [],
  valid: [
    {
      name: "Koa: in front of the router",
      code: `import Koa from 'koa';
import Router from '@koa/router';
import cors from '@koa/cors';
const app = new Koa();
const router = new Router();
app.use(cors({ origin: 'https://app.example.com', credentials: true }));
router.get('/x', (ctx) => { ctx.body = {}; });
app.use(router.routes()).use(router.allowedMethods());
`,
    },
    {
      name: "Koa: an allow-list in a function",
      code: `import Koa from 'koa';
import Router from '@koa/router';
import cors from '@koa/cors';
const app = new Koa();
const router = new Router();
const allowed = ['https://app.example.com', 'https://admin.example.com'];
app.use(cors({ origin: (ctx) => { const o = ctx.get('Origin'); return allowed.includes(o) ? o : ''; }, credentials: true, allowMethods: 'GET,PUT', allowHeaders: ['Content-Type'] }));
app.use(router.routes());
`,
    },
    {
      name: "Koa: behind a middleware that catches errors",
      code: `import Koa from 'koa';
import Router from '@koa/router';
import cors from '@koa/cors';
const app = new Koa();
const router = new Router();
app.use(async (ctx, next) => {
  try { await next(); } catch (err) { ctx.status = err.status || 500; ctx.body = { message: err.message }; }
});
app.use(cors({ origin: 'https://app.example.com' }));
app.use(router.routes());
`,
    },
    {
      name: "Koa: between two routers",
      code: `import Koa from 'koa';
import Router from '@koa/router';
import cors from '@koa/cors';
const app = new Koa();
const router = new Router();
app.use(health.routes());
app.use(cors({ origin: 'https://app.example.com' }));
app.use(router.routes());
`,
    },
    {
      name: "Koa: another header is taken away, and a function allows credentials",
      code: `import Koa from 'koa';
import Router from '@koa/router';
import cors from '@koa/cors';
const app = new Koa();
const router = new Router();
app.use(async (ctx, next) => {
  await next();
  ctx.remove('X-Powered-By');
});
app.use(cors({ origin: 'https://app.example.com', credentials: () => true }));
app.use(router.routes());
`,
    },
    {
      name: "Koa: behind a middleware that answers one path",
      code: `import Koa from 'koa';
import Router from '@koa/router';
import cors from '@koa/cors';
const app = new Koa();
const router = new Router();
app.use((ctx, next) => (ctx.path === '/health' ? (ctx.body = 'ok') : next()));
app.use(cors({ origin: 'https://app.example.com' }));
app.use(router.routes());
`,
    },
    {
      name: "Koa: a list, tested by hand, that answers preflights too",
      code: `import Koa from 'koa';
import Router from '@koa/router';
import cors from '@koa/cors';
const app = new Koa();
const router = new Router();
app.use(async (ctx, next) => {
  ctx.vary('Origin');
  const o = ctx.get('Origin');
  if (['https://app.example.com', 'https://admin.example.com'].includes(o)) {
    ctx.set('Access-Control-Allow-Origin', o);
    ctx.set('Access-Control-Allow-Credentials', 'true');
  }
  if (ctx.method === 'OPTIONS') {
    ctx.set('Access-Control-Allow-Methods', 'GET,PUT');
    ctx.status = 204;
    return;
  }
  await next();
});
app.use(router.routes());
`,
    },
    {
      name: "Hono: for all paths",
      code: `import { Hono } from 'hono';
import { cors } from 'hono/cors';
const app = new Hono();
app.use('*', cors({ origin: ['https://app.example.com', 'https://admin.example.com'], credentials: true, allowMethods: ['GET', 'PUT'], allowHeaders: ['Content-Type', 'Authorization'] }));
app.get('/x', (c) => c.json({}));
export default app;
`,
    },
    {
      name: "Hono: behind a route that needs none",
      code: `import { Hono } from 'hono';
import { cors } from 'hono/cors';
const app = new Hono();
app.get('/', (c) => c.text('hi'));
app.use('/api/*', cors({ origin: 'https://app.example.com' }));
app.get('/api/x', (c) => c.json({}));
`,
    },
    {
      name: "Hono: options of the environment",
      code: `import { Hono } from 'hono';
import { cors } from 'hono/cors';
const app = new Hono();
app.use('/api/*', async (c, next) => {
  const middleware = cors({ origin: c.env.CORS_ORIGIN, credentials: true });
  return middleware(c, next);
});
app.get('/api/x', (c) => c.json({}));
`,
    },
    {
      name: "Hono: in front of another app",
      code: `import { Hono } from 'hono';
import { cors } from 'hono/cors';
const app = new Hono();
const api = new Hono();
api.get('/x', (c) => c.json({}));
app.use(cors({ origin: (o) => (o.endsWith('.example.com') && o.startsWith('https://') ? o : null), credentials: true }));
app.route('/api', api);
export default app;
`,
    },
    {
      name: "Hono: functions for origins and methods",
      code: `import { Hono } from 'hono';
import { cors } from 'hono/cors';
const app = new Hono();
app.use(cors({ origin: (o, c) => (['https://app.example.com', 'https://admin.example.com'].includes(o) ? o : ''), allowMethods: (o) => (o === 'https://admin.example.com' ? ['GET', 'PUT'] : ['GET']) }));
app.get('/x', (c) => c.json({}));
`,
    },
    {
      name: "Fastify: no headers listed",
      code: `import Fastify from 'fastify';
import cors from '@fastify/cors';
const app = Fastify();
await app.register(cors, { origin: ['https://app.example.com', 'https://admin.example.com'], credentials: true, methods: ['GET', 'PUT'], allowedHeaders: null });
app.get('/x', async () => ({}));
`,
    },
    {
      name: "Fastify: options for each request",
      code: `import Fastify from 'fastify';
import cors from '@fastify/cors';
const app = Fastify();
await app.register(cors, (instance) => async (req) => ({ origin: ['https://app.example.com', 'https://admin.example.com'].includes(req.headers.origin), credentials: true }));
app.get('/x', async () => ({}));
`,
    },
    {
      name: "Fastify: options that a test completes",
      code: `import Fastify from 'fastify';
import cors from '@fastify/cors';
const app = Fastify();
app.register(cors, { hook: 'preHandler', delegator: (req, callback) => {
  const options = { origin: false };
  if (/^https:\\/\\/app\\.example\\.com$/.test(req.headers.origin ?? '')) options.origin = true;
  callback(null, options);
} });
app.get('/x', async () => ({}));
`,
    },
    {
      name: "Fastify: another header is taken away",
      code: `import Fastify from 'fastify';
import cors from '@fastify/cors';
const app = Fastify();
app.addHook('onSend', async (req, reply, payload) => {
  reply.removeHeader('X-Powered-By');
  return payload;
});
app.register(cors, { origin: 'https://app.example.com', methods: 'GET,PUT', strictPreflight: false });
`,
    },
    {
      name: "Fastify: for the routes of a plugin",
      code: `import Fastify from 'fastify';
import cors from '@fastify/cors';
const app = Fastify();
app.register(async (api) => {
  api.register(cors, { origin: 'https://app.example.com' });
  api.get('/x', async () => ({}));
}, { prefix: '/api' });
`,
    },
    {
      name: "Fastify: a list, tested by hand, in a hook that answers preflights too",
      code: `import Fastify from 'fastify';
import cors from '@fastify/cors';
const app = Fastify();
app.addHook('onRequest', async (req, reply) => {
  if (['https://app.example.com', 'https://admin.example.com'].includes(req.headers.origin)) {
    reply.header('Access-Control-Allow-Origin', req.headers.origin);
  }
  reply.header('Vary', 'Origin');
  if (req.method === 'OPTIONS') {
    reply.header('Access-Control-Allow-Methods', 'GET, PUT').header('Access-Control-Allow-Headers', 'Content-Type').code(204).send();
    return reply;
  }
});
app.put('/x', async () => ({}));
`,
    },
    {
      name: "node: headers in an object that is spread into another one",
      code: `import http from 'node:http';
const headers = { 'Access-Control-Allow-Origin': 'https://app.example.com', 'Access-Control-Allow-Methods': 'GET, PUT', 'Access-Control-Allow-Headers': 'Content-Type' };
http.createServer((req, res) => {
  if (req.method === 'OPTIONS') { res.writeHead(204, headers); res.end(); return; }
  res.writeHead(200, { ...headers, 'Content-Type': 'application/json' });
  res.end('{}');
}).listen(1);
`,
    },
    {
      name: "node: a map whose origins are those of a table",
      code: `import http from 'node:http';
http.createServer((req, res) => {
  const table = new Map([['https://app.example.com', 'https://app.example.com']]);
  const allow = table.get(req.headers.origin);
  if (allow) res.setHeaders(new Map([['Access-Control-Allow-Origin', allow], ['Vary', 'Origin']]));
  res.end('{}');
}).listen(1);
`,
    },
    {
      name: "names of headers in a list that is read",
      code: `import http from 'node:http';
const names = ['Access-Control-Allow-Origin', 'Access-Control-Allow-Methods', 'Vary'];
http.request('http://a', (res) => {
  for (const name of names) console.log(name, res.headers[name.toLowerCase()]);
});
`,
    },
  ],
};
