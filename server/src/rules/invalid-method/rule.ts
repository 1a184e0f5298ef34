import type { Change } from "../../frameworks/change.ts";
import { type SentNames, sentNames } from "../lists.ts";
import type { Report, Rule } from "../rule.ts";
import { type WrongMethod, wrongMethod } from "./methods.ts";

export const invalidMethod: Rule = {
  id: "invalid-method",
  severity: "error",
  summary: "A list of methods holds a name that allows no method.",
  check: (question) => sentNames(question, "methods").flatMap((list) => reportOf(list) ?? []),
};

function reportOf(list: SentNames): Report | undefined {
  const wrong = list.names.flatMap((name) => wrongMethod(name, list.policy) ?? []);
  const [first] = wrong;
  if (!first) return undefined;
  const { span, framework, policy } = list;
  return {
    span,
    message: messageFor(first, wrong, policy?.label),
    related: [],
    framework,
    ...(policy && { policy }),
    fixes: wrong.every(({ meant }) => meant.length > 0)
      ? [{ intent: "correct", title: titleFor(wrong), changes: [changeOf(list, wrong)] }]
      : [],
  };
}

function messageFor({ name, why, meant }: WrongMethod, all: readonly WrongMethod[], label: string | undefined): string {
  switch (why) {
    case "case": {
      const same = all.filter((other) => other.why === "case");
      const names = same.map((other) => `\`${other.name}\``).join(", ");
      const upper = same.flatMap((other) => other.meant).map((method) => `\`${method}\``);
      const verb = same.length > 1 ? "do" : "does";
      return `Methods are compared with case: ${names} ${verb} not allow ${upper.join(", ")}, whose preflights fail.`;
    }
    case "joined":
      return `Methods are separated by commas: browsers cannot read \`${name}\` and refuse every preflight.`;
    case "compared as a whole":
      return `${label} compares each item with the method that is asked for: \`${name}\` allows neither ${meant.join(" nor ")}.`;
    case "no method":
      return `To browsers \`${name}\` is one method of that name, which no page sends${failing(meant)}.`;
    case "no token":
      return `\`${name}\` is no method: browsers cannot read the list and refuse every preflight.`;
  }
}

/** GET, HEAD and POST need not be listed (Fetch standard, "CORS-safelisted method"). */
function failing(meant: readonly string[]): string {
  const needed = meant.filter((method) => !["GET", "HEAD", "POST"].includes(method));
  return needed.length > 0 ? `: the preflights for ${needed.join(", ")} fail` : "";
}

function titleFor(wrong: readonly WrongMethod[]): string {
  return `Write ${wrong.flatMap(({ meant }) => meant).join(", ")}`;
}

/** A text that holds several names is written anew; one name is replaced where it stands. */
function changeOf({ span, names }: SentNames, wrong: readonly WrongMethod[]): Change {
  const meantBy = (name: string) => wrong.find((one) => one.name === name)?.meant ?? [name];
  const [only, ...others] = names;
  if (only !== undefined && others.length === 0) return { kind: "names", span, old: only, names: meantBy(only) };
  return { kind: "text", span, text: [...new Set(names.flatMap(meantBy))].join(", ") };
}
