import { pick, type Random } from "./random.ts";

const WORDS = ["server", "location", "add_header", "listen", "map", "types", "geo", "if", "content_by_lua_block", "x"];
const OPEN = "${";
const VALUES = ["a.b", "$v", `${OPEN}v}`, "80", "on", "/x", '"a"', "'b'", "'a\n b'", "é", "😀", "\\;", "always"];
const MARKS = [...`{};#"'\\()$ \n\r\0`, OPEN, "\n  ", "\r\n", "\uFEFF", "\ud800"];
const LINES = ["server {\n", "add_header A b;\n", "listen 80\n", "map $a $b {\n", "return 204;", "}\n", "# c\n"];

/** A piece of nginx configuration, sensible or not. */
export function piece(random: Random): string {
  return pick(random, pick(random, [WORDS, VALUES, MARKS, MARKS, LINES]));
}

/** An edit of a text: what stands from `start` to `end` becomes `inserted`. */
export interface TextEdit {
  start: number;
  end: number;
  inserted: string;
}

/** A small random edit: something is deleted, inserted or both. */
export function randomEdit(random: Random, text: string): TextEdit {
  const start = random(text.length + 1);
  const end = Math.min(text.length, start + (random(3) === 0 ? 0 : random(8)));
  return { start, end, inserted: random(4) === 0 ? "" : piece(random) };
}

/** The text after an edit. */
export function applyEdit(text: string, { start, end, inserted }: TextEdit): string {
  return text.slice(0, start) + inserted + text.slice(end);
}
