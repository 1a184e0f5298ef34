/** What django-cors-headers compares of two URLs. */
export interface Place {
  readonly scheme: string;
  readonly host: string;
}

/**
 * The scheme and the host of a text, as `urllib.parse.urlsplit` of Python tells them: blanks in front and line ends are
 * left out, the scheme is in lower case, and a text without a scheme has neither. `*` and `app.example.com` have none.
 */
export function splitUrl(text: string): Place {
  const plain = text.replace(/^[\0-\x20]+/, "").replaceAll(/[\t\r\n]/g, "");
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(plain)?.[1];
  const rest = scheme === undefined ? plain : plain.slice(scheme.length + 1);
  const host = rest.startsWith("//") ? (/^[^/?#]*/.exec(rest.slice(2))?.[0] ?? "") : "";
  return { scheme: (scheme ?? "").toLowerCase(), host };
}
