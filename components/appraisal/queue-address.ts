import { pageNumber } from "@/lib/core/page";
import {
  QUEUE_SORTS,
  QUEUE_URGENCIES,
  QUEUE_VIEWS,
  type QueueFilter,
} from "@/lib/dossiers/domain/appraisal-queue";

const ADDRESS = "/tham-dinh";

/** Address of the queue with one thing changed; what stands at its default is left out. */
export function queueHref(filter: QueueFilter, change: Partial<QueueFilter>): string {
  const { view, urgency, text, unitClass, place, person, sort, descending, page } = { ...filter, ...change };
  const parameters = new URLSearchParams();
  const put = (name: string, value: string | null): void => {
    if (value) parameters.set(name, value);
  };
  put("xem", view === "tat-ca" ? null : view);
  put("han", urgency);
  put("q", text);
  put("loai", unitClass);
  put("dia-ban", place);
  put("can-bo", person);
  put("sap-xep", sort === "han" ? null : sort);
  put("chieu", descending ? "giam" : null);
  put("trang", page > 1 ? String(page) : null);
  const query = parameters.toString();
  return query ? `${ADDRESS}?${query}` : ADDRESS;
}

const textOf = (value: string | string[] | undefined): string => (typeof value === "string" ? value : "");

/** The filter that an address asks for; what it does not know is no filter. */
export function readQueueFilter(asked: Readonly<Record<string, string | string[] | undefined>>): QueueFilter {
  return {
    view: QUEUE_VIEWS.find((known) => known === asked["xem"]) ?? "tat-ca",
    urgency: QUEUE_URGENCIES.find((known) => known === asked["han"]) ?? null,
    text: textOf(asked["q"]).slice(0, 100),
    unitClass: textOf(asked["loai"]) || null,
    place: textOf(asked["dia-ban"]) || null,
    person: textOf(asked["can-bo"]) || null,
    sort: QUEUE_SORTS.find((known) => known === asked["sap-xep"]) ?? "han",
    descending: asked["chieu"] === "giam",
    page: pageNumber(textOf(asked["trang"])),
  };
}
