import type { Examples } from "../../examples.ts";

/** Whole programs in which several things meet, and all is well. */
export const examples: Examples = {
  rule: "reflected-origin-with-credentials",
  grammar: "javascript",
  invalid: [],
  valid: [
    {
      name: "an allow-list of `cors` with credentials that a handler allows",
      code: `import express from 'express';
import cors from 'cors';
const app = express();
app.use((req, res, next) => {
  res.header('Access-Control-Allow-Credentials', 'true');
  next();
});
app.use(cors({ origin: ['https://app.example.com', 'https://admin.example.com'] }));
app.get('/data', (req, res) => res.json({}));
`,
    },
    {
      name: "another header that a handler behind `cors` adds",
      code: `import express from 'express';
import cors from 'cors';
const app = express();
app.use(cors({ origin: ['https://app.example.com', 'https://admin.example.com'], credentials: true }));
app.use((req, res, next) => {
  res.header('Access-Control-Expose-Headers', 'X-Total-Count');
  next();
});
app.get('/data', (req, res) => res.json({}));
`,
    },
    {
      name: "origins of the environment, or none",
      code: `import express from 'express';
import cors from 'cors';
const app = express();
app.use(cors({ origin: process.env.CORS_ORIGIN?.split(',') ?? [], credentials: true, maxAge: 600 }));
`,
    },
    {
      name: "settings that the source does not tell",
      code: `import express from 'express';
import cors from 'cors';
const app = express();
app.use(cors({ origin: ['https://app.example.com', 'https://admin.example.com'], methods: config.get('methods'), allowedHeaders: config.get('headers'), credentials: config.get('credentials') }));
`,
    },
    {
      name: "only while developing",
      code: `import express from 'express';
import cors from 'cors';
const app = express();
if (process.env.NODE_ENV !== 'production') {
  app.use(cors({ origin: 'http://localhost:3000', credentials: true }));
}
app.get('/x', (req, res) => res.json({}));
`,
    },
    {
      name: "two applications",
      code: `import express from 'express';
import cors from 'cors';
const app = express();
const app2 = express();
app2.use(cors({ origin: ['https://app.example.com', 'https://admin.example.com'], credentials: true }));
app2.get('/x', (req, res) => res.json({}));
app.get('/health', (req, res) => res.send('ok'));
app.listen(1);
app2.listen(2);
`,
    },
    {
      name: "a list, tested by hand, that answers preflights too",
      code: `import express from 'express';
import cors from 'cors';
const app = express();
app.use((req, res, next) => {
  const allowed = ['https://app.example.com', 'https://admin.example.com'];
  const origin = req.headers.origin;
  if (allowed.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
  res.setHeader('Vary', 'Origin');
  res.header('Access-Control-Allow-Methods', 'GET, PUT, OPTIONS');
  res.header('Access-Control-Allow-Headers', 'Content-Type, Authorization');
  res.header('Access-Control-Allow-Credentials', 'true');
  if (req.method === 'OPTIONS') {
    return res.sendStatus(204);
  }
  return next();
});
app.get('/x', (req, res) => res.json({}));
`,
    },
    {
      name: "headers in an object that is spread into another one",
      code: `import express from 'express';
import cors from 'cors';
const app = express();
const headers = { 'Access-Control-Allow-Origin': 'https://app.example.com', 'Access-Control-Allow-Methods': 'GET,PUT', 'Access-Control-Allow-Headers': 'Content-Type' };
app.use((req, res, next) => {
  res.set({ ...headers, Vary: 'Origin' });
  if (req.method === 'OPTIONS') return res.sendStatus(204);
  next();
});
app.get('/x', (req, res) => res.json({}));
`,
    },
    {
      name: "routes that another function puts on the application",
      code: `import express from 'express';
import cors from 'cors';
const app = express();
app.use('/api', cors({ origin: ['https://app.example.com', 'https://admin.example.com'], credentials: true }));
require('./routes')(app);
app.listen(1);
`,
    },
    {
      name: "the same of another file",
      code: `const express = require('express');
const cors = require('cors');
const app = express();
app.use(cors({ origin: ['https://app.example.com', 'https://admin.example.com'], credentials: true }));
require('./routes')(app);
module.exports = app;
`,
    },
    {
      name: "an allow-list in a callback that also takes requests without an origin",
      code: `const express = require('express');
const cors = require('cors');
const app = express();
const whitelist = ['https://app.example.com', 'https://admin.example.com'];
app.use(cors({
  origin: function (origin, callback) {
    if (whitelist.indexOf(origin) !== -1 || !origin) {
      callback(null, true);
    } else {
      callback(new Error('Not allowed by CORS'));
    }
  },
  credentials: true,
}));
app.get('/x', (req, res) => res.json({}));
`,
    },
    {
      name: "behind one route that needs none, and before those of another file",
      code: `const express = require('express');
const cors = require('cors');
const app = express();
app.get('/', (req, res) => res.send('hi'));
app.use(cors({ origin: ['https://app.example.com', 'https://admin.example.com'] }));
app.use('/api', api);
`,
    },
  ],
};
