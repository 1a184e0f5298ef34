import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A server that listens. */
export interface Running {
  readonly port: number;
  /** What is asked for: `/` where the server does not say. */
  readonly path: string;
  stop(): Promise<void>;
}

/**
 * Starts a program whose first line is the port that it listens on, and a path where that is not `/`. Rejects with what it
 * wrote when it ends before.
 */
export async function start(command: string, args: readonly string[], cwd: string): Promise<Running> {
  const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaints += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const said = await Promise.race([
    new Promise<string>((resolve) => createInterface(child.stdout).once("line", resolve)),
    ended.then((status) => {
      throw new Error(`${command} ${args.join(" ")} ended with ${status}:\n${complaints}`);
    }),
  ]);
  const [port, path = "/"] = said.split(" ");
  return {
    port: Number(port),
    path,
    stop: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
