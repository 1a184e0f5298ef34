const { ApolloServer } = require("apollo-server");

const server = new ApolloServer({
  typeDefs: "type Query { ok: Boolean }",
  resolvers: { Query: { ok: () => true } },
  csrfPrevention: false,
  cache: "bounded",
  cors: { origin: true, credentials: true },
});

server.listen({ port: 0, host: "127.0.0.1" }).then(({ port }) => console.log(`${port} /?query={ok}`));
