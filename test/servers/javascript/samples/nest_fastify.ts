import "reflect-metadata";
import { Controller, Get, Module, Put } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { FastifyAdapter, type NestFastifyApplication } from "@nestjs/platform-fastify";

@Controller()
class AppController {
  @Get("/")
  read() {
    return { ok: true };
  }

  @Put("/")
  write() {
    return { ok: true };
  }
}

@Module({ controllers: [AppController] })
class AppModule {}

const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter(), { logger: false });
app.enableCors({ origin: /example\.com$/, credentials: true, methods: ["GET", "PUT"] });
await app.listen(0, "127.0.0.1");
console.log(app.getHttpServer().address().port);
