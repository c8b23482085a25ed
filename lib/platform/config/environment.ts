import "server-only";
import { z } from "zod";

const environment = z.object({
  APP_DATABASE_URL: z.string().min(1),
  PUBLIC_DATABASE_URL: z.string().min(1),
  PLATFORM_DATABASE_URL: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url(),
  DATA_DIR: z.string().min(1),
  /** Ed25519, PKCS#8 in PEM; a demo makes its own. */
  AUDIT_KEY_FILE: z.string().min(1).optional(),
  DEMO_MODE: z.enum(["0", "1"]).default("0"),
});

export type Environment = z.infer<typeof environment>;

let read: Environment | undefined;

/** The settings of this process, read once. A missing one stops the process with its name, never with its value. */
export function settings(): Environment {
  if (read) return read;
  const parsed = environment.safeParse(process.env);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))].join(", ");
    throw new Error(`Thiếu hoặc sai cấu hình: ${names}. Xem mục Production settings trong README.md.`);
  }
  read = parsed.data;
  return read;
}

export const isDemoMode = (): boolean => settings().DEMO_MODE === "1";
