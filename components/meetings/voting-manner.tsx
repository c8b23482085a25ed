import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { errorOf, typed, typedMany, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { DetailsHow } from "@/components/ui/details-how";
import type { ConductView } from "@/lib/meetings/contract";
import { VOTING_MANNER_LABELS, VOTING_MANNERS, type AbsenceKind } from "@/lib/meetings/domain/meeting";

interface VotingMannerProps {
  readonly state: FormState | null;
  readonly current: NonNullable<ConductView["current"]>;
}

const GROUPS = [
  { kind: "absent", label: "Vắng khi xét hồ sơ này" },
  { kind: "abstained", label: "Có mặt, không biểu quyết" },
] as const satisfies readonly { kind: AbsenceKind; label: string }[];

/** How the room votes on this dossier, and who of it does not; folded away, since most often everybody does. */
export function VotingManner({ state, current: { manner, present, absences } }: VotingMannerProps) {
  const isOpen = absences.length > 0 || GROUPS.some(({ kind }) => errorOf(state, kind) !== undefined);
  return (
    <>
      <RadioGroup
        name="manner"
        label="Cách biểu quyết"
        inline
        value={typed(state, "manner", manner)}
        error={errorOf(state, "manner")}
        choices={VOTING_MANNERS.map((value) => ({ value, label: VOTING_MANNER_LABELS[value] }))}
      />
      <DetailsHow title="Có thành viên vắng hoặc không biểu quyết hồ sơ này" open={isOpen}>
        <p className="dim">Tổng phiếu tính theo số thành viên còn lại.</p>
        {GROUPS.map(({ kind, label }) => (
          <CheckboxGroup
            key={kind}
            name={kind}
            label={label}
            values={typedMany(
              state,
              kind,
              absences.filter((one) => one.kind === kind).map(({ personId }) => personId),
            )}
            error={errorOf(state, kind)}
            choices={present.map(({ personId, name }) => ({ value: personId, label: name }))}
          />
        ))}
      </DetailsHow>
    </>
  );
}
