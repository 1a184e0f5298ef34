import "reflect-metadata";
import { All, Controller, Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";

@Controller()
class AppController {
  @All("/")
  ok() {
    return { ok: true };
  }
}

@Module({ controllers: [AppController] })
class AppModule {}

const app = await NestFactory.create(AppModule, {
  logger: false,
  cors: {
    origin: (origin, callback) => callback(null, origin),
    credentials: true,
  },
});
await app.listen(0, "127.0.0.1");
console.log(app.getHttpServer().address().port);
