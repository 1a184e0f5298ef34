import type { Examples } from "../../examples.ts";

const message = `\`Access-Control-Allow-Origin\` allows nothing in a request: browsers look for it in the server's answer. Here it only makes them ask for permission first.`;

/** Headers that Angular gives its requests, and those of request objects. */
export const examples: Examples = {
  rule: "response-header-in-request",
  grammar: "typescript",
  invalid: [
    {
      name: "HttpHeaders",
      code: `import { HttpHeaders } from "@angular/common/http";
const options = { headers: new HttpHeaders({ "Content-Type": "application/json", «"Access-Control-Allow-Origin"»: "*" }) };
`,
      message,
      fixes: {
        correct: `import { HttpHeaders } from "@angular/common/http";
const options = { headers: new HttpHeaders({ "Content-Type": "application/json" }) };
`,
      },
    },
    {
      name: "HttpHeaders, one after the other",
      code: `import { HttpHeaders } from "@angular/common/http";
const headers = new HttpHeaders().set(«"Access-Control-Allow-Origin"», "*").append("Accept", "application/json");
`,
      message,
      fixes: {
        correct: `import { HttpHeaders } from "@angular/common/http";
const headers = new HttpHeaders().append("Accept", "application/json");
`,
      },
    },
    {
      name: "the options of an HttpClient that the class is given",
      code: `import { HttpClient } from "@angular/common/http";
export class Orders {
  constructor(private readonly http: HttpClient) {}
  all() {
    return this.http.get<Order[]>("/orders", { headers: { «"Access-Control-Allow-Origin"»: "*" } });
  }
}
`,
      message,
      fixes: {
        correct: `import { HttpClient } from "@angular/common/http";
export class Orders {
  constructor(private readonly http: HttpClient) {}
  all() {
    return this.http.get<Order[]>("/orders", { headers: {} });
  }
}
`,
      },
    },
    {
      name: "an interceptor",
      code: `import { HttpInterceptorFn } from "@angular/common/http";
export const opening: HttpInterceptorFn = (request, next) =>
  next(request.clone({ setHeaders: { Accept: "*/*", «"Access-Control-Allow-Origin"»: "*" } }));
`,
      message,
      fixes: {
        correct: `import { HttpInterceptorFn } from "@angular/common/http";
export const opening: HttpInterceptorFn = (request, next) =>
  next(request.clone({ setHeaders: { Accept: "*/*" } }));
`,
      },
    },
    {
      name: "a request object",
      code: `const request = new Request("https://api.example.com/x", { headers: { «"Access-Control-Allow-Origin"»: "*" } });
const answer = await fetch(request);
`,
      message,
      fixes: {
        correct: `const request = new Request("https://api.example.com/x", { headers: {} });
const answer = await fetch(request);
`,
      },
    },
    {
      name: "HttpHeaders that are copied with each change",
      code: `import { HttpHeaders } from "@angular/common/http";
let headers = new HttpHeaders();
headers = headers.set("Accept", "*/*").append(«"Access-Control-Allow-Origin"», "*");
`,
      message,
      fixes: {
        correct: `import { HttpHeaders } from "@angular/common/http";
let headers = new HttpHeaders();
headers = headers.set("Accept", "*/*");
`,
      },
    },
    {
      name: "an interceptor that adds to the headers",
      code: `import { HttpInterceptorFn } from "@angular/common/http";
export const opening: HttpInterceptorFn = (request, next) =>
  next(request.clone({ headers: request.headers.set("Accept", "*/*").set(«"Access-Control-Allow-Origin"», "*") }));
`,
      message,
      fixes: {
        correct: `import { HttpInterceptorFn } from "@angular/common/http";
export const opening: HttpInterceptorFn = (request, next) =>
  next(request.clone({ headers: request.headers.set("Accept", "*/*") }));
`,
      },
    },
    {
      name: "Redux Toolkit",
      code: `import { fetchBaseQuery } from "@reduxjs/toolkit/query/react";
const query = fetchBaseQuery({
  prepareHeaders: (headers) => {
    headers.set(«"Access-Control-Allow-Origin"», "*");
    return headers;
  },
});
`,
      message,
      fixes: {
        correct: `import { fetchBaseQuery } from "@reduxjs/toolkit/query/react";
const query = fetchBaseQuery({
  prepareHeaders: (headers) => {
    return headers;
  },
});
`,
      },
    },
    {
      name: "a hook of ky",
      code: `import ky from "ky";
const api = ky.extend({
  hooks: {
    beforeRequest: [
      (request) => {
        request.headers.set(«"Access-Control-Allow-Origin"», "*");
        request.headers.set("Accept", "*/*");
      },
    ],
  },
});
`,
      message,
      fixes: {
        correct: `import ky from "ky";
const api = ky.extend({
  hooks: {
    beforeRequest: [
      (request) => {
        request.headers.set("Accept", "*/*");
      },
    ],
  },
});
`,
      },
    },
    {
      name: "an interceptor with types",
      code: `import axios, { type AxiosRequestConfig } from "axios";
axios.interceptors.request.use((config: AxiosRequestConfig) => {
  config.headers![«"Access-Control-Allow-Origin"»] = "*";
  return config;
});
`,
      message,
      fixes: {
        correct: `import axios, { type AxiosRequestConfig } from "axios";
axios.interceptors.request.use((config: AxiosRequestConfig) => {
  return config;
});
`,
      },
    },
    {
      name: "wretch",
      code: `import wretch from "wretch";
export const api = wretch("https://api.example.com", { headers: { «"Access-Control-Allow-Origin"»: "*" } });
`,
      message,
      fixes: {
        correct: `import wretch from "wretch";
export const api = wretch("https://api.example.com", { headers: {} });
`,
      },
    },
  ],
  valid: [
    {
      name: "an answer that is made up",
      code: `import { HttpHeaders, HttpResponse } from "@angular/common/http";
const answer = new HttpResponse({ headers: new HttpHeaders({ "Access-Control-Allow-Origin": "*" }) });
`,
    },
    {
      name: "an answer of Angular's backend for tests",
      code: `import { HttpTestingController } from "@angular/common/http/testing";
controller.expectOne("/orders").flush([], { headers: { "Access-Control-Allow-Origin": "*" } });
`,
    },
    {
      name: "a copy of HttpHeaders that nobody uses, and headers of an answer",
      code: `import { HttpHeaders, HttpInterceptorFn } from "@angular/common/http";
const headers = new HttpHeaders();
headers.append("Access-Control-Allow-Origin", "*");
const answered = response.headers.set("Access-Control-Allow-Origin", "*");
`,
    },
    {
      name: "headers of somebody else",
      code: `import { HttpHeaders } from "./http-headers";
const headers = new HttpHeaders({ "Access-Control-Allow-Origin": "*" });
`,
    },
    {
      name: "a request of somebody else",
      code: `import { Request } from "./request";
const request = new Request("/x", { headers: { "Access-Control-Allow-Origin": "*" } });
`,
    },
  ],
};
