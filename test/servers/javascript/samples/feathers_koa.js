import { once } from "node:events";
import { feathers } from "@feathersjs/feathers";
import { bodyParser, cors, errorHandler, koa, rest } from "@feathersjs/koa";

class Messages {
  async find() {
    return [{ text: "hello" }];
  }
}

const app = koa(feathers());
app.use(cors({ credentials: true }));
app.use(errorHandler());
app.use(bodyParser());
app.configure(rest());
app.use("messages", new Messages());

const server = await app.listen(0, "127.0.0.1");
if (!server.listening) await once(server, "listening");
console.log(`${server.address().port} /messages`);
