import type { Adapter } from "../../adapter.ts";
import { angularRequests } from "./angular.ts";
import { bypassesIn } from "./bypasses.ts";
import { fetchRequests } from "./fetch.ts";
import { libraryRequests } from "./libraries.ts";
import { isOnServer } from "./place.ts";
import { xhrRequests } from "./xhr.ts";

/** Code of pages: the requests that it makes, and what goes around the same-origin policy. */
export const page: Adapter = {
  id: "page",
  family: "javascript",
  // An instance of a library may come from another file, under any name.
  words:
    /fetch\b|axios|\$\.(?:ajax|get|post)|jQuery|XMLHttpRequest|\bky\b|wretch|@angular\/common\/http|setRequestHeader|electron|cors[.-]|corsproxy|allorigins|thingproxy|codetabs|withCredentials|credentials["'`]?[^\S\n]*(?:$|:[^\S\n]*(?:$|["'`]))|["'`]Access-Control-[\w-]+["'`]/m,
  read: () => [],
  readRequests(source) {
    const requests = [fetchRequests, libraryRequests, angularRequests, xhrRequests].flatMap((read) => read(source));
    const onServer = requests.length > 0 && isOnServer(source);
    return requests.map((request) => ({ ...request, onServer: request.onServer || onServer }));
  },
  readBypasses: bypassesIn,
  writers: {},
};
