import { textOf } from "../../../syntax/nodes.ts";
import { importsModule } from "../../../syntax/python/imports.ts";
import type { Source } from "../../../syntax/source.ts";
import type { Edit, RewriteRequest } from "../../adapter.ts";
import { insertAfter, insertLineAfter } from "../../shared/writing/elements.ts";
import { standsAlone } from "../../shared/writing/lines.ts";
import type { Form } from "./forms.ts";

/** The edit that adds `Vary: Origin` behind the header; undefined where that cannot be written. */
export function varyEdit({ source, policy }: RewriteRequest, form: Form): Edit | undefined {
  const text = varyText(source, form);
  if (text === undefined) return undefined;
  if (form.kind !== "statement") return insertAfter(source, form.node, [text]);
  return standsAlone(source.text, policy.span) ? insertLineAfter(source, policy.span, text) : undefined;
}

/** What adds `Vary: Origin`, in the form of the header beside it and in the idiom of the framework. */
export function varyText(source: Source, form: Form): string | undefined {
  const bytes = form.isBytes ? "b" : "";
  const text = (value: string) => `${bytes}${form.quote}${value}${form.quote}`;
  if (form.kind === "entry") return `${text("Vary")}: ${text("Origin")}`;
  if (form.kind === "pair") return `(${text(form.isBytes ? "vary" : "Vary")}, ${text("Origin")})`;
  return form.node.type === "call" ? called(source, form, text) : assigned(source, form, text);
}

/** The same method with the other header, but for those that would take the place of another `Vary`. */
function called(source: Source, { node }: Form, text: (value: string) => string): string | undefined {
  const callee = node.childForFieldName("function");
  const object = callee?.childForFieldName("object");
  const method = callee?.childForFieldName("attribute");
  if (!object || !method) return undefined;
  const name = textOf(source, method);
  const kept = name === "__setitem__" || name === "setdefault" ? `[${text("Vary")}] = ${text("Origin")}` : undefined;
  if (kept) return `${textOf(source, object)}${kept}`;
  const adding = importsModule(source, "falcon") && name === "set_header" ? "append_header" : name;
  return `${textOf(source, object)}.${adding}(${text("Vary")}, ${text("Origin")})`;
}

/** `response.vary.add("Origin")` of werkzeug, `response.headers.append("Vary", …)` of Starlette, else an assignment. */
function assigned(source: Source, { node }: Form, text: (value: string) => string): string | undefined {
  const left = node.childForFieldName("left");
  const holder = left?.childForFieldName("value") ?? left?.childForFieldName("object");
  if (!holder) return undefined;
  const response =
    holder.childForFieldName("attribute")?.text === "headers" ? holder.childForFieldName("object") : undefined;
  const isProperty = left?.type === "attribute";
  const object = isProperty ? holder : response;
  if (object && importsModule(source, "flask")) return `${textOf(source, object)}.vary.add(${text("Origin")})`;
  if (object && (importsModule(source, "fastapi") || importsModule(source, "starlette"))) {
    return `${textOf(source, object)}.headers.append(${text("Vary")}, ${text("Origin")})`;
  }
  return isProperty
    ? `${textOf(source, holder)}.vary.add(${text("Origin")})`
    : `${textOf(source, holder)}[${text("Vary")}] = ${text("Origin")}`;
}
