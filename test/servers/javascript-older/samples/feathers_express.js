const { once } = require("node:events");
const { feathers } = require("@feathersjs/feathers");
const express = require("@feathersjs/express");

class Messages {
  async find() {
    return [{ text: "hello" }];
  }
}

const app = express.default(feathers());
app.use(express.cors({ origin: true, credentials: true }));
app.use(express.json());
app.configure(express.rest());
app.use("/messages", new Messages());
app.use(express.errorHandler({ logger: false }));

app.listen(0, "127.0.0.1").then(async (server) => {
  if (!server.listening) await once(server, "listening");
  console.log(`${server.address().port} /messages`);
});
