import { formatDate } from "@/lib/core/text";
import { OPINION_STATE_LABELS, POSITION_LABELS } from "@/lib/dossiers/domain/opinion";
import type { AskedOpinion } from "@/lib/dossiers/opinion-views";

/** Beside a criterion: what the bodies say of it, and who was asked about just this and says nothing (yet). */
export function CriterionOpinions({
  code,
  opinions,
}: {
  readonly code: string;
  readonly opinions: readonly AskedOpinion[];
}) {
  const concerned = opinions.filter(({ criteria, opinion }) =>
    (opinion && opinion.criteria.length > 0 ? opinion.criteria : criteria).some((one) => one.code === code),
  );
  if (concerned.length === 0) return null;
  return (
    <ul className="s opin">
      {concerned.map(({ id, bodyName, state, dueOn, opinion }) => (
        <li key={id}>
          <b>{bodyName}:</b>{" "}
          {opinion ? (
            <>
              <b className={opinion.position === "agree" ? undefined : "low"}>
                {POSITION_LABELS[opinion.position].toLocaleLowerCase("vi")}
              </b>
              {opinion.late ? " (muộn)" : ""}
              {opinion.text ? `. ${opinion.text}` : ""}
            </>
          ) : (
            `${OPINION_STATE_LABELS[state].toLocaleLowerCase("vi")} (hạn ${formatDate(dueOn)})`
          )}
        </li>
      ))}
    </ul>
  );
}
