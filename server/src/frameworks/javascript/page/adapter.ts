import type { PageApi } from "../../../policy/pageRequest.ts";
import type { Adapter } from "../../adapter.ts";
import { angularRequests } from "./angular.ts";
import { bypassesIn } from "./bypasses.ts";
import { fetchRequests } from "./fetch.ts";
import { hookRequests } from "./hooks.ts";
import { libraryRequests } from "./libraries.ts";
import { isNativeApp, isOnServer } from "./place.ts";
import { xhrRequests } from "./xhr.ts";

/** What hands its options on to `fetch`. */
const takesModes: ReadonlySet<PageApi> = new Set<PageApi>(["fetch", "ky"]);

/** Code of pages: the requests that it makes, and what goes around the same-origin policy. */
export const page: Adapter = {
  id: "page",
  family: "javascript",
  // An instance of a library may come from another file, under any name.
  words:
    /[fF]etch\b|axios|\$\.(?:ajax|get|post)|jQuery|XMLHttpRequest|\bky\b|wretch|fetchBaseQuery|HttpLink|GraphQLClient|@angular\/common\/http|setRequestHeader|electron|cors[.-]|corsproxy|allorigins|thingproxy|codetabs|crossorigin|whateverorigin|yacdn|jsonp\.|withCredentials|credentials["'`]?[^\S\n]*(?:$|:[^\S\n]*(?:$|["'`]))|["'`]Access-Control-[\w-]+["'`]/m,
  read: () => [],
  readRequests(source) {
    const requests = [fetchRequests, libraryRequests, angularRequests, hookRequests, xhrRequests].flatMap((read) =>
      read(source),
    );
    if (requests.length === 0) return [];
    const isNative = isNativeApp(source);
    const onServer = isNative || isOnServer(source);
    return requests.map((request) => ({
      ...request,
      // React Native's own fetch looks for two words among the credentials, and takes all others without an error.
      options: isNative && takesModes.has(request.api) ? [] : request.options,
      onServer: request.onServer || onServer,
    }));
  },
  readBypasses: bypassesIn,
  writers: {},
};
