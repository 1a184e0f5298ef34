import type { Node } from "web-tree-sitter";
import type { PageApi, PageRequest } from "../../../policy/pageRequest.ts";
import { namesOf } from "../../../syntax/hits.ts";
import { argumentsOf, callOf } from "../../../syntax/javascript/calls.ts";
import { importedAs, usesOf } from "../../../syntax/javascript/imports.ts";
import { memberRead } from "../../../syntax/javascript/members.ts";
import { javascriptNames } from "../../../syntax/javascript/names.ts";
import { javascriptValue } from "../../../syntax/javascript/values.ts";
import { bindingOf } from "../../../syntax/names.ts";
import { spanOf } from "../../../syntax/nodes.ts";
import type { Source } from "../../../syntax/source.ts";
import { addressOf, headersIn, optionsIn } from "./init.ts";

/** A library that makes requests: its module, its global name, and which argument of a call holds the options. */
interface Library {
  readonly api: PageApi;
  readonly modules: readonly string[];
  readonly globals: readonly string[];
  /** By the method, `""` for the library called itself; -1 is the only or last argument. */
  readonly optionsAt: Readonly<Record<string, number>>;
}

const withBody = { post: 2, put: 2, patch: 2 };
const withoutBody = { get: 1, delete: 1, head: 1, options: 1 };

const libraries: readonly Library[] = [
  {
    api: "axios",
    modules: ["axios"],
    globals: ["axios"],
    optionsAt: { ...withBody, ...withoutBody, request: 0, create: 0, "": -1 },
  },
  {
    api: "jQuery",
    modules: ["jquery"],
    globals: ["$", "jQuery"],
    optionsAt: { ajax: -1, ajaxSetup: 0 },
  },
  {
    api: "ky",
    modules: ["ky"],
    globals: [],
    optionsAt: { get: 1, post: 1, put: 1, patch: 1, delete: 1, head: 1, create: 0, extend: 0, "": 1 },
  },
];

/** What is called, and which of the library's methods that is; `""` is the library itself. */
interface Callee {
  readonly node: Node;
  readonly method: string;
}

/** The requests that axios, jQuery and ky make. */
export function libraryRequests(source: Source): PageRequest[] {
  return libraries.flatMap((library) =>
    [...importedCallees(source, library), ...globalCallees(source, library)].flatMap((callee) =>
      requestsAt(source, library, callee),
    ),
  );
}

function importedCallees(source: Source, { modules }: Library): Callee[] {
  const named = modules.filter((module) => source.text.includes(module));
  return named
    .flatMap((module) => usesOf(source, module, () => true))
    .map((node) => {
      const name = importedAs(source, node)?.name ?? "";
      return { node, method: name === "*" || name === "default" ? "" : name };
    });
}

/** The global that the library's script makes. */
function globalCallees(source: Source, { globals }: Library): Callee[] {
  const named = globals.filter((name) => source.text.includes(name));
  return named
    .flatMap((name) => namesOf(source, name, javascriptNames.nameTypes))
    .filter((name) => bindingOf(source, javascriptNames, name).kind === "free")
    .map((name) => {
      const read = name.parent && memberRead(source, name.parent);
      return name.parent && read?.object.id === name.id
        ? { node: name.parent, method: read.key }
        : { node: name, method: "" };
    });
}

function requestsAt(source: Source, library: Library, { node, method }: Callee): PageRequest[] {
  const call = callOf(node);
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
      url: addressOf(address && javascriptValue(source, address)),
      headers: headersIn(source, init),
      options: optionsIn(init),
      reads: [],
      onServer: false,
    },
  ];
}
