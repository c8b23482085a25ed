import "server-only";
import type { Actor, Grant } from "@/lib/core/actor";
import { addDays, fromDateColumn, isWithin, type IsoDate } from "@/lib/core/dates";
import { isId } from "@/lib/core/ids";
import { PERMISSIONS } from "@/lib/core/permissions";
import { err, ok, type Result } from "@/lib/core/result";
import { PERMISSION_LABELS } from "@/lib/committees/domain/permission-labels";
import type { PostRights, RightLine, RightsView } from "@/lib/committees/people-contract";
import { isSeatedUnder } from "@/lib/committees/server/seated-under";
import { grantsOfPost, WITH_GRANTS } from "@/lib/platform/auth/post-grants";
import { validOn } from "@/lib/platform/db/valid-on";
import type { TenantTx } from "@/lib/platform/db/with-tenant";
import { defineQuery } from "@/lib/platform/query";
import type { Prisma } from "@/prisma/client/client";

const WITH_POST = { person: true, post: { include: { body: true, ...WITH_GRANTS } } } as const;
type HeldPost = Prisma.PostHoldingGetPayload<{ include: typeof WITH_POST }>;

/**
 * What a person may do on a day: every post he holds then in the administrator's territory, with the very grants that
 * the doors ask. `day` null is today. A post outside of the territory is not found.
 */
export const getRights = defineQuery({
  name: "committees.get-rights",
  permission: "people.manage",

  async run(
    { tx, actor, today },
    { holdingId, day: asked }: { readonly holdingId: string; readonly day: IsoDate | null },
  ): Promise<Result<RightsView, { readonly code: "holding.not-found" }>> {
    const day = asked ?? today;
    const holding = isId(holdingId)
      ? await tx.postHolding.findFirst({ where: { id: holdingId }, include: WITH_POST })
      : null;
    if (!holding || !(await isSeatedUnder(tx, actor, holding.post.body)))
      return err({ code: "holding.not-found" });
    const { person, post } = holding;
    const held = await tx.postHolding.findMany({
      where: { personId: person.id, ...validOn(day) },
      include: WITH_POST,
      orderBy: { validFrom: "asc" },
    });
    const ours = await seatedHere(tx, actor, held);
    const grants = ours.flatMap((one) => grantsOfPost(one.post));
    const areas = await areaNames(tx, grants, day);
    return ok({
      holdingId,
      fullName: person.fullName,
      title: post.title,
      day,
      posts: ours.map((one) => rightsOf(one, areas, day)),
      mayView: person.id !== actor.personId && isWithin(today, termOf(holding)),
    });
  },
});

/** A person holds few posts: each is asked for on its own. */
async function seatedHere(tx: TenantTx, actor: Actor, held: readonly HeldPost[]): Promise<HeldPost[]> {
  const ours: HeldPost[] = [];
  for (const one of held) if (await isSeatedUnder(tx, actor, one.post.body)) ours.push(one);
  return ours;
}

const termOf = ({ validFrom, validTo }: Pick<HeldPost, "validFrom" | "validTo">) => ({
  from: fromDateColumn(validFrom),
  to: validTo && fromDateColumn(validTo),
});

/** The unit at the end of a territory's path, or the one that a unit's own path names. */
const unitIdOf = (scopePath: string): string => scopePath.split("/").findLast((part) => part !== "") ?? "";

/** Names of the territories and units, as they were on the day; one that has ended since has the last name it had. */
async function areaNames(
  tx: TenantTx,
  grants: readonly Grant[],
  day: IsoDate,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(grants.map(({ scopePath }) => unitIdOf(scopePath)))].filter(isId);
  const versions = await tx.unitVersion.findMany({
    where: { unitId: { in: ids } },
    select: { unitId: true, name: true, validFrom: true, validTo: true },
    orderBy: { validFrom: "asc" },
  });
  return new Map(
    ids.flatMap((id) => {
      const own = versions.filter(({ unitId }) => unitId === id);
      const version = own.find((one) => isWithin(day, termOf(one))) ?? own.at(-1);
      return version ? [[id, version.name] as const] : [];
    }),
  );
}

function rightsOf(
  { id, post, document, ...held }: HeldPost,
  areas: ReadonlyMap<string, string>,
  day: IsoDate,
): PostRights {
  const term = termOf(held);
  const inForce = grantsOfPost(post).filter((grant) => isWithin(day, grant));
  return {
    holdingId: id,
    title: post.title,
    bodyName: post.body.name,
    from: term.from,
    to: term.to && addDays(term.to, -1),
    document,
    lines: PERMISSIONS.flatMap((permission) =>
      inForce
        .filter((grant) => grant.permission === permission)
        .map((grant, place) => lineOf(grant, { areas, place })),
    ),
  };
}

function lineOf(
  { permission, scopePath, from, to, delegation }: Grant,
  { areas, place }: { readonly areas: ReadonlyMap<string, string>; readonly place: number },
): RightLine {
  return {
    key: `${permission}:${place}`,
    label: PERMISSION_LABELS[permission],
    areaName: areas.get(unitIdOf(scopePath)) ?? "",
    from,
    to: to && addDays(to, -1),
    by: delegation ? { fromTitle: delegation.fromTitle, document: delegation.document } : null,
  };
}
