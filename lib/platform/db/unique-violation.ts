import "server-only";
import { Prisma } from "@/prisma/client/client";

/** Was this row put there by somebody else at the same moment? The transaction is lost then and ends with a refusal. */
export const isUniqueViolation = (thrown: unknown): boolean =>
  thrown instanceof Prisma.PrismaClientKnownRequestError && thrown.code === "P2002";
