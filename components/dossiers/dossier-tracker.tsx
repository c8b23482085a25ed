import { Tracker, type TrackerStep } from "@/components/ui/tracker";
import { formatDate } from "@/lib/core/text";
import type { DossierStatus } from "@/lib/dossiers/domain/workflow";
import type { DossierHomeView } from "@/lib/dossiers/officer-views";
import { shortBodyOf } from "@/lib/programmes/domain/resolved-route";
import type { StepKind } from "@/lib/programmes/domain/plan";

type Stop = "write" | "send" | "evaluate" | "appraise" | "meet" | "present" | "recognise";

const LABELS = {
  write: "Soạn",
  send: "Gửi",
  evaluate: "Đánh giá",
  appraise: "Thẩm định",
  meet: "Họp xét",
  present: "Trình",
  recognise: "Công nhận",
} as const satisfies Record<Stop, string>;

/** The stops of a route; a plan without meetings has none here. */
function stopsOf(kinds: readonly StepKind[]): readonly Stop[] {
  return [
    "write",
    "send",
    ...(kinds.includes("evaluate") ? (["evaluate"] as const) : []),
    ...(kinds.includes("appraise") ? (["appraise"] as const) : []),
    ...(kinds.includes("meet_or_written") ? (["meet"] as const) : []),
    "present",
    "recognise",
  ];
}

function currentStop(status: DossierStatus, step: StepKind | undefined): Stop | "done" | "closed" {
  switch (status) {
    case "draft":
    case "declined_intake":
      return "write";
    case "evaluating":
      return "evaluate";
    case "submitted":
    case "received":
    case "under_review":
      return "appraise";
    case "returned":
    case "resubmitted":
      return step === "evaluate" ? "evaluate" : "appraise";
    case "in_meeting":
      return "meet";
    case "proposed":
      return "present";
    case "recognised":
      return "done";
    case "not_recognised":
    case "withdrawn":
      return "closed";
  }
}

/** Where the dossier stands on its own route. A closed one keeps the stops it passed and goes no further. */
export function DossierTracker({ view }: { readonly view: DossierHomeView }) {
  const { head, route, step } = view;
  const stops = stopsOf(route.steps.map(({ kind }) => kind));
  const current = currentStop(head.status, route.steps[step]?.kind);
  const at =
    current === "done"
      ? stops.length
      : current === "closed"
        ? Math.min(2, stops.length)
        : stops.indexOf(current);
  const steps = stops.map((stop, index): TrackerStep => ({
    label: LABELS[stop],
    detail: detailOf(stop, view),
    state:
      index < at
        ? "done"
        : index > at || current === "closed"
          ? "ahead"
          : head.status === "returned" || head.status === "declined_intake"
            ? "returned"
            : "current",
  }));
  return <Tracker label="Hồ sơ đang ở bước" steps={steps} />;
}

function detailOf(stop: Stop, { head, route, openedOn }: DossierHomeView): string | undefined {
  const bodyOf = (kind: StepKind): string | undefined => {
    const step = route.steps.find((one) => one.kind === kind);
    return step && shortBodyOf(step);
  };
  switch (stop) {
    case "write":
      return `từ ${formatDate(openedOn)}`;
    case "send":
      if (head.submittedOn) return `lần ${head.submission}, ${formatDate(head.submittedOn)}`;
      return head.deadline ? `hạn ${formatDate(head.deadline.closesOn)}` : undefined;
    case "evaluate":
      return bodyOf("evaluate");
    case "appraise":
      return head.status === "returned" && head.deadline
        ? `trả lại bổ sung, hạn ${formatDate(head.deadline.closesOn)}`
        : bodyOf("appraise");
    case "meet":
      return bodyOf("meet_or_written");
    case "present":
      return bodyOf("decide");
    case "recognise":
      return undefined;
  }
}
