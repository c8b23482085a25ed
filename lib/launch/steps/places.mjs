/** Where things lie. Everything the product writes at run time is under `.data`, which git ignores. */
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
export const DATA = path.join(ROOT, ".data");
export const LOGS = path.join(DATA, "logs");
export const FILES = path.join(DATA, "files");
export const MIGRATIONS = path.join(ROOT, "prisma", "migrations");

export const inRoot = (...parts) => path.join(ROOT, ...parts);
