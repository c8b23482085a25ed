import { controlAttributes } from "@/components/forms/field-wiring";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { VoteTotal } from "@/components/meetings/vote-total";
import { classNames } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";
import { voteSum, type Votes } from "@/lib/meetings/domain/votes";

const BOXES = [
  { name: "votesFor", label: "Đồng ý", of: "inFavour" },
  { name: "votesAgainst", label: "Không đồng ý", of: "against" },
  { name: "votesOther", label: "Ý kiến khác", of: "other" },
] as const satisfies readonly { name: string; label: string; of: keyof Votes }[];

const NAMES = BOXES.map(({ name }) => name);

interface VoteBoxesProps {
  readonly state: FormState | null;
  /** Stored, else suggested; empty boxes otherwise. */
  readonly votes: Votes | null;
  readonly voters: number;
  /** Present without a vote on this dossier. */
  readonly notVoting: readonly string[];
  /** In favour that it takes to ask for recognition; null where no rule says so. */
  readonly needed: number | null;
}

/** Three counts and their sum, which must be the number of those who vote on the dossier. */
export function VoteBoxes({ state, votes, voters, notVoting, needed }: VoteBoxesProps) {
  const error = NAMES.map((name) => errorOf(state, name)).find(Boolean);
  const valueOf = ({ name, of }: (typeof BOXES)[number]): string =>
    typed(state, name, votes ? String(votes[of]) : "");
  const shown = BOXES.reduce((sum, box) => sum + (Number.parseInt(valueOf(box), 10) || 0), 0);
  return (
    <fieldset className={classNames("f", error && "bad")} aria-describedby="votes-hint">
      <legend className="lab">Biểu quyết</legend>
      <span className="hint" id="votes-hint">
        {notVoting.length === 0
          ? `Tổng phải bằng số có mặt: ${voters}`
          : `Tổng phải bằng số có mặt được biểu quyết: ${voters}. Không biểu quyết (đã nhập hồ sơ): ${notVoting.join("; ")}`}
        {needed === null ? null : `. Đề nghị công nhận khi có ${needed} đồng ý`}
      </span>
      {error ? (
        <span className="err" id="votes-error">
          <Icon name="alert" />
          <span>
            <span className="sr">Lỗi: </span>
            {error}
          </span>
        </span>
      ) : null}
      <div className="votes">
        {BOXES.map((box) => (
          <p key={box.name}>
            <label htmlFor={box.name}>{box.label}</label>
            <input
              {...controlAttributes({ name: box.name, label: box.label, error }, "votes-hint")}
              aria-describedby={error ? "votes-hint votes-error" : "votes-hint"}
              type="text"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={valueOf(box)}
            />
          </p>
        ))}
        <p className="tot">
          <span>Tổng</span>
          <VoteTotal names={NAMES} initial={shown} />
        </p>
      </div>
      {votes && !error && voteSum(votes) === voters ? (
        <p className="note-line ok">
          <Icon name="check" />
          Tổng phiếu {voters}, bằng số có mặt{notVoting.length > 0 ? " được biểu quyết" : ""}.
        </p>
      ) : null}
    </fieldset>
  );
}
