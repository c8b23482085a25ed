/** The least versions that may run: below each of them something known to be dangerous is open. */
export const VERSION_FLOORS = {
  next: { version: "16.4.5", reason: "security release of November 2026" },
  react: { version: "19.3.1", reason: "remote code execution in the server decoder, CVE-2026-126187" },
  "react-dom": { version: "19.3.1", reason: "goes with react" },
  "next-auth": { version: "4.24.15", reason: "first that takes Next 16 and React 19" },
  pg: { version: "8.23.1", reason: "the driver that was measured and tested" },
  "@prisma/client": { version: "7.10.0", reason: "goes with the engine that drafts the migrations" },
  zod: { version: "4.6.7", reason: "the line that is maintained" },
  "@e965/xlsx": { version: "0.20.3", reason: "prototype pollution and slow expressions before 0.20.2" },
};
