/**
 * Every permission of the product. A grant is permission × jurisdiction × dates, held through a post.
 * `session.own` is what anybody signed in may do with his own session and worklist.
 */
export const PERMISSIONS = [
  "session.own",
  "unit.read",
  "unit.edit",
  "result.enter",
  "result.check",
  "plan.read",
  "plan.edit",
  "criteria.edit",
  "registration.read",
  "registration.prepare",
  "registration.select",
  "registration.accept",
  "registration.override",
  "dossier.read",
  "dossier.prepare",
  "dossier.submit",
  "dossier.evaluate",
  "dossier.receive",
  "dossier.appraise",
  "opinion.give",
  "meeting.read",
  "meeting.manage",
  "meeting.answer",
  "decision.read",
  "decision.draft",
  "decision.sign",
  "decision.issue",
  "maintenance.review",
  "progress.read",
  "people.manage",
  "calendar.manage",
  "signature.manage",
  "deadline.extend",
  "audit.read",
] as const;

export type Permission = (typeof PERMISSIONS)[number];
