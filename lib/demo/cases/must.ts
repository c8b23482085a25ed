import type { Result } from "@/lib/core/result";

/** The demo's acts are known to be allowed: one that is refused is a mistake in its data, told with the case's name. */
export function must<Value, Refusal>(what: string, result: Result<Value, Refusal>): Value {
  if (result.ok) return result.value;
  throw new Error(`demo case «${what}» was refused: ${JSON.stringify(result.error)}`);
}
