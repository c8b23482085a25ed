import "server-only";
import { fromDateColumn } from "@/lib/core/dates";
import { isId } from "@/lib/core/ids";
import { err, ok, type Result } from "@/lib/core/result";
import type { DelegationFormView, DelegationRow } from "@/lib/committees/delegation-contract";
import {
  DELEGABLE,
  DELEGABLE_PERMISSIONS,
  DELEGATION_CAPACITIES,
  lastDayOf,
  stateOfTerm,
  termOf,
} from "@/lib/committees/domain/delegation";
import { findPost, listPosts } from "@/lib/committees/server/delegation-store";
import { isSeatedUnder } from "@/lib/committees/server/seated-under";
import { defineQuery } from "@/lib/platform/query";

/** Authorisations shown, and posts offered at once. */
const MOST_LISTED = 200;
const MOST_OFFERED = 60;

/** Authorisations of the administrator's territory, the latest first. */
export const listDelegations = defineQuery({
  name: "committees.list-delegations",
  permission: "people.manage",

  async run({ tx, actor, today }, _input: null): Promise<Result<readonly DelegationRow[], never>> {
    const rows = await tx.delegation.findMany({
      where: { fromPost: { body: { scopePath: { startsWith: actor.scopePath } } } },
      orderBy: { validFrom: "desc" },
      take: MOST_LISTED,
    });
    const ids = [...new Set(rows.flatMap(({ fromPostId, toPostId }) => [fromPostId, toPostId]))];
    const posts = new Map(
      (await listPosts(tx, { where: { id: { in: ids } }, today, most: ids.length })).map((post) => [
        post.postId,
        post,
      ]),
    );
    const found: DelegationRow[] = [];
    for (const row of rows) {
      const [from, to] = [posts.get(row.fromPostId), posts.get(row.toPostId)];
      const capacity = DELEGATION_CAPACITIES.find((one) => one === row.capacity);
      if (!from || !to || !capacity) continue;
      const term = termOf({
        validFrom: fromDateColumn(row.validFrom),
        validTo: fromDateColumn(row.validTo),
        endedOn: row.endedOn && fromDateColumn(row.endedOn),
      });
      found.push({
        delegationId: row.id,
        fromTitle: from.title,
        fromName: from.holderName,
        toTitle: to.title,
        toName: to.holderName,
        bodyName: from.bodyName,
        capacity,
        permissions: DELEGABLE_PERMISSIONS.filter((one) => row.permissions.includes(one)).map(
          (one) => DELEGABLE[one],
        ),
        scope: row.scope,
        document: row.document,
        documentDate: fromDateColumn(row.documentDate),
        from: term.from,
        lastDay: lastDayOf(term),
        state: stateOfTerm(term, today),
      });
    }
    return ok(found);
  },
});

/** The head's post and the posts of its territory that may sign for it. */
export const getDelegationForm = defineQuery({
  name: "committees.get-delegation-form",
  permission: "people.manage",

  async run(
    { tx, actor, today },
    fromPostId: string,
  ): Promise<Result<DelegationFormView, { readonly code: "delegation.not-found" }>> {
    const from = isId(fromPostId) ? await findPost(tx, fromPostId, today) : null;
    if (!from || from.role !== "chair" || !(await isSeatedUnder(tx, actor, from))) {
      return err({ code: "delegation.not-found" });
    }
    const posts = await listPosts(tx, {
      where: { body: { scopePath: from.scopePath }, id: { not: fromPostId } },
      today,
      most: MOST_OFFERED,
    });
    return ok({
      fromPostId,
      fromTitle: from.holderName ? `${from.title} (${from.holderName})` : from.title,
      bodyName: from.bodyName,
      delegates: posts
        .filter(({ role, holderName }) => role !== "admin" && holderName !== null)
        .map(({ postId, title, holderName, bodyName }) => ({
          postId,
          label: `${title}, ${holderName ?? ""}, ${bodyName}`,
        })),
    });
  },
});
