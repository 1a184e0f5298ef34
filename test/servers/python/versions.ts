import { execFileSync } from "node:child_process";
import packages from "../packages.json" with { type: "json" };

/** The interpreter that Debian's packages belong to. */
export const python = "/usr/bin/python3";

/** What a project that runs on this machine's packages would say: their versions, without Debian's own part. */
export const manifest = { name: "requirements.txt", text: requirements() };

function requirements(): string {
  const lines = execFileSync("dpkg-query", ["--show", ...packages.filter((name) => name.startsWith("python3-"))], {
    encoding: "utf8",
  })
    .trim()
    .split("\n");
  return lines.map((line) => line.replace(/^python3-(\S+)\t(?:\d+:)?([\d.]+).*$/, "$1==$2")).join("\n");
}
