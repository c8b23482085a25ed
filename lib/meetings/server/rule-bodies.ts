import "server-only";
import type { Actor } from "@/lib/core/actor";
import { territoriesOf } from "@/lib/meetings/domain/authority";
import { ALL_BODIES, type RulesView } from "@/lib/meetings/rule-contract";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";

/**
 * Committees for which the actor enters rules: those whose reviews he conducts, at exactly their territory (decision
 * 0005); at the province also all of them at once.
 */
export async function listRuleBodies(tx: TenantTx, actor: Actor): Promise<RulesView["bodies"]> {
  const territories = territoriesOf(actor, "meeting.manage");
  if (territories.length === 0) return [];
  const rows = await tx.body.findMany({
    where: { scopePath: { in: [...territories] }, kind: "committee", ...validOn(actor.today) },
    select: { id: true, shortName: true },
    orderBy: { shortName: "asc" },
  });
  const own = rows.map(({ id, shortName }) => ({ value: id, name: shortName }));
  return actor.level === "province"
    ? [...own, { value: ALL_BODIES, name: "Mọi Ban Chỉ đạo trong tỉnh chưa có quy định riêng" }]
    : own;
}
