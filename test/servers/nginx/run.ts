import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, createServer as listen } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const headersMore = "/usr/lib/nginx/modules/ngx_http_headers_more_filter_module.so";
/** Where samples have their files, the server behind them, and their own port. */
const places = { root: "/srv/www", behind: "127.0.0.1:9000", port: "listen 80;" };

/** A real nginx with a sample's servers, and a server behind it that sends no CORS headers but below `/app/`. */
export interface Nginx {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts nginx in the foreground with the servers of a file, in a folder of its own. `paths` are those where files lie. */
export async function startNginx(text: string, paths: readonly string[]): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), "corslint-nginx-"));
  const behind = await startBehind();
  const port = await freePort();
  const config = join(folder, "nginx.conf");
  writeFiles(join(folder, "www"), paths);
  writeFileSync(config, wrapped(text, folder, port, (behind.address() as AddressInfo).port));
  const nginx = spawn("nginx", ["-p", folder, "-c", config, "-g", "daemon off;"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const stop = async () => {
    await ended(nginx);
    behind.close();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await listening(nginx, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, stop };
}

/** What `nginx -t` says against a file's servers; nothing where they are fine. */
export function refused(text: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "corslint-nginx-"));
  try {
    const config = join(folder, "nginx.conf");
    writeFileSync(config, wrapped(text, folder, 8080, 9000));
    const { status, stderr } = spawnSync("nginx", ["-t", "-q", "-p", folder, "-c", config], { encoding: "utf8" });
    return status === 0 ? undefined : stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function wrapped(text: string, folder: string, port: number, behind: number): string {
  const servers = text
    .replaceAll(places.root, join(folder, "www"))
    .replaceAll(places.behind, `127.0.0.1:${behind}`)
    .replaceAll(places.port, `listen 127.0.0.1:${port};`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${join(folder, name)};`,
  );
  return [
    process.getuid?.() === 0 ? "user root;" : "",
    existsSync(headersMore) ? `load_module ${headersMore};` : "",
    `pid ${join(folder, "nginx.pid")};`,
    "error_log stderr crit;",
    "events {}",
    `http {\naccess_log off;\ndefault_type text/plain;\nmap_hash_bucket_size 128;\n${temporary.join("\n")}\n${servers}\n}`,
  ].join("\n");
}

function writeFiles(root: string, paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(join(root, path), { recursive: true });
    writeFileSync(join(root, path, "file.txt"), "a file\n");
  }
}

function startBehind(): Promise<Server> {
  const server = createServer(({ url }, response) => {
    if (url?.startsWith("/app/")) response.setHeader("Access-Control-Allow-Origin", "https://app.example.com");
    response.end("behind");
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

function freePort(): Promise<number> {
  const server = listen();
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function listening(nginx: ChildProcess, port: number): Promise<void> {
  let complaints = "";
  nginx.stderr?.setEncoding("utf8").on("data", (text: string) => {
    complaints += text;
  });
  for (let tries = 0; tries < 200; tries++) {
    if (nginx.exitCode !== null) throw new Error(`nginx ended with ${nginx.exitCode}:\n${complaints}`);
    if (await accepts(port)) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`nginx does not listen:\n${complaints}`);
}

function accepts(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  return new Promise((resolve) => {
    socket.on("connect", () => resolve(true)).on("error", () => resolve(false));
  }).then((isOpen) => {
    socket.destroy();
    return isOpen === true;
  });
}

function ended(nginx: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (nginx.exitCode !== null) return resolve();
    nginx.once("close", () => resolve());
    nginx.kill("SIGTERM");
  });
}
