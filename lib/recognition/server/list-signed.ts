import "server-only";
import { PAGE_SIZE, pageCount, type Page } from "@/lib/core/page";
import { ok, type Result } from "@/lib/core/result";
import { defineQuery } from "@/lib/platform/query";
import type { DecisionRow, ToNumberView } from "@/lib/recognition/contract";
import { territoriesOf } from "@/lib/recognition/domain/authority";
import { listDecisionRows } from "@/lib/recognition/server/decision-rows";
import { inRegisterOf } from "@/lib/recognition/server/register-of";

/** «Đã ký»: what this person signed, newest first. */
export const listSigned = defineQuery({
  name: "recognition.list-signed",
  permission: "decision.sign",

  async run({ tx, actor }, { page }: { readonly page: number }): Promise<Result<Page<DecisionRow>, never>> {
    const where = { signedById: actor.personId };
    const total = await tx.decision.count({ where });
    const asked = Math.min(page, pageCount(total));
    const rows = await listDecisionRows(tx, {
      where,
      orderBy: [{ signedAt: "desc" }, { id: "asc" }],
      skip: (asked - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    return ok({ rows, total, page: asked, pages: pageCount(total) });
  },
});

const MOST_WAITING = 200;

/** «Chờ cấp số» and what was issued, for the clerk of the territory. */
export const getToNumber = defineQuery({
  name: "recognition.get-to-number",
  permission: "decision.issue",

  async run({ tx, actor }, { page }: { readonly page: number }): Promise<Result<ToNumberView, never>> {
    const scopePath = { in: [...territoriesOf(actor, "decision.issue")] };
    const register = inRegisterOf(actor);
    const waiting = await listDecisionRows(tx, {
      where: { status: "signed", scopePath, ...register },
      orderBy: [{ signedAt: "asc" }, { id: "asc" }],
      take: MOST_WAITING,
    });
    const total = await tx.decision.count({ where: { status: "issued", scopePath, ...register } });
    const asked = Math.min(page, pageCount(total));
    const rows = await listDecisionRows(tx, {
      where: { status: "issued", scopePath, ...register },
      orderBy: [{ decidedOn: "desc" }, { issuedAt: "desc" }, { id: "asc" }],
      skip: (asked - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    return ok({ waiting, issued: { rows, total, page: asked, pages: pageCount(total) } });
  },
});
