const { ApolloServer } = require("apollo-server-express");
const express = require("express");

async function main() {
  const app = express();
  const server = new ApolloServer({
    typeDefs: "type Query { ok: Boolean }",
    resolvers: { Query: { ok: () => true } },
    cache: "bounded",
  });
  await server.start();
  server.applyMiddleware({
    app,
    cors: { origin: /example\.com/, credentials: true },
  });
  const listening = app.listen(0, "127.0.0.1", () => console.log(`${listening.address().port} /graphql?query={ok}`));
}

main();
