import { createServer } from "node:http";
import { Server } from "socket.io";

const server = createServer();
const io = new Server(server, {
  cors: { origin: true, credentials: true },
});
io.on("connection", (socket) => {
  socket.emit("ok");
});

server.listen(0, "127.0.0.1", () => console.log(`${server.address().port} /socket.io/?EIO=4&transport=polling`));
