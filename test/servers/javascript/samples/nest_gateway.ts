import "reflect-metadata";
import { Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { SubscribeMessage, WebSocketGateway } from "@nestjs/websockets";

@WebSocketGateway({ cors: { origin: true, credentials: true } })
class EventsGateway {
  @SubscribeMessage("ping")
  ping() {
    return "pong";
  }
}

@Module({ providers: [EventsGateway] })
class AppModule {}

const app = await NestFactory.create(AppModule, { logger: false });
await app.listen(0, "127.0.0.1");
console.log(`${app.getHttpServer().address().port} /socket.io/?EIO=4&transport=polling`);
