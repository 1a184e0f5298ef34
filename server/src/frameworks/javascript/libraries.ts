import type { Adapter } from "../adapter.ts";
import { adonis } from "./adonis/adapter.ts";
import { elysia } from "./elysia/adapter.ts";
import { fastify } from "./fastify/adapter.ts";
import { h3 } from "./h3/adapter.ts";
import { hapi } from "./hapi/adapter.ts";
import { hono } from "./hono/adapter.ts";
import { itty } from "./itty/adapter.ts";
import { ittyCreateCors } from "./ittyCreateCors/adapter.ts";
import { koa } from "./koa/adapter.ts";
import { lambda } from "./lambda/adapter.ts";
import { microCors } from "./microCors/adapter.ts";
import { middy } from "./middy/adapter.ts";
import { nitro } from "./nitro/adapter.ts";
import { restify } from "./restify/adapter.ts";
import { sails } from "./sails/adapter.ts";
import { strapi } from "./strapi/adapter.ts";
import { webpack } from "./webpack/adapter.ts";
import { webResponse } from "./webResponse/adapter.ts";
import { yoga } from "./yoga/adapter.ts";

/** The libraries and frameworks of JavaScript that stand on their own, neither built on `cors` nor on Express. */
export const libraries: readonly Adapter[] = [
  adonis,
  fastify,
  koa,
  elysia,
  hono,
  h3,
  hapi,
  yoga,
  itty,
  ittyCreateCors,
  middy,
  microCors,
  nitro,
  restify,
  sails,
  strapi,
  webpack,
  webResponse,
  lambda,
];
