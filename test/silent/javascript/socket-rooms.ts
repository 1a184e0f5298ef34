import { createServer } from "node:http";
import { Server, type Socket } from "socket.io";

interface Message {
  readonly room: string;
  readonly text: string;
  readonly from: string;
}

interface ToServer {
  join: (room: string, done: (members: number) => void) => void;
  say: (message: Message) => void;
}

interface ToClient {
  said: (message: Message) => void;
  left: (id: string) => void;
}

const pages = (process.env.CHAT_PAGES ?? "https://chat.example.com").split(/\s*,\s*/);
const server = createServer((request, response) => {
  if (request.url === "/health") response.writeHead(204).end();
  else response.writeHead(404).end();
});

const io = new Server<ToServer, ToClient>(server, {
  path: "/rooms",
  serveClient: false,
  pingTimeout: 20_000,
  cors: { origin: pages, credentials: true, methods: ["GET", "POST"] },
  cookie: { name: "chat", httpOnly: true, sameSite: "none", secure: true },
});

io.use((socket, next) => {
  const { token } = socket.handshake.auth;
  if (typeof token !== "string" || token.length < 20) return next(new Error("not logged in"));
  socket.data.user = token.slice(0, 8);
  return next();
});

async function membersOf(room: string): Promise<number> {
  return (await io.in(room).fetchSockets()).length;
}

function connected(socket: Socket<ToServer, ToClient>): void {
  socket.on("join", async (room, done) => {
    await socket.join(room);
    done(await membersOf(room));
  });
  socket.on("say", (message) => {
    if (!socket.rooms.has(message.room)) return;
    io.to(message.room).emit("said", { ...message, from: socket.data.user });
  });
  socket.on("disconnecting", () => {
    for (const room of socket.rooms) socket.to(room).emit("left", socket.id);
  });
}

io.on("connection", connected);
server.listen(Number(process.env.PORT ?? 3001));
