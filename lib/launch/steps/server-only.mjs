/**
 * For scripts that run the product's TypeScript outside Next: `server-only` exists in Next's build alone, so it is
 * answered by an empty module. Use: node --import tsx --import ./lib/launch/steps/server-only.mjs script.ts
 */
import { register } from "node:module";

const EMPTY = "data:text/javascript,export {};";
const hook = `export async function resolve(specifier, context, next) {
  if (specifier === "server-only") return { url: ${JSON.stringify(EMPTY)}, format: "module", shortCircuit: true };
  return next(specifier, context);
}`;

register(`data:text/javascript,${encodeURIComponent(hook)}`);
