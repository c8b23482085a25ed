import "server-only";
import { z } from "zod";
import { fromDateColumn } from "@/lib/core/dates";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import { isSeatedUnder } from "@/lib/committees/server/seated-under";
import { validOn } from "@/lib/platform/db/valid-on";
import { defineQuery } from "@/lib/platform/query";
import type { HandOverView } from "@/lib/reports/hand-over-contract";
import { findWorkInHand } from "@/lib/reports/server/work-in-hand";

const slipItems = z.array(
  z.object({ kind: z.enum(["dossier", "meeting", "rows"]), title: z.string(), passed: z.boolean() }),
);

/** What a person has in hand in his post and who of the body may take it; after the act, its slip. */
export const getHandOver = defineQuery({
  name: "people.get-hand-over",
  permission: "people.manage",

  async run(
    { tx, actor, today },
    holdingId: string,
  ): Promise<Result<HandOverView, { readonly code: "handover.not-found" }>> {
    const holding = isId(holdingId)
      ? await tx.postHolding.findFirst({
          where: { id: holdingId },
          include: { person: true, post: { include: { body: true } } },
        })
      : null;
    if (!holding || !(await isSeatedUnder(tx, actor, holding.post.body))) {
      return err({ code: "handover.not-found" });
    }
    const { person, post, personId } = holding;
    const { body } = post;
    const done = await tx.handover.findFirst({
      where: { holdingId },
      include: { toPerson: true, doneBy: true },
    });
    const work = await findWorkInHand(tx, { personId, scopePath: body.scopePath, bodyId: body.id });
    const others = await tx.postHolding.findMany({
      where: {
        personId: { not: personId },
        post: { bodyId: body.id, role: { not: "admin" } },
        ...validOn(today),
      },
      include: { person: true, post: true },
      orderBy: { person: { fullName: "asc" } },
      take: 60,
    });
    return ok({
      holdingId,
      fullName: person.fullName,
      title: post.title,
      bodyName: body.name,
      inHand: [
        ...work.dossiers.map(({ title }) => ({ kind: "dossier" as const, title })),
        ...work.rows.map(({ title }) => ({ kind: "rows" as const, title })),
        ...work.meetings.map(({ title }) => ({ kind: "meeting" as const, title })),
      ],
      receivers: others.map((one) => ({
        holdingId: one.id,
        label: `${one.person.fullName}, ${one.post.title}`,
      })),
      slip: done && {
        toName: done.toPerson.fullName,
        doneBy: done.doneBy.fullName,
        doneOn: fromDateColumn(done.doneOn),
        lastDay: fromDateColumn(done.lastDay),
        document: done.document,
        items: slipItems.parse(done.items),
      },
    });
  },
});
