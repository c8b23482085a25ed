import "server-only";

/** Bugs only, one line each, with the incident's number. Values of the request are never logged. */
export function logBug(incident: string, where: string, bug: unknown): void {
  const text = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
  process.stderr.write(`${JSON.stringify({ incident, where, text })}\n`);
}
