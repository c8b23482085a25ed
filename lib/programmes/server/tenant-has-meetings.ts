import "server-only";
import { cache } from "react";
import type { Actor } from "@/lib/core/actor";
import { scopeOf } from "@/lib/platform/db/scope";
import { readTenant } from "@/lib/platform/db/with-tenant";
import { listPublishedPlans } from "@/lib/programmes/server/find-plan";

const plansOf = cache((actor: Actor) => readTenant(scopeOf(actor), listPublishedPlans));

/** Whether any plan of the tenant has a step in which a committee meets; without one no screen speaks of meetings. */
export const tenantHasMeetings = async (actor: Actor): Promise<boolean> =>
  (await plansOf(actor)).some(({ content }) =>
    content.routes.some(({ steps }) => steps.some(({ kind }) => kind === "meet_or_written")),
  );

/** Whether any plan of the tenant has units report on how they go on. */
export const tenantHasUnitReports = async (actor: Actor): Promise<boolean> =>
  (await plansOf(actor)).some(({ content }) => content.reports.some(({ maker }) => maker === "unit"));

/** Whether any plan of the tenant asks for a yearly review that ends in a notice. */
export const tenantHasReviews = async (actor: Actor): Promise<boolean> =>
  (await plansOf(actor)).some(
    ({ content: { maintenance } }) => maintenance.kind === "recheck" && maintenance.notice !== undefined,
  );
