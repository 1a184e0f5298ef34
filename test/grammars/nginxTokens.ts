/** A statement as nginx hands it to its modules: the words as they are written, with their quotes. */
export interface Statement {
  words: string[];
  body: Statement[] | null;
}

const BLANKS = " \t\r\n";

/**
 * Reads a configuration as ngx_conf_read_token() and ngx_conf_parse() of nginx do, not caring what directives exist.
 * Undefined if nginx refuses the text. Blocks in other languages (Lua) are read as if they were nginx.
 */
export function readAsNginx(text: string): Statement[] | undefined {
  const top: Statement[] = [];
  const open = [top];
  let words: string[] = [];
  for (let at = 0; ; ) {
    at = skipBlanks(text, at);
    const block = open.at(-1);
    const character = text[at];
    if (block === undefined) return undefined;
    if (character === undefined) return words.length === 0 && open.length === 1 ? top : undefined;
    if (character === "}") {
      if (words.length > 0) return undefined;
      open.pop();
      at++;
    } else if (character === ";" || character === "{") {
      if (words.length === 0) return undefined;
      const body = character === "{" ? [] : null;
      block.push({ words, body });
      if (body !== null) open.push(body);
      words = [];
      at++;
    } else {
      const end = character === '"' || character === "'" ? endOfString(text, at) : endOfWord(text, at);
      if (end === undefined) return undefined;
      words.push(text.slice(at, end));
      at = end;
    }
  }
}

/** Comments begin where a word could. */
function skipBlanks(text: string, start: number): number {
  let at = start;
  while (at < text.length && (BLANKS.includes(text.charAt(at)) || text[at] === "#")) {
    if (text[at] !== "#") at++;
    else at = text.indexOf("\n", at) < 0 ? text.length : text.indexOf("\n", at);
  }
  return at;
}

function endOfWord(text: string, start: number): number | undefined {
  let afterDollar = false;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === "{" && afterDollar) continue;
    if (`${BLANKS};{`.includes(character)) return at;
    afterDollar = character === "$";
    if (character === "\\") at++;
  }
  return undefined;
}

/** Behind a closing quote only a blank, ';', '{' or ')' may stand. */
function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === text[start]) return `${BLANKS};{)`.includes(text.charAt(at + 1)) ? at + 1 : undefined;
  }
  return undefined;
}
