import "server-only";
import type { Actor } from "@/lib/core/actor";
import type { Prisma } from "@/prisma/client/client";

/** The same as `keepsRegisterOf`, for a list: papers that this clerk numbers. */
export const inRegisterOf = ({
  bodyId,
  bodyKind,
}: Pick<Actor, "bodyId" | "bodyKind">): Prisma.DecisionWhereInput =>
  bodyKind === "police" ? { bodyId } : { OR: [{ bodyId }, { NOT: { kind: "maintenance_notice" } }] };
