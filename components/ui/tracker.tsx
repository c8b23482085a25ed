import { Icon } from "@/components/ui/icon";

export interface TrackerStep {
  readonly label: string;
  readonly detail?: string | undefined;
  /** `returned`: the step that waits for the other side. */
  readonly state: "done" | "current" | "returned" | "ahead";
}

const BAR = { done: "done", current: "now", returned: "back-step", ahead: undefined } as const;
const SEGMENT = { done: "d", current: "c", returned: "w", ahead: undefined } as const;

interface TrackerProps {
  /** «Hồ sơ đang ở bước». */
  readonly label: string;
  readonly steps: readonly TrackerStep[];
}

/** Where a case stands. On phones the steps become a bar and one sentence. */
export function Tracker({ label, steps }: TrackerProps) {
  return (
    <div className="sp5">
      <ol className="track" aria-label={label}>
        {steps.map((step) => (
          <li
            key={step.label}
            className={BAR[step.state]}
            aria-current={isCurrent(step) ? "step" : undefined}
          >
            <b>
              {step.state === "done" ? <Icon name="check" /> : null} {step.label}
              {step.state === "done" ? <span className="sr">, đã xong</span> : null}
            </b>
            {step.detail}
          </li>
        ))}
      </ol>
      <div className="track-phone">
        <div className="seg" aria-hidden="true">
          {steps.map((step) => (
            <i key={step.label} className={SEGMENT[step.state]} />
          ))}
        </div>
        <PhoneSentence steps={steps} />
      </div>
    </div>
  );
}

const isCurrent = ({ state }: TrackerStep): boolean => state === "current" || state === "returned";

function PhoneSentence({ steps }: Pick<TrackerProps, "steps">) {
  const at = steps.findIndex(isCurrent);
  const step = steps[at];
  if (!step) return <b>Đã xong cả {steps.length} bước</b>;
  const next = steps[at + 1];
  return (
    <p>
      <b>
        Bước {at + 1}/{steps.length}: {step.label}
      </b>
      {step.detail ? `, ${step.detail}` : ""}.{next ? ` Tiếp theo: ${next.label}.` : ""}
    </p>
  );
}
