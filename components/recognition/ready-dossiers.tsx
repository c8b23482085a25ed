import { ChoiceError } from "@/components/forms/choice-error";
import { Form } from "@/components/forms/form";
import { errorOf, typed, typedMany, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SubmitButton } from "@/components/forms/submit-button";
import { unitKindLabel } from "@/components/recognition/recognition-words";
import { tickColumn } from "@/components/recognition/tick-column";
import { DataTable, type LedgerColumn } from "@/components/ui/ledger";
import { RowName } from "@/components/ui/row-name";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import { PROGRAMME_LABELS, PROGRAMMES } from "@/lib/programmes/domain/programme";
import type { DecisionDesk, ReadyDossierRow } from "@/lib/recognition/contract";

interface ReadyDossiersProps {
  readonly desk: DecisionDesk;
  readonly state: FormState | null;
  /** «Chọn cả n hồ sơ» was asked for. */
  readonly chooseAll: boolean;
}

/** Dossiers that wait for a draft, and what kind of decision is drafted from them. */
export function ReadyDossiers({ desk: { dossiers, hasVotes }, state, chooseAll }: ReadyDossiersProps) {
  const all = dossiers.map(({ dossierId }) => dossierId);
  const chosen = new Set(typedMany(state, "dossier", chooseAll ? all : []));
  const error = errorOf(state, "dossier");
  return (
    <Form
      action="/api/recognition/draft-decisions"
      returnTo="/quyet-dinh"
      next="/quyet-dinh"
      idempotencyKey={newId()}
      state={state}
    >
      <div className="k-all sp5">
        <div>
          <h2>Hồ sơ được đề xuất công nhận ({dossiers.length})</h2>
          <p className="s dim">Chọn hồ sơ, chọn cách ra quyết định, rồi lập dự thảo.</p>
        </div>
        <TextLink href="/quyet-dinh?chon=tat-ca">Chọn cả {dossiers.length} hồ sơ</TextLink>
      </div>
      <ChoiceError name="dossier" message={error} />
      <DataTable
        caption="Hồ sơ được đề xuất công nhận"
        className="k3"
        columns={columns(hasVotes, { chosen, isMissing: error !== undefined })}
        rows={dossiers}
        rowKey={({ dossierId }) => dossierId}
        rowState={({ attention }) => (attention.length > 0 ? "look" : null)}
        groupOf={groupOf}
      />
      <div className="sp5 max-w-form">
        <RadioGroup
          name="form"
          label="Cách ra quyết định"
          value={typed(state, "form", dossiers.length > 1 ? "" : "each")}
          error={errorOf(state, "form")}
          choices={[
            { value: "each", label: "Một quyết định cho mỗi đơn vị" },
            { value: "list", label: "Một quyết định kèm danh sách đơn vị" },
          ]}
        />
        <p className="acts">
          <SubmitButton wide>Lập dự thảo quyết định</SubmitButton>
        </p>
      </div>
    </Form>
  );
}

function groupOf({ programme, cycleYear, deciderName }: ReadyDossierRow): string {
  const known = PROGRAMMES.find((one) => one === programme);
  return `${known ? PROGRAMME_LABELS[known] : programme}, năm ${cycleYear} · ${deciderName} quyết định`;
}

interface Ticks {
  readonly chosen: ReadonlySet<string>;
  readonly isMissing: boolean;
}

function columns(hasVotes: boolean, ticks: Ticks): readonly LedgerColumn<ReadyDossierRow>[] {
  const votes: LedgerColumn<ReadyDossierRow> = {
    key: "bieu-quyet",
    kind: "number",
    head: "Biểu quyết",
    nowrap: true,
    cell: (row) => row.votes ?? "",
    phone: { order: 2, label: "Biểu quyết", inline: true },
  };
  return [
    tickColumn({
      name: "dossier",
      valueOf: ({ dossierId }) => dossierId,
      labelOf: ({ unitName }) => unitName,
      ...ticks,
    }),
    {
      key: "don-vi",
      kind: "name",
      head: "Đơn vị",
      cell: (row) => (
        <RowName
          href={`/ho-so/${row.dossierId}`}
          name={row.unitName}
          note={`${unitKindLabel(row.unitKind)} · ${row.code}`}
        />
      ),
      phone: { order: 1 },
    },
    {
      key: "de-xuat",
      head: "Cơ quan đề xuất",
      dim: true,
      cell: (row) => row.proposerName,
      phone: { hidden: true },
    },
    {
      key: "xem-ky",
      head: "Cần xem kỹ",
      cell: (row) => (row.attention.length > 0 ? <b>{row.attention.join("; ")}</b> : "Không có ý kiến khác"),
      phone: { order: 2 },
    },
    ...(hasVotes ? [votes] : []),
    {
      key: "tra-ve",
      head: "Việc khác",
      cell: ({ dossierId }) => (
        <TextLink href={`/quyet-dinh/tham-dinh-lai/${dossierId}`}>Trả về thẩm định lại</TextLink>
      ),
      phone: { order: 3 },
    },
  ];
}
