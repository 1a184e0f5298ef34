import configuration from "@feathersjs/configuration";
import { feathers } from "@feathersjs/feathers";
import { bodyParser, cors, errorHandler, koa, parseAuthentication, rest } from "@feathersjs/koa";
import socketio from "@feathersjs/socketio";

const listed = ["https://admin.example.com", "https://stock.example.com"];

class Items {
  constructor() {
    this.items = new Map();
  }

  async find({ query = {} }) {
    const { $limit = 50, name } = query;
    const all = [...this.items.values()];
    return (name ? all.filter((item) => item.name === name) : all).slice(0, Number($limit));
  }

  async create(data) {
    const item = { ...data, id: this.items.size + 1 };
    this.items.set(item.id, item);
    return item;
  }
}

async function logErrors(context, next) {
  try {
    await next();
  } catch (error) {
    console.error(`${context.path}.${context.method}`, error.message);
    throw error;
  }
}

const app = koa(feathers());

app.configure(configuration());
app.use(
  cors({
    credentials: true,
    origin: (ctx) => (listed.includes(ctx.get("Origin")) ? ctx.get("Origin") : ""),
  }),
);
app.use(errorHandler());
app.use(parseAuthentication());
app.use(bodyParser());
app.configure(rest());
app.configure(socketio({ cors: { origin: listed, credentials: true } }));
app.use("items", new Items(), { methods: ["find", "create"], events: [] });
app.service("items").hooks({ around: { all: [logErrors] } });
app.on("connection", (connection) => app.channel("everybody").join(connection));
app.publish(() => app.channel("everybody"));

const port = app.get("port");
app.listen(port).then(() => console.log(`listens on ${port}`));
