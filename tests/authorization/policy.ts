import type { PostRole } from "@/lib/core/actor";

/*
 * Who may do and read what, written from the issue and the regulations and not from the code. The walk in
 * matrix.test.ts holds every command and query against it, for every role at every relation to the record.
 *
 * The relation is that of the actor's territory (for a unit's clerk: of his unit) to the record's: for preparing and
 * reading, the territory that manages the unit; for receiving, reading through, deciding and issuing, that of the
 * body that has the work. «Reading goes by subtree, acting by exactly the body» (decision 0005).
 */
export const RELATIONS = ["own", "below", "above", "sibling", "other_subtree", "other_province"] as const;
export type Relation = (typeof RELATIONS)[number];

export type Allowed = Partial<Readonly<Record<PostRole, readonly Relation[]>>>;

const OWN: readonly Relation[] = ["own"];
const SUBTREE: readonly Relation[] = ["own", "above"];
const TENANT: readonly Relation[] = ["own", "below", "above", "sibling", "other_subtree"];

const may = (relations: readonly Relation[], ...roles: readonly PostRole[]): Allowed =>
  Object.fromEntries(roles.map((role) => [role, relations]));

/** rules.md 4, SELF_ASSESS: the unit's own clerk, or the police officer of its managing level on its behalf. */
const PREPARES = may(OWN, "unit_clerk", "commune_officer");
/** rules.md 4, EVALUATE, INTAKE, APPRAISE: whoever reads for the body that has the dossier. */
const READS_THROUGH = may(OWN, "reviewer");
/** Whoever reads or drafts for the very body that selects the unit or receives its registration. */
const LETS_GO_ON = may(OWN, "reviewer", "secretary");
/** ux.md 2.1: thư ký conducts the review and drafts; the head signs; văn thư numbers and issues. */
const CONDUCTS = may(OWN, "secretary");
/** rules.md 4, OPINION: whoever acts for the asked body itself, here the committee of the territory; nobody beside it. */
const SPEAKS_FOR_THE_ASKED = may(OWN, "secretary", "chair");
const ANSWERS = may(OWN, "member", "chair");
const DRAFTS = may(OWN, "secretary");
const SIGNS = may(OWN, "chair");
const ISSUES = may(OWN, "clerk");
/** Bắc Ninh III.1.2: who reads for the body that reviews earlier titles; the secretary drafts what follows. */
const REVIEWS_TITLES = may(OWN, "reviewer");
const ADMINISTERS = may(SUBTREE, "admin");

/** A case is read by the unit, by its managing level and by all levels above; not by văn thư and not by quản trị. */
const READS_CASE: Allowed = {
  ...may(SUBTREE, "commune_officer", "reviewer", "secretary", "member", "chair"),
  ...may(OWN, "unit_clerk"),
};
/** A decision that is not issued yet: the deciding body and those above it. */
const READS_DECISION = may(SUBTREE, "commune_officer", "reviewer", "secretary", "member", "chair", "clerk");
/** A title: whoever reads decisions, of what was decided in his territory; a unit's clerk, of his unit. */
const READS_TITLE: Allowed = { ...READS_DECISION, ...may(OWN, "unit_clerk") };
/** The register: everybody, of what lies in his territory; a unit's clerk, of his unit. */
const READS_REGISTER: Allowed = {
  ...may(SUBTREE, "commune_officer", "reviewer", "secretary", "member", "chair", "clerk", "admin"),
  ...may(OWN, "unit_clerk"),
};
/** Appraisal sheets and drafts of minutes are read in the body that has them; an agenda also by the levels above. */
const OF_THE_COMMITTEE = may(OWN, "reviewer", "secretary", "member", "chair");
const READS_AGENDA = may(SUBTREE, "reviewer", "secretary", "member", "chair");
/** Issue B, 4: results of years before the product are entered with their decision, checked by a second person. */
const ENTERS_RESULTS = may(SUBTREE, "commune_officer", "reviewer", "secretary");
const CHECKS_RESULTS = may(SUBTREE, "reviewer", "secretary");
/** Quotas are given to districts and the province (rules.md 6); everybody there who reads registrations follows them. */
const FOLLOWS_QUOTAS = may(
  ["own", "above", "sibling"],
  "commune_officer",
  "reviewer",
  "secretary",
  "member",
  "chair",
);
/** Plans are the tenant's; văn thư has no business with them. */
const READS_PLANS = may(
  TENANT,
  "commune_officer",
  "unit_clerk",
  "reviewer",
  "secretary",
  "member",
  "chair",
  "admin",
);

/** TT 124 Đ.8.1: criteria are the province's; seen from a district that is the territory above. */
const WRITES_CRITERIA = may(["above"], "secretary", "admin");

/** Plans are entered and published at the province, the plan of a city as well. */
const WRITES_PLANS = may(["above"], "secretary", "admin");

/** It shows units and their answers as well: who reads cases. */
const TRIES_CRITERIA = may(["above"], "secretary");

/** Acts on a record and pages of one: allowed, or it looks as if the record were not there. */
export const ON_RECORDS = {
  "people.add": ADMINISTERS,
  "people.end-holding": ADMINISTERS,
  "people.hand-over": ADMINISTERS,
  "people.get-hand-over": ADMINISTERS,
  "people.record-delegation": ADMINISTERS,
  "people.end-delegation": ADMINISTERS,
  "committees.get-delegation-form": ADMINISTERS,
  "people.reset-sign-in": ADMINISTERS,
  "people.view-as": ADMINISTERS,
  "committees.get-rights": ADMINISTERS,

  /** The calendar is the province's: its own administrator alone changes it. */
  "calendar.add-holidays": may(OWN, "admin"),
  "calendar.add-swap": may(OWN, "admin"),
  "calendar.remove-day": may(OWN, "admin"),

  /** Whose certificates count is the province's; a certificate is its owner's. */
  "signatures.add-trust": may(OWN, "admin"),
  "signatures.end-trust": may(OWN, "admin"),
  "signatures.end-certificate": SIGNS,

  /** A day is moved by the body that set it, at its head or by its secretary with the document. */
  "deadlines.extend-milestone": may(OWN, "secretary", "chair"),
  "deadlines.milestone-to-extend": may(OWN, "secretary", "chair"),
  "deadlines.extend-step": may(OWN, "secretary", "chair"),
  "deadlines.step-to-extend": may(OWN, "secretary", "chair"),

  "units.add": may(
    SUBTREE,
    "commune_officer",
    "admin",
  ) /** The line of an agency, enterprise or school is its managing level's, or of a level above. */,
  "units.change-name": may(SUBTREE, "commune_officer", "admin"),
  "units.change-manager": may(SUBTREE, "commune_officer", "admin"),
  /** Lineage is written at the province; seen from a district that is the territory above. */
  "units.merge": may(["above"], "commune_officer", "admin"),
  "units.get-change": may(SUBTREE, "commune_officer", "admin"),

  /** TT 124 Đ.10.5: the level that manages by law delegates, or one above it. */
  "units.record-delegation": may(SUBTREE, "commune_officer", "admin"),
  "units.end-delegation": may(SUBTREE, "commune_officer", "admin"),
  "units.get-delegations": may(SUBTREE, "commune_officer", "admin"),

  /** The register of earlier results: whoever prepares or reads cases enters, who reads or drafts for a body checks. */
  "results.enter": ENTERS_RESULTS,
  "results.form": ENTERS_RESULTS,
  "results.get": ENTERS_RESULTS,
  "results.confirm": CHECKS_RESULTS,
  "results.refuse": CHECKS_RESULTS,
  "reports.unit-page": READS_REGISTER,
  /** Row 76: a list is filtered by whoever reads it; what he keeps of it is his alone. */
  "reports.save-filter": may(
    RELATIONS,
    "commune_officer",
    "unit_clerk",
    "reviewer",
    "secretary",
    "member",
    "chair",
  ),
  "reports.rename-filter": may(OWN, "reviewer"),
  "reports.remove-filter": may(OWN, "reviewer"),
  "reports.saved-filter": may(OWN, "reviewer"),
  "programmes.get-plan": READS_PLANS,
  "reports.quota-progress": FOLLOWS_QUOTAS,
  "programmes.copy-plan": WRITES_PLANS,
  "programmes.get-plan-draft": WRITES_PLANS,
  "dossiers.try-plan-draft": WRITES_PLANS,
  "programmes.replace-plan-draft": WRITES_PLANS,
  "programmes.save-plan-paper": WRITES_PLANS,
  "programmes.get-plan-part": WRITES_PLANS,
  "programmes.save-plan-item": WRITES_PLANS,
  "programmes.remove-plan-item": WRITES_PLANS,
  "programmes.move-plan-item": WRITES_PLANS,
  "programmes.publish-plan-draft": WRITES_PLANS,
  "programmes.discard-plan-draft": WRITES_PLANS,
  "programmes.get-criteria-set": READS_PLANS,
  "programmes.compare-criteria-sets": READS_PLANS,
  "programmes.find-sample-file": READS_PLANS,
  "programmes.get-criteria-draft": WRITES_CRITERIA,
  "programmes.get-criteria-import": WRITES_CRITERIA,
  "programmes.read-criteria-file": WRITES_CRITERIA,
  "programmes.take-over-criteria-file": WRITES_CRITERIA,
  "dossiers.try-criteria-draft": TRIES_CRITERIA,
  "programmes.copy-criteria-set": WRITES_CRITERIA,
  "programmes.save-criteria-header": WRITES_CRITERIA,
  "programmes.save-criteria-group": WRITES_CRITERIA,
  "programmes.remove-criteria-group": WRITES_CRITERIA,
  "programmes.save-criterion": WRITES_CRITERIA,
  "programmes.remove-criterion": WRITES_CRITERIA,
  "programmes.publish-criteria-draft": WRITES_CRITERIA,
  "programmes.discard-criteria-draft": WRITES_CRITERIA,
  "platform.find-stored-file": READS_CASE,

  "registration.select-units": may(OWN, "secretary"),
  "registration.draft": PREPARES,
  "registration.submit": PREPARES,
  "registration.withdraw": PREPARES,
  "registration.save-paper": PREPARES,
  "registration.save-draft-paper": PREPARES,
  "registration.accept": READS_THROUGH,
  "registration.return": READS_THROUGH,
  "registration.reject": READS_THROUGH,
  "registration.deselect": may(OWN, "secretary"),
  "registration.leave-off": DRAFTS,
  /** Issue A, 13: two persons of the body that selects or receives; no plan states the exception itself. */
  "registration.propose-override": LETS_GO_ON,
  "registration.override-form": LETS_GO_ON,
  "registration.confirm-override": LETS_GO_ON,
  "registration.refuse-override": LETS_GO_ON,
  "registration.get-override": READS_CASE,
  "registration.get": READS_CASE,
  "registration.get-paper": READS_CASE,
  "registration.preview-unit": READS_CASE,
  /** BN IV.2: the unit reports, or the officer of its managing level on its behalf; read like the rest of its case. */
  "registration.save-draft-report": PREPARES,
  "registration.send-report": PREPARES,
  "registration.correct-report": PREPARES,
  "registration.get-report": READS_CASE,

  "dossiers.open-dossier": PREPARES,
  "dossiers.confirm-unit-information": PREPARES,
  "dossiers.confirm-eligibility": PREPARES,
  "dossiers.save-answers": PREPARES,
  "dossiers.save-draft-answers": PREPARES,
  "dossiers.add-evidence-files": PREPARES,
  "dossiers.add-evidence-document": PREPARES,
  "dossiers.reuse-evidence": PREPARES,
  "dossiers.rename-evidence": PREPARES,
  "dossiers.remove-evidence": PREPARES,
  "dossiers.save-component": PREPARES,
  /** Issue A, 19: whoever prepares a dossier divides its work; nobody gains a right by it. */
  "dossiers.give-rows": PREPARES,
  "dossiers.take-back-row": PREPARES,
  "dossiers.get-assignments": PREPARES,
  "dossiers.submit-dossier": PREPARES,
  "dossiers.resubmit-dossier": PREPARES,
  "dossiers.withdraw-dossier": PREPARES,
  "dossiers.recall-dossier": PREPARES,
  "dossiers.get-dossier-home": READS_CASE,
  "dossiers.get-unit-page": READS_CASE,
  "dossiers.get-eligibility-page": READS_CASE,
  "dossiers.get-criteria-group": READS_CASE,
  "dossiers.get-counted-units": READS_CASE,
  "dossiers.get-evidence": READS_CASE,
  "dossiers.get-component": READS_CASE,
  "dossiers.get-check": READS_CASE,
  "dossiers.get-submitted": READS_CASE,
  "dossiers.get-intake-slip": READS_CASE,
  "dossiers.get-history": READS_CASE,
  "dossiers.get-readers": PREPARES,

  "dossiers.start-evaluation": READS_THROUGH,
  "dossiers.save-minutes": READS_THROUGH,
  "dossiers.forward-dossier": READS_THROUGH,
  "dossiers.receive-dossier": READS_THROUGH,
  "dossiers.decline-intake": READS_THROUGH,
  "dossiers.claim-dossiers": READS_THROUGH,
  "dossiers.start-appraisal": READS_THROUGH,
  "dossiers.save-appraisal": READS_THROUGH,
  "dossiers.return-dossier": READS_THROUGH,
  "dossiers.propose-dossier": READS_THROUGH,
  "dossiers.appraisal-desk": READS_THROUGH,
  "dossiers.ask-opinion": READS_THROUGH,
  "dossiers.opinions": READS_THROUGH,
  "dossiers.opinion-request": SPEAKS_FOR_THE_ASKED,
  "dossiers.give-opinion": SPEAKS_FOR_THE_ASKED,
  "dossiers.appraisal-sheet": OF_THE_COMMITTEE,

  "meetings.create": CONDUCTS,
  "meetings.open": CONDUCTS,
  "meetings.note-attendance": CONDUCTS,
  "meetings.reorder-item": CONDUCTS,
  "meetings.remove-item": CONDUCTS,
  "meetings.record-item": CONDUCTS,
  "meetings.lock-minutes": CONDUCTS,
  "meetings.cancel": CONDUCTS,
  "meetings.enter-rule": CONDUCTS,
  "meetings.conduct": CONDUCTS,
  "meetings.answer-item": ANSWERS,
  "meetings.answer-remaining": ANSWERS,
  "meetings.member-view": READS_AGENDA,
  "meetings.minutes": OF_THE_COMMITTEE,

  "recognition.draft-decisions": DRAFTS,
  "recognition.draft-list-approval": DRAFTS,
  "recognition.present-decisions": DRAFTS,
  "recognition.cancel-draft": DRAFTS,
  "recognition.redraft-decision": DRAFTS,
  "recognition.assign-signer": DRAFTS,
  "recognition.mark-read": SIGNS,
  "recognition.sign-decisions": SIGNS,
  "recognition.prepare-signatures": SIGNS,
  "recognition.embed-signature": SIGNS,
  "recognition.accept-signed-file": SIGNS,
  "recognition.send-back-decision": SIGNS,
  "recognition.decline-recognition": SIGNS,
  "recognition.disagree-with-proposal": SIGNS,
  "recognition.reconsider-dossier": DRAFTS,
  "recognition.get-reconsidered": DRAFTS,
  "recognition.get-declinable": SIGNS,
  "recognition.get-batch": SIGNS,
  "recognition.get-batch-decision": SIGNS,
  "recognition.issue-decision": ISSUES,
  "recognition.get-decision": READS_DECISION,
  "recognition.keep-units": REVIEWS_TITLES,
  "recognition.conclude-review": REVIEWS_TITLES,
  "recognition.reopen-review": REVIEWS_TITLES,
  "recognition.get-review": REVIEWS_TITLES,
  "recognition.draft-notice": DRAFTS,
  "recognition.draft-revocation": DRAFTS,
  "recognition.draft-correction": DRAFTS,
  "recognition.draft-replacement": DRAFTS,
  "recognition.get-paper-form": DRAFTS,
  "recognition.get-recognition": READS_TITLE,
} as const satisfies Record<string, Allowed>;

export interface ListRule {
  readonly opens: readonly PostRole[];
  /** Where the record of the test may appear in it; anywhere else not a trace of it. */
  readonly shows: Allowed;
  /** At «own» it must appear, or the rest would prove nothing. */
  readonly surely: readonly PostRole[];
}

const EVERYBODY: readonly PostRole[] = [
  "commune_officer",
  "unit_clerk",
  "reviewer",
  "secretary",
  "member",
  "chair",
  "clerk",
  "admin",
];
const CASE_READERS = EVERYBODY.filter((role) => role !== "clerk" && role !== "admin");
const COMMITTEE: readonly PostRole[] = ["reviewer", "secretary", "member", "chair"];

/** Pages that list: opened by a role wherever it sits, filled by territory. */
export const LISTS = {
  "reports.saved-filters": { opens: EVERYBODY, shows: may(OWN, "reviewer"), surely: ["reviewer"] },
  "reports.worklist": { opens: EVERYBODY, shows: READS_CASE, surely: ["reviewer"] },
  "reports.list-units": {
    opens: EVERYBODY,
    shows: READS_REGISTER,
    surely: ["commune_officer", "unit_clerk", "reviewer", "admin"],
  },
  "units.list-grounds": {
    opens: ["commune_officer", "admin"],
    shows: may(SUBTREE, "commune_officer", "admin"),
    surely: ["commune_officer", "admin"],
  },
  "results.list": {
    opens: ["commune_officer", "reviewer", "secretary"],
    shows: ENTERS_RESULTS,
    surely: ["commune_officer", "reviewer", "secretary"],
  },
  "results.find-units": {
    opens: ["commune_officer", "reviewer", "secretary"],
    shows: ENTERS_RESULTS,
    surely: ["commune_officer", "reviewer", "secretary"],
  },
  "committees.list-people": { opens: ["admin"], shows: may(TENANT, "admin"), surely: ["admin"] },
  "reports.audit-log": { opens: ["admin"], shows: may(SUBTREE, "admin"), surely: ["admin"] },
  "reports.export-audit": { opens: ["admin"], shows: {}, surely: [] },
  "reports.audit-checkpoints": { opens: ["admin"], shows: {}, surely: [] },
  "committees.list-delegations": { opens: ["admin"], shows: may(SUBTREE, "admin"), surely: ["admin"] },
  "committees.list-seats": { opens: ["admin"], shows: may(SUBTREE, "admin"), surely: ["admin"] },
  "programmes.list-plans": {
    opens: EVERYBODY.filter((role) => role !== "clerk"),
    shows: READS_PLANS,
    surely: ["reviewer"],
  },
  "programmes.list-criteria-sets": {
    opens: EVERYBODY.filter((role) => role !== "clerk"),
    shows: READS_PLANS,
    surely: ["reviewer"],
  },
  "programmes.get-new-plan": { opens: ["secretary", "admin"], shows: WRITES_PLANS, surely: [] },
  "programmes.read-plan-file": { opens: ["secretary", "admin"], shows: {}, surely: [] },
  "programmes.start-plan": { opens: ["secretary", "admin"], shows: {}, surely: [] },
  "programmes.start-criteria-set": { opens: ["secretary", "admin"], shows: {}, surely: [] },
  /** Everybody sees his own certificates alone; authorities are the administrators' concern. */
  "signatures.get-own-certificates": { opens: ["chair"], shows: SIGNS, surely: ["chair"] },
  "signatures.register-certificate": { opens: ["chair"], shows: {}, surely: [] },
  "signatures.get-trust": {
    opens: ["admin"],
    shows: may(["own", "below", "above", "sibling", "other_subtree"], "admin"),
    surely: ["admin"],
  },
  "programmes.get-calendar": {
    opens: EVERYBODY.filter((role) => role !== "clerk"),
    shows: READS_PLANS,
    surely: ["reviewer", "unit_clerk"],
  },
  "registration.list": {
    opens: CASE_READERS,
    shows: READS_CASE,
    surely: ["commune_officer", "unit_clerk", "reviewer"],
  },
  "registration.list-reports": {
    opens: CASE_READERS,
    shows: READS_CASE,
    surely: ["commune_officer", "unit_clerk", "reviewer"],
  },
  "registration.list-candidates": {
    opens: CASE_READERS,
    shows: may(OWN, "unit_clerk", "commune_officer"),
    surely: ["unit_clerk", "commune_officer"],
  },
  "registration.check-entry": {
    opens: CASE_READERS,
    shows: PREPARES,
    surely: ["unit_clerk", "commune_officer"],
  },
  "dossiers.list-dossiers": { opens: CASE_READERS, shows: READS_CASE, surely: CASE_READERS },
  "dossiers.appraisal-queue": { opens: CASE_READERS, shows: READS_THROUGH, surely: ["reviewer"] },
  "dossiers.list-opinion-requests": {
    opens: ["commune_officer", "reviewer", "secretary", "chair"],
    shows: SPEAKS_FOR_THE_ASKED,
    surely: ["secretary", "chair"],
  },
  "meetings.list": { opens: COMMITTEE, shows: OF_THE_COMMITTEE, surely: ["secretary", "member"] },
  "meetings.rules": { opens: COMMITTEE, shows: OF_THE_COMMITTEE, surely: ["secretary", "member"] },
  "meetings.form": { opens: ["secretary"], shows: CONDUCTS, surely: ["secretary"] },
  "recognition.get-decision-desk": {
    opens: [...CASE_READERS, "clerk"],
    shows: READS_DECISION,
    surely: ["secretary"],
  },
  "recognition.get-maintenance": { opens: ["reviewer"], shows: REVIEWS_TITLES, surely: ["reviewer"] },
  "recognition.list-recognitions": {
    opens: [...CASE_READERS, "clerk"],
    shows: READS_TITLE,
    surely: ["secretary", "clerk"],
  },
  "recognition.get-to-sign": { opens: ["chair"], shows: SIGNS, surely: ["chair"] },
  "recognition.list-signed": { opens: ["chair"], shows: SIGNS, surely: ["chair"] },
  "recognition.get-to-number": { opens: ["clerk"], shows: ISSUES, surely: ["clerk"] },
} as const satisfies Record<string, ListRule>;
