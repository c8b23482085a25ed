import type { PostRole } from "@/lib/core/actor";
import type { Permission } from "@/lib/core/permissions";

const READER = ["unit.read", "plan.read", "registration.read", "dossier.read", "decision.read"] as const;

/** Grants that a new post of a role is made with. A tenant may grant and take away per post afterwards. */
export const ROLE_PERMISSIONS = {
  commune_officer: [
    ...READER,
    "unit.edit",
    "result.enter",
    "registration.prepare",
    "dossier.prepare",
    "dossier.submit",
    "opinion.give",
  ],
  unit_clerk: [...READER, "registration.prepare", "dossier.prepare", "dossier.submit"],
  reviewer: [
    ...READER,
    "result.enter",
    "result.check",
    "registration.accept",
    "registration.override",
    "dossier.evaluate",
    "dossier.receive",
    "dossier.appraise",
    "opinion.give",
    "maintenance.review",
    "meeting.read",
    "progress.read",
  ],
  secretary: [
    ...READER,
    "plan.edit",
    "result.enter",
    "result.check",
    "criteria.edit",
    "registration.select",
    "registration.override",
    "opinion.give",
    "meeting.read",
    "meeting.manage",
    "decision.draft",
    "deadline.extend",
    "progress.read",
  ],
  member: [...READER, "meeting.read", "meeting.answer"],
  chair: [
    ...READER,
    "opinion.give",
    "meeting.read",
    "meeting.answer",
    "decision.sign",
    "deadline.extend",
    "progress.read",
  ],
  clerk: ["unit.read", "decision.read", "decision.issue"],
  admin: [
    "unit.read",
    "unit.edit",
    "plan.read",
    "plan.edit",
    "criteria.edit",
    "people.manage",
    "calendar.manage",
    "signature.manage",
    "audit.read",
  ],
} as const satisfies Record<PostRole, readonly Permission[]>;
