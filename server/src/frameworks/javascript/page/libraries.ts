import type { Node } from "web-tree-sitter";
import type { PageRequest } from "../../../policy/pageRequest.ts";
import { argumentsOf, callOf } from "../../../syntax/javascript/calls.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { entryOf, type Value } from "../../../syntax/value.ts";
import { calleesOf } from "./callees.ts";
import { type Settings, setByInterceptors, setOn, unsentByAxios } from "./defaults.ts";
import { addressOf, headersIn, optionsIn } from "./init.ts";
import type { Callee, Library } from "./library.ts";

const withBody = { post: 2, put: 2, patch: 2 };
const withForm = { postForm: 2, putForm: 2, patchForm: 2 };
const withoutBody = { get: 1, delete: 1, head: 1, options: 1 };
/** Behind all arguments: such a call has an address alone. */
const noOptions = 9;

const libraries: readonly Library[] = [
  {
    api: "axios",
    modules: ["axios"],
    globals: ["axios"],
    handed: "$axios",
    optionsAt: { ...withBody, ...withForm, ...withoutBody, request: 0, create: 0, "": -1 },
    makers: ["create"],
    unsent: unsentByAxios,
  },
  {
    api: "jQuery",
    modules: ["jquery"],
    globals: ["$", "jQuery"],
    optionsAt: { ajax: -1, ajaxSetup: 0, get: 0, post: 0, getJSON: noOptions, getScript: noOptions },
    makers: [],
  },
  {
    // Nuxt's `$fetch` is ofetch, which hands all its options on.
    api: "fetch",
    modules: ["ofetch"],
    globals: ["$fetch"],
    exports: ["ofetch", "$fetch"],
    optionsAt: { ofetch: 1, $fetch: 1, raw: 1, create: 0, "": 1 },
    makers: ["create"],
  },
  {
    // Nuxt's composables hand their options on to ofetch.
    api: "fetch",
    modules: ["#app", "#imports", "nuxt/app"],
    globals: [],
    optionsAt: { $fetch: 1, useFetch: 1, useLazyFetch: 1 },
    makers: [],
  },
  {
    // wretch takes the options of fetch behind the address.
    api: "fetch",
    modules: ["wretch"],
    globals: [],
    optionsAt: { "": 1 },
    makers: [],
  },
  {
    // What hands its options on to fetch as they are: observed.
    api: "fetch",
    modules: ["@reduxjs/toolkit/query", "@reduxjs/toolkit/query/react"],
    globals: [],
    optionsAt: { fetchBaseQuery: 0 },
    makers: [],
  },
  {
    api: "fetch",
    modules: ["@apollo/client", "@apollo/client/core", "@apollo/client/link/http", "@apollo/client/link/batch-http"],
    globals: [],
    optionsAt: { HttpLink: 0, createHttpLink: 0, BatchHttpLink: 0 },
    makers: [],
  },
  {
    api: "fetch",
    modules: ["graphql-request"],
    globals: [],
    optionsAt: { GraphQLClient: 1 },
    makers: [],
  },
  {
    api: "ky",
    modules: ["ky"],
    globals: [],
    optionsAt: { get: 1, post: 1, put: 1, patch: 1, delete: 1, head: 1, create: 0, extend: 0, "": 1 },
    makers: ["create", "extend"],
    unsent: ({ kind }) => kind === "undefined",
  },
];

/** The requests that axios, jQuery and ky make, and what is set for all of them. */
export function libraryRequests(source: Source): PageRequest[] {
  return libraries.flatMap((library) =>
    calleesOf(source, library).flatMap((callee) => [
      ...requestsAt(source, library, callee),
      ...(library.api === "axios" ? settingsAt(source, callee) : []),
    ]),
  );
}

function requestsAt(source: Source, library: Library, { node, method }: Callee): PageRequest[] {
  const call = callOf(node) ?? makerOf(node);
  const at = library.optionsAt[method];
  if (!call || at === undefined) return [];
  const { given } = argumentsOf(call);
  const written = given.at(at);
  const init = written && javascriptValue(source, written);
  const [address] = given;
  return [
    {
      framework: "page",
      api: library.api,
      span: spanOf(call),
      url: addressOf(source, address && addressIn(source, address)),
      headers: headersIn(source, init, library.unsent),
      options: hasOwnFields(library, init) ? [] : optionsIn(init).filter(({ name }) => !isReadByOwnCode(source, name)),
      reads: [],
      onServer: false,
    },
  ];
}

/** `new HttpLink({ … })` for `HttpLink`. */
function makerOf(node: Node): Node | undefined {
  const maker = node.parent?.type === "new_expression" ? node.parent : undefined;
  return maker?.childForFieldName("constructor")?.id === node.id ? maker : undefined;
}

/** Whether options of jQuery reach into the XMLHttpRequest, which is told there what jQuery itself does not know. */
function hasOwnFields({ api }: Library, init: Value | undefined): boolean {
  return api === "jQuery" && ["xhrFields", "beforeSend", "xhr"].some((name) => init && entryOf(init, name));
}

/** An option that an interceptor of the file reads is one of the program's own. */
function isReadByOwnCode(source: Source, name: string): boolean {
  return /\.interceptors\b/.test(source.text) && new RegExp(`\\.${name}\\b(?!\\s*=[^=])`).test(source.text);
}

/** The address itself, or the option that holds it. */
function addressIn(source: Source, given: Node): Value | undefined {
  const value = javascriptValue(source, given);
  return value.kind === "record" ? entryOf(value, "url") : value;
}

function settingsAt(source: Source, { node, method }: Callee): PageRequest[] {
  const all =
    method === "defaults" ? setOn(source, node) : method === "interceptors" ? setByInterceptors(source, node) : [];
  return all.map(({ place, options, headers }: Settings) => ({
    framework: "page",
    api: "axios",
    span: spanOf(place),
    url: { kind: "absent" },
    headers,
    options,
    reads: [],
    onServer: false,
  }));
}
