/** Ports are tried before use: another server on the same port would otherwise answer in our name. */
import { createServer } from "node:net";
import { portMalformed, portNotAllowed, portTaken, Stop } from "./sentences.mjs";

/** A number from `PORT`, or the usual one. */
export function readPort(text, usual = 3000) {
  if (text === undefined || text === "") return usual;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Stop(portMalformed(text));
  return port;
}

function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: opened } = server.address();
      server.close(() => resolve(opened));
    });
  });
}

/** A port that nobody uses on the loopback address now. */
export const freePort = () => listenOnce(0, "127.0.0.1");

/** Stops with a sentence when the port can't be had, on this address or on all of them. */
export async function requirePort(port, host) {
  for (const address of new Set([host, "0.0.0.0"])) {
    await listenOnce(port, address).catch((error) => {
      if (error.code === "EACCES") throw new Stop(portNotAllowed(port));
      if (error.code === "EADDRINUSE") throw new Stop(portTaken(port));
      throw error;
    });
  }
}
