import type { DossierStatus } from "@/lib/dossiers/domain/workflow";

export const QUEUE_VIEWS = ["tat-ca", "moi-gui", "cua-toi", "da-bo-sung", "du-dieu-kien", "qua-han"] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

export const QUEUE_URGENCIES = ["qua-han", "hom-nay", "trong-7-ngay", "con-lai"] as const;
export type QueueUrgency = (typeof QUEUE_URGENCIES)[number];

export const QUEUE_SORTS = ["han", "don-vi", "lan-gui", "trang-thai"] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

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

/** May be ticked for «Nhận xử lý»: it lies open before the body and nobody has it. */
export const isClaimable = ({
  status,
  assignedPersonId,
}: {
  readonly status: DossierStatus;
  readonly assignedPersonId: string | null;
}): boolean =>
  assignedPersonId === null && (status === "received" || status === "evaluating" || status === "resubmitted");
