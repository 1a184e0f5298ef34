import type { Cookie } from "../../../policy/cookie.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Adapter } from "../../adapter.ts";
import { optionCookies } from "./options.ts";
import { textCookies } from "./texts.ts";

/** Cookies that JavaScript code sets, by options or as the text of a header. */
export const javascriptCookies: Adapter = {
  id: "javascript-cookies",
  family: "javascript",
  words: /samesite/i,
  read: () => [],
  readCookies: (source: Source): Cookie[] => [...optionCookies(source), ...textCookies(source)],
  writers: {},
};
