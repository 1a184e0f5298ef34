import type { Adapter } from "../../adapter.ts";
import { bypassesIn } from "./bypasses.ts";
import { fetchRequests } from "./fetch.ts";
import { libraryRequests } from "./libraries.ts";
import { isOnServer } from "./place.ts";
import { xhrRequests } from "./xhr.ts";

/** Code of pages: the requests that it makes, and what goes around the same-origin policy. */
export const page: Adapter = {
  id: "page",
  family: "javascript",
  words: /\bfetch\b|axios|\$\.ajax|jQuery|\bky\b|setRequestHeader|electron|cors|allorigins|thingproxy|codetabs/i,
  read: () => [],
  readRequests(source) {
    const onServer = isOnServer(source);
    return [fetchRequests, libraryRequests, xhrRequests].flatMap((read) => read(source, onServer));
  },
  readBypasses: bypassesIn,
  writers: {},
};
