import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** A server that listens. */
export interface Running {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts a program that prints the port it listens on as its first line. Rejects with what it wrote when it ends before. */
export async function start(command: string, args: readonly string[], cwd: string): Promise<Running> {
  const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let complaints = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    complaints += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const port = await Promise.race([
    new Promise<number>((resolve) => createInterface(child.stdout).once("line", (line) => resolve(Number(line)))),
    ended.then((status) => {
      throw new Error(`${command} ${args.join(" ")} ended with ${status}:\n${complaints}`);
    }),
  ]);
  return {
    port,
    stop: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
