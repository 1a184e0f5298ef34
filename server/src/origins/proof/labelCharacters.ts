/** What browsers let a label hold (https://url.spec.whatwg.org/#forbidden-domain-code-point); Chromium sends all but `*`. */
export const labelCharacters = "abcdefghijklmnopqrstuvwxyz0123456789-_!\"$&'()+,;=`{}~";
