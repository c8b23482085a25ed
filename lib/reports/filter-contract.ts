import { z } from "zod";
import { idField, requiredText, tick } from "@/lib/core/fields";
import { DUE_BOXES, type RegistrationFilter } from "@/lib/registrations/contract";
import { REGISTRATION_STATUSES } from "@/lib/registrations/domain/workflow";
import {
  QUEUE_SORTS,
  QUEUE_URGENCIES,
  QUEUE_VIEWS,
  type QueueFilter,
} from "@/lib/dossiers/domain/appraisal-queue";
import { DOSSIER_STATUSES } from "@/lib/dossiers/domain/workflow";
import type { DossierFilter } from "@/lib/dossiers/officer-views";
import type { UnitFilter } from "@/lib/units/contract";
import { UNIT_CLASSES } from "@/lib/units/domain/unit-class";

const NAME_LENGTH = 60;

const orNull = <Kind extends z.ZodType>(kind: Kind) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), z.nullable(kind));
const words = z.string().max(100).default("");
const known = <const Values extends readonly [string, ...string[]]>(values: Values) => orNull(z.enum(values));

const ofDossiers = {
  list: z.literal("dossiers"),
  text: words,
  status: known(DOSSIER_STATUSES),
  due: known(["soon", "overdue"]),
};
const ofQueue = {
  list: z.literal("queue"),
  view: z.enum(QUEUE_VIEWS).default("tat-ca"),
  urgency: known(QUEUE_URGENCIES),
  text: words,
  unitClass: known(UNIT_CLASSES),
  place: orNull(z.string().max(300)),
  person: orNull(z.string().max(40)),
  sort: z.enum(QUEUE_SORTS).default("han"),
  descending: tick(),
};
const ofRegistrations = {
  list: z.literal("registrations"),
  text: words,
  status: known(REGISTRATION_STATUSES),
  unitClass: known(UNIT_CLASSES),
  planKey: orNull(z.string().max(100)),
  due: known(DUE_BOXES),
};
const ofUnits = {
  list: z.literal("units"),
  text: words,
  kind: known(UNIT_CLASSES),
  unregistered: tick(),
};

/** A filter as it is kept: the list, and what was asked of it. Never an address. */
export const listFilter = z.discriminatedUnion("list", [
  z.strictObject(ofDossiers),
  z.strictObject(ofQueue),
  z.strictObject(ofRegistrations),
  z.strictObject(ofUnits),
]);
export type ListFilter =
  | ({ readonly list: "dossiers" } & Omit<DossierFilter, "page">)
  | ({ readonly list: "queue" } & Omit<QueueFilter, "page">)
  | ({ readonly list: "registrations" } & Omit<RegistrationFilter, "page">)
  | ({ readonly list: "units" } & Omit<UnitFilter, "page">);

const name = requiredText("Nhập tên bộ lọc", NAME_LENGTH);

export const saveFilterInput = z.discriminatedUnion("list", [
  z.strictObject({ ...ofDossiers, name }),
  z.strictObject({ ...ofQueue, name }),
  z.strictObject({ ...ofRegistrations, name }),
  z.strictObject({ ...ofUnits, name }),
]);
export const renameFilterInput = z.strictObject({ filterId: idField(), name });
export const removeFilterInput = z.strictObject({ filterId: idField() });

export type FilterNotFound = { readonly code: "filter.not-found" };
export type FilterNameTaken = { readonly code: "filter.name-taken"; readonly name: string };
export type SaveFilterRefusal =
  | { readonly code: "filter.list-not-found" }
  | { readonly code: "filter.nothing-set" }
  | { readonly code: "filter.too-many"; readonly most: number }
  | FilterNameTaken;
export type RenameFilterRefusal = FilterNotFound | FilterNameTaken;

export interface KeptFilter {
  readonly filterId: string;
  readonly name: string;
  readonly filter: ListFilter;
}

export interface SavedFilterView extends KeptFilter {
  /** How many the list holds by it now, counted no further than a list is. */
  readonly count: number;
}
