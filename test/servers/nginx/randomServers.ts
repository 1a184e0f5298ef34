/** Makes random servers out of the directives that decide who reads an answer; the same number makes the same servers. */
export function randomServers(seed: number, locations: number): string {
  const dice = diceFrom(seed);
  const numbers = Array.from({ length: locations }, (_, number) => number);
  return `${maps}server {
listen 80;
root /srv/www;
set $cors "";
set $flag "";
${dice.maybe(0.4, () => `if (${dice.pick(tests)}) {\n${dice.pick(codes)}\n}\n`)}${dice.maybe(0.5, () => headers(dice))}
location @named {
${headers(dice)}return 204;
}
${numbers.map((number) => location(dice, number)).join("")}}
`;
}

interface Dice {
  pick(all: readonly string[]): string;
  maybe(chance: number, make: () => string): string;
}

const maps = `map $http_origin $listed { default ""; https://app.example.com $http_origin; }
map $http_origin $open { default "*"; "~^https://[a-z]+\\.example\\.com$" $http_origin; }
map $request_method $by_method { default ""; OPTIONS https://app.example.com; GET $http_origin; }
map "$request_method:$listed" $by_both { default ""; "~^OPTIONS:h" $http_origin; "GET:https://app.example.com" https://app.example.com; }
map $listed $credentials { default true; "" ""; }
`;
const origins = [
  "https://app.example.com",
  "*",
  '""',
  "$http_origin",
  "$listed",
  "$open",
  "$by_method",
  "$by_both",
  "$cors",
];
const tests = [
  "$request_method = OPTIONS",
  "$request_method != GET",
  "$request_method ~ ^(OPTIONS|PUT)$",
  "$http_origin",
  "$http_origin = https://app.example.com",
  '$http_origin ~ "^https://(app|admin)\\.example\\.com$"',
  '$http_origin ~* "example\\.com"',
  '$http_origin !~ "^https://"',
  '$listed != ""',
  "$cors",
  "$flag = yes",
  '$flag = "yesoptions"',
];
const settings = ["set $cors $http_origin;", 'set $cors "";', "set $flag yes;", `set $flag "\${flag}options";`];
const codes = [...settings, "return 204;", "return 200 ok;", "return 403;", "return 301 /;", "break;"];
const contents = [
  "",
  "proxy_pass http://127.0.0.1:9000;",
  "return 200 ok;",
  "limit_except GET { deny all; }",
  "limit_except GET POST { deny all; } proxy_pass http://127.0.0.1:9000;",
  "error_page 405 =200 $uri;",
  "error_page 403 = @named;",
  "deny all;",
];

function location(dice: Dice, number: number): string {
  const inner = () =>
    `location /l${number}/in/ {\n${dice.maybe(0.5, () => headers(dice))}${dice.maybe(0.4, () => test(dice))}}\n`;
  return `location /l${number}/ {
${dice.maybe(0.3, () => `${dice.pick(settings)}\n`)}${dice.maybe(0.7, () => headers(dice))}${dice.maybe(0.5, () => test(dice))}${dice.maybe(0.4, () => test(dice))}${dice.pick(contents)}
${dice.maybe(0.2, inner)}}
`;
}

function test(dice: Dice): string {
  return `if (${dice.pick(tests)}) {\n${dice.maybe(0.6, () => headers(dice))}${dice.maybe(0.7, () => `${dice.pick(codes)}\n`)}}\n`;
}

function headers(dice: Dice): string {
  const always = () => dice.maybe(0.5, () => " always");
  const line = (name: string, values: readonly string[]) => () =>
    `add_header ${name} ${dice.pick(values)}${always()};\n`;
  return [
    dice.maybe(0.6, line("Access-Control-Allow-Origin", origins)),
    dice.maybe(0.4, line("Access-Control-Allow-Credentials", ["true", "True", "$credentials", '""'])),
    dice.maybe(0.4, line("Access-Control-Allow-Methods", ['"GET, PUT"', "*", "PUT", "POST"])),
    dice.maybe(
      0.4,
      line("Access-Control-Allow-Headers", ['"Authorization, X-A"', "*", "$http_access_control_request_headers"]),
    ),
    dice.maybe(0.15, line("X-Other", ["1"])),
  ].join("");
}

/** A linear congruential generator: enough to choose from lists. */
function diceFrom(seed: number): Dice {
  let state = seed;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  return {
    pick: (all) => all[Math.floor(next() * all.length)] ?? "",
    maybe: (chance, make) => (next() < chance ? make() : ""),
  };
}
