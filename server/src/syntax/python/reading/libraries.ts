import { partsOf, textOf } from "../../nodes.ts";
import { onceFor } from "../../onceFor.ts";
import type { Source } from "../../source.ts";
import { unknown, type Value } from "../../value.ts";
import { argumentsOf } from "../arguments.ts";
import { iteratedItems } from "./comprehensions.ts";
import { fromEnvironment } from "./environment.ts";
import { builtins, type Call, cast, defaultOf, escaped, made, parsedJson } from "./functions.ts";
import { valueOfThing } from "./names.ts";
import { thingOf } from "./things.ts";

/** What a function of a package gives, as far as its documentation and its arguments tell. */
type Known = (call: Call) => Value | undefined;

const ofEnvironment: Known = ({ reading, positional, named, node }) => {
  const [variable, placed] = positional;
  const isSet =
    variable?.kind === "text" && setVariables(reading.source).some((name) => !name || name === variable.value);
  return isSet
    ? unknown(node, "the program itself sets the variable")
    : defaultOf(placed ?? named.get("default"), node);
};

/** The variables of the environment that a file sets; an empty text for any of them. */
const setVariables = onceFor(({ text }: Source): readonly string[] => {
  const set = /\benviron\s*(?:\[\s*["'](\w+)["']\s*\]\s*=(?!=)|\.\s*(?:setdefault\(\s*["'](\w+)["']|update\())/g;
  return text.includes("environ") ? [...text.matchAll(set)].map((match) => match[1] ?? match[2] ?? "") : [];
});

/** Reads a default and what it is cast by, each by its name or at its place among the arguments. */
function configuration(defaultAt: number, castAt: number): Known {
  return ({ reading, positional, named, nodes, keywords, node }) => {
    const value = defaultOf(named.get("default") ?? positional[defaultAt], node);
    if (value.kind === "unknown") return unknown(node, fromEnvironment);
    return cast(reading, value, keywords.get("cast") ?? nodes[castAt], node);
  };
}

const ofDecouple = configuration(1, 2);
const configured = configuration(2, 1);

/** What the `Config` is given as its environment may hold the name. */
const ofStarlette: Known = (call) => {
  const callee = call.node.childForFieldName("function");
  const made = callee ? thingOf(call.reading, callee) : undefined;
  const given = made?.kind === "library" && made.call ? argumentsOf(made.call.source, made.call.node) : undefined;
  return given?.keywords.has("environ") ? unknown(call.node, "it is looked up in the program") : configured(call);
};

/** Methods of django-environ that take what the items are cast by before the default; environs takes the default there. */
const casting = /^environ\.Env\(\)(?:\.(?:list|tuple|dict))?$/;

/** `env("NAME", default=…)`; for django-environ what the schema of `Env(NAME=(list, […]))` says, too. */
function typedEnvironment(name: string): Known {
  return ({ reading, positional, named, node }) => {
    const given = named.get("default") ?? positional[casting.test(name) ? 2 : 1];
    return defaultOf(given ?? inSchema(reading, positional[0], node), node);
  };
}

function inSchema(reading: Call["reading"], variable: Value | undefined, node: Call["node"]): Value | undefined {
  const callee = node.childForFieldName("function");
  const made = callee && thingOf(reading, callee.childForFieldName("object") ?? callee);
  const call = made?.kind === "library" && made.name === "environ.Env()" ? made.call : undefined;
  if (!call || variable?.kind !== "text") return undefined;
  const scheme = argumentsOf(call.source, call.node).keywords.get(variable.value)?.value;
  const value =
    scheme?.type === "tuple"
      ? valueOfThing(reading, { kind: "expression", source: call.source, node: scheme }, node)
      : undefined;
  return value?.kind === "list" ? value.items[1] : undefined;
}

/** Of pydantic, dataclasses, attrs and SQLModel: the default of a field. */
const field: Known = ({ reading, positional, named, keywords, node }) => {
  const factory = keywords.get("default_factory") ?? keywords.get("factory");
  if (factory) return made(reading, factory, node);
  return named.get("default") ?? positional[0] ?? unknown(node, "it has no default");
};

const flags: Readonly<Record<string, string>> = {
  A: "a",
  ASCII: "a",
  I: "i",
  IGNORECASE: "i",
  L: "L",
  LOCALE: "L",
  M: "m",
  MULTILINE: "m",
  S: "s",
  DOTALL: "s",
  U: "u",
  UNICODE: "u",
  X: "x",
  VERBOSE: "x",
  NOFLAG: "",
};

/** `re.compile(pattern, flags)`. */
const compiled: Known = ({ reading, positional, nodes, keywords, node }) => {
  const [pattern] = positional;
  const written = nodes[1] ?? keywords.get("flags");
  const names = written
    ? textOf(reading.source, written)
        .split("|")
        .map((name) => name.trim().replace(/^.*\./, ""))
    : [];
  const letters = names.map((name) => (name === "0" ? "" : flags[name]));
  if (pattern?.kind !== "text" || letters.includes(undefined)) return undefined;
  return { kind: "regex", source: pattern.value, flags: [...new Set(letters)].join(""), node };
};

/** The items of several lists, one after the other; gone through once only. */
function joined(lists: readonly Value[], node: Call["node"]): Value | undefined {
  const items = lists.map(iteratedItems);
  if (items.includes(undefined)) return undefined;
  return { kind: "list", items: items.flatMap((each) => each ?? []), node, once: true };
}

const functions: Readonly<Record<string, Known>> = {
  "os.environ.get": ofEnvironment,
  "os.getenv": ofEnvironment,
  "os.environ.setdefault": ({ positional, node }) => defaultOf(positional[1], node),
  "decouple.config": ofDecouple,
  "decouple.AutoConfig()": ofDecouple,
  "decouple.Config()": ofDecouple,
  "starlette.config.Config()": ofStarlette,
  "json.loads": ({ positional, node }) => parsedJson(positional[0], node),
  "re.compile": compiled,
  "re.escape": ({ positional: [text], node }) =>
    text?.kind === "text" ? { kind: "text", value: escaped(text.value), node } : undefined,
  "pydantic.Field": field,
  "pydantic.fields.Field": field,
  "sqlmodel.Field": field,
  "dataclasses.field": field,
  "attrs.field": field,
  "attr.ib": field,
  "attr.field": field,
  "attrs.Factory": ({ reading, nodes: [factory], node }) => factory && made(reading, factory, node),
  "attr.Factory": ({ reading, nodes: [factory], node }) => factory && made(reading, factory, node),
  "collections.OrderedDict": (call) => builtins.dict?.(call),
  "types.MappingProxyType": ({ positional }) => positional[0],
  "itertools.chain": ({ positional, node }) => joined(positional, node),
  "itertools.chain.from_iterable": ({ positional, node }) =>
    positional[0]?.kind === "list" ? joined(positional[0].items, node) : undefined,
  "copy.copy": ({ positional }) => positional[0],
  "copy.deepcopy": ({ positional }) => positional[0],
};

/** `Env()` of environs and django-environ, called itself or by the type that is wanted. */
const environment = /^environ(?:s|ment)?\.Env\(\)(?:\.(?:str|list|tuple|bool|int|json|url|parse_value))?$/;

/** What the calls of a package's function give; undefined for a function that is not known here. */
export function libraryFunction(name: string): Known | undefined {
  if (Object.hasOwn(functions, name)) return functions[name];
  return environment.test(name) ? typedEnvironment(name) : undefined;
}

const parsedArguments = /^argparse\.ArgumentParser\(\)\.parse_args\(\)\.(\w+)$/;

/** An option of a command line, by the dotted name of the attribute that holds it: its default. */
export function optionValue(name: string, { reading, node }: Pick<Call, "reading" | "node">): Value | undefined {
  const option = parsedArguments.exec(name)?.[1];
  const { source } = reading;
  if (option === undefined) return undefined;
  const isSetElsewhere = /\.set_defaults\s*\(|\.parse_(?:known_)?args\s*\(\s*[^)\s]/.test(source.text);
  if (isSetElsewhere) return unknown(node, "it is given on the command line");
  const calls = source.root.descendantsOfType("call").flatMap((call) => {
    const callee = call?.childForFieldName("function");
    const given = call?.childForFieldName("arguments");
    const isIt = callee && given && /\.add_argument$/.test(textOf(source, callee));
    return isIt ? [partsOf(given)] : [];
  });
  const found = calls.map((parts) => argumentOf(reading, parts)).filter(({ destination }) => destination === option);
  const [only, ...others] = found;
  if (!only || others.length > 0 || !only.value) return unknown(node, "it is given on the command line");
  return defaultOf(only.value, node);
}

/** What `add_argument` is given: the name of the attribute, and the default as the parser hands it on. */
function argumentOf(reading: Call["reading"], parts: readonly Parameters<Call["reading"]["read"]>[0][]) {
  const { source } = reading;
  const keywords = new Map(
    parts.flatMap((part) => {
      const [name, value] = [part.childForFieldName("name"), part.childForFieldName("value")];
      return part.type === "keyword_argument" && name && value ? [[textOf(source, name), value] as const] : [];
    }),
  );
  const textOfKeyword = (name: string) => {
    const value = keywords.get(name);
    const read = value && reading.read(value);
    return read?.kind === "text" ? read.value : undefined;
  };
  const names = parts.flatMap((part) =>
    part.type === "string" ? [textOf(source, part).replace(/^\w*["']|["']$/g, "")] : [],
  );
  const long = names.find((name) => name.startsWith("--")) ?? names[0] ?? "";
  const destination = textOfKeyword("dest") ?? long.replace(/^-+/, "").replaceAll("-", "_");
  const action = textOfKeyword("action");
  const written = keywords.get("default");
  const type = keywords.get("type");
  const value = written ? reading.read(written) : undefined;
  if (value?.kind === "text" && type) return { destination, value: cast(reading, value, type, type) };
  const node = parts[0];
  const isSwitch = !written && node && (action === "store_true" || action === "store_false");
  if (!isSwitch) return { destination, value };
  return { destination, value: { kind: "flag", value: action === "store_false", node } satisfies Value };
}
