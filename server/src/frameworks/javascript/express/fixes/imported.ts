import type { Writer } from "../../../adapter.ts";
import { importedHeader } from "../../shared/handSet/imported.ts";
import { handSetWriters } from "../../shared/handSet/write.ts";

/** A writer for headers that this file writes itself; where another one gives the header or allows credentials, it is `there` that writes. */
export function unlessImported(own: Writer, there?: Writer): Writer {
  return (request) => {
    const { source, policy } = request;
    const { credentials, origins } = policy;
    if (importedHeader(source, "allow-origin", origins.span)) return there?.(request);
    const isGiven = credentials.kind === "known" && importedHeader(source, "allow-credentials", credentials.span);
    return isGiven ? undefined : own(request);
  };
}

/** One trusted origin in the file that gives the header. */
export const explicitThere: Writer = (request) => handSetWriters["explicit-origins"]?.(request);
