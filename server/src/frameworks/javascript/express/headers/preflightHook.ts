import type { Node } from "web-tree-sitter";
import { namesOf } from "../../../../syntax/hits.ts";
import { javascriptNames } from "../../../../syntax/javascript/names.ts";
import { textOf } from "../../../../syntax/nodes.ts";
import type { Source } from "../../../../syntax/source.ts";
import { compareVersions } from "../../../../syntax/versions.ts";

const option = "handlePreflightRequest";

/** Whether a function is the one that Socket.IO 2 hands preflights to: as it is written among the options, or by its name. */
export function isPreflightHook(source: Source, fn: Node): boolean {
  if (!source.mentions(/\bhandlePreflightRequest\b/)) return false;
  const own = fn.type === "method_definition" ? fn : fn.parent;
  if (own && isOption(source, own)) return true;
  const declaration = fn.parent?.type === "variable_declarator" ? fn.parent : fn;
  const name = declaration.childForFieldName("name");
  if (name?.type !== "identifier") return false;
  const uses = namesOf(source, textOf(source, name), javascriptNames.nameTypes).filter((use) => use.id !== name.id);
  return (
    uses.length > 0 && uses.every((use) => isShorthand(source, use) || (use.parent && isOption(source, use.parent)))
  );
}

/** From version 3 on nothing asks it; a project without a version has the newest one. */
export function isPreflightHookForgotten(source: Source): boolean {
  const version = source.project.versionOf("socket.io");
  return version === undefined || compareVersions(version, "3") >= 0;
}

function isOption(source: Source, node: Node): boolean {
  const name = node.childForFieldName(node.type === "method_definition" ? "name" : "key");
  return name !== null && textOf(source, name) === option;
}

function isShorthand(source: Source, use: Node): boolean {
  return use.type === "shorthand_property_identifier" && textOf(source, use) === option;
}
