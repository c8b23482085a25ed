import { daysBetween, type IsoDate } from "@/lib/core/dates";
import { PAGE_SIZE, pageCount, type Page } from "@/lib/core/page";
import { compareVietnamese, fold } from "@/lib/core/text";
import type { DossierStatus } from "@/lib/dossiers/domain/workflow";

export const QUEUE_VIEWS = ["tat-ca", "moi-gui", "cua-toi", "da-bo-sung", "du-dieu-kien", "qua-han"] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

export const QUEUE_URGENCIES = ["qua-han", "hom-nay", "trong-7-ngay", "con-lai"] as const;
export type QueueUrgency = (typeof QUEUE_URGENCIES)[number];

export const QUEUE_SORTS = ["han", "don-vi", "lan-gui", "trang-thai"] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

/** As much of a dossier as placing it in the queue asks for. */
export interface QueuedDossier {
  readonly dossierId: string;
  readonly code: string;
  readonly unitName: string;
  readonly unitClass: string;
  readonly programme: string;
  readonly cycleYear: number;
  readonly scopePath: string;
  readonly status: DossierStatus;
  readonly submission: number;
  readonly dueOn: IsoDate | null;
  /** While the unit mends: the clock stands still from this day. */
  readonly pausedOn: IsoDate | null;
  readonly assignedPersonId: string | null;
  /** Every criterion is read and nothing waits for the unit. */
  readonly isReady: boolean;
}

export interface QueueFilter {
  readonly view: QueueView;
  readonly urgency: QueueUrgency | null;
  readonly text: string;
  readonly unitClass: string | null;
  readonly place: string | null;
  /** Person's id; `none` for dossiers nobody has. */
  readonly person: string | null;
  readonly sort: QueueSort;
  readonly descending: boolean;
  readonly page: number;
}

export interface QueueReader {
  readonly personId: string;
  readonly today: IsoDate;
}

const SOON_DAYS = 7;

/** Work whose clock stands still, or that has no day, counts as «còn lại». */
export function queueUrgency({ dueOn, pausedOn }: QueuedDossier, today: IsoDate): QueueUrgency {
  if (dueOn === null || pausedOn !== null) return "con-lai";
  const left = daysBetween(today, dueOn);
  if (left < 0) return "qua-han";
  if (left === 0) return "hom-nay";
  return left <= SOON_DAYS ? "trong-7-ngay" : "con-lai";
}

const isNew = ({ status, assignedPersonId }: QueuedDossier): boolean =>
  status === "submitted" || status === "received" || (status === "evaluating" && assignedPersonId === null);

function isInView(dossier: QueuedDossier, view: QueueView, { personId, today }: QueueReader): boolean {
  switch (view) {
    case "tat-ca":
      return true;
    case "moi-gui":
      return isNew(dossier);
    case "cua-toi":
      return dossier.assignedPersonId === personId && !isNew(dossier);
    case "da-bo-sung":
      return dossier.status === "resubmitted";
    case "du-dieu-kien":
      return dossier.isReady;
    case "qua-han":
      return queueUrgency(dossier, today) === "qua-han";
  }
}

const ORDER = {
  han: (a, b) => dueKey(a).localeCompare(dueKey(b)),
  "don-vi": (a, b) => compareVietnamese(a.unitName, b.unitName),
  "lan-gui": (a, b) => a.submission - b.submission,
  "trang-thai": (a, b) => a.status.localeCompare(b.status),
} as const satisfies Record<QueueSort, (a: QueuedDossier, b: QueuedDossier) => number>;

/** Days in order; then what has no day; last what waits for the unit. */
const dueKey = ({ dueOn, pausedOn }: QueuedDossier): string =>
  `${pausedOn ? 2 : dueOn ? 0 : 1}${dueOn ?? ""}`;

export interface ArrangedQueue extends Page<QueuedDossier> {
  readonly counts: Readonly<Record<QueueUrgency, number>>;
  readonly totals: Readonly<Record<QueueView, number>>;
}

/** One page of the queue as it was asked for, with the counts over the whole queue. */
export function arrangeQueue(
  dossiers: readonly QueuedDossier[],
  filter: QueueFilter,
  reader: QueueReader,
): ArrangedQueue {
  const found = dossiers
    .filter((dossier) => isInView(dossier, filter.view, reader) && matches(dossier, filter, reader))
    .toSorted(
      (a, b) => (filter.descending ? -1 : 1) * ORDER[filter.sort](a, b) || a.code.localeCompare(b.code),
    );
  const pages = pageCount(found.length);
  const page = filter.page <= pages ? filter.page : 1;
  return {
    rows: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
    total: found.length,
    page,
    pages,
    counts: {
      "qua-han": countUrgency(dossiers, "qua-han", reader),
      "hom-nay": countUrgency(dossiers, "hom-nay", reader),
      "trong-7-ngay": countUrgency(dossiers, "trong-7-ngay", reader),
      "con-lai": countUrgency(dossiers, "con-lai", reader),
    },
    totals: {
      "tat-ca": dossiers.length,
      "moi-gui": countView(dossiers, "moi-gui", reader),
      "cua-toi": countView(dossiers, "cua-toi", reader),
      "da-bo-sung": countView(dossiers, "da-bo-sung", reader),
      "du-dieu-kien": countView(dossiers, "du-dieu-kien", reader),
      "qua-han": countView(dossiers, "qua-han", reader),
    },
  };
}

const countUrgency = (
  dossiers: readonly QueuedDossier[],
  urgency: QueueUrgency,
  { today }: QueueReader,
): number => dossiers.filter((dossier) => queueUrgency(dossier, today) === urgency).length;

const countView = (dossiers: readonly QueuedDossier[], view: QueueView, reader: QueueReader): number =>
  dossiers.filter((dossier) => isInView(dossier, view, reader)).length;

function matches(dossier: QueuedDossier, filter: QueueFilter, { today }: QueueReader): boolean {
  const { urgency, text, unitClass, place, person } = filter;
  const words = fold(text);
  return (
    (urgency === null || queueUrgency(dossier, today) === urgency) &&
    (words === "" || fold(`${dossier.unitName} ${dossier.code}`).includes(words)) &&
    (unitClass === null || dossier.unitClass === unitClass) &&
    (place === null || dossier.scopePath.startsWith(place)) &&
    (person === null || (dossier.assignedPersonId ?? "none") === person)
  );
}

/** May be ticked for «Nhận xử lý»: it lies open before the body and nobody has it. */
export const isClaimable = ({ status, assignedPersonId }: QueuedDossier): boolean =>
  assignedPersonId === null && (status === "received" || status === "evaluating" || status === "resubmitted");
