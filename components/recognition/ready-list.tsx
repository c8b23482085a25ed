import { ChoiceError } from "@/components/forms/choice-error";
import { Form } from "@/components/forms/form";
import { errorOf, typed, typedMany, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { unitKindLabel } from "@/components/recognition/recognition-words";
import { tickColumn } from "@/components/recognition/tick-column";
import { DataTable } from "@/components/ui/ledger";
import { RowName } from "@/components/ui/row-name";
import { TextLink } from "@/components/ui/text-link";
import { newId } from "@/lib/core/ids";
import type { ReadyList as ReadyListView, ReadyRegistrationRow } from "@/lib/recognition/contract";

interface ReadyListProps {
  readonly list: ReadyListView;
  readonly state: FormState | null;
  readonly chooseAll: boolean;
  /** Another form of the page already has the solid button. */
  readonly quiet: boolean;
}

/** Units whose registration is noted and that wait for the approval of their list. */
export function ReadyList({ list, state, chooseAll, quiet }: ReadyListProps) {
  const own = typed(state, "planVersionId") === list.planVersionId ? state : null;
  const all = list.rows.map(({ registrationId }) => registrationId);
  const chosen = new Set(typedMany(own, "registration", chooseAll ? all : []));
  return (
    <Form
      action="/api/recognition/draft-list-approval"
      returnTo="/quyet-dinh"
      next="/quyet-dinh/{decisionId}"
      idempotencyKey={newId()}
      state={own}
      className="sp7"
    >
      <input type="hidden" name="planVersionId" value={list.planVersionId} />
      <div className="k-all">
        <div>
          <h2>Đăng ký chờ phê duyệt danh sách ({list.rows.length})</h2>
          <p className="s dim measure">
            {list.decisionTitle} · căn cứ {list.clause}
          </p>
        </div>
        <TextLink href="/quyet-dinh?chon=danh-sach">Chọn cả {list.rows.length} đơn vị</TextLink>
      </div>
      <ChoiceError name="registration" message={errorOf(own, "registration")} />
      <DataTable
        caption="Đăng ký chờ phê duyệt danh sách"
        className="k3"
        rows={list.rows}
        rowKey={({ registrationId }) => registrationId}
        columns={[
          tickColumn<ReadyRegistrationRow>({
            name: "registration",
            valueOf: ({ registrationId }) => registrationId,
            labelOf: ({ unitName }) => unitName,
            chosen,
            isMissing: errorOf(own, "registration") !== undefined,
          }),
          {
            key: "don-vi",
            kind: "name",
            head: "Đơn vị",
            cell: (row) => (
              <RowName href={`/dang-ky/${row.registrationId}`} name={row.unitName} note={row.placeName} />
            ),
          },
          { key: "loai", head: "Loại hình", dim: true, cell: (row) => unitKindLabel(row.unitKind) },
        ]}
      />
      <p className="acts">
        <SubmitButton kind={quiet ? "secondary" : "primary"} wide>
          Lập dự thảo phê duyệt danh sách
        </SubmitButton>
      </p>
    </Form>
  );
}
