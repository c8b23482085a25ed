import { criteriaHref } from "@/components/programmes/criteria-bar";
import { RowWords, DIFFERENCE_TONES } from "@/components/programmes/difference-table";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { DataTable } from "@/components/ui/ledger";
import { Panel } from "@/components/ui/panel";
import { Tag } from "@/components/ui/tag";
import { newId } from "@/lib/core/ids";
import type { CriteriaSetView, StagedImportView } from "@/lib/programmes/criteria-views";
import { DIFFERENCE_LABELS } from "@/lib/programmes/domain/criteria-difference";
import type { GroupLine, ImportChanges, ImportLine } from "@/lib/programmes/domain/criteria-merge";
import type { SheetProblem } from "@/lib/programmes/domain/criteria-sheet";

interface StagedImportProps {
  readonly view: CriteriaSetView;
  readonly staged: StagedImportView;
}

/** What the file that was read last would do, or what has to be put right in it. */
export function StagedImport({ view, staged }: StagedImportProps) {
  const { problems, notes, changes, name, at, by } = staged;
  return (
    <section className="sp5" aria-labelledby="ket-qua">
      <h2 id="ket-qua">Kết quả đọc thử</h2>
      <p className="dim">
        {name === "" ? "Nội dung dán" : name}; {by}, {at}
      </p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {changes ? (
        <Changes view={view} stagedId={staged.id} changes={changes} />
      ) : (
        <Problems criteriaVersionId={view.criteriaVersionId} problems={problems} />
      )}
    </section>
  );
}

interface ProblemsProps {
  readonly criteriaVersionId: string;
  readonly problems: readonly SheetProblem[];
}

function Problems({ criteriaVersionId, problems }: ProblemsProps) {
  return (
    <>
      <Panel tone="danger" className="sp4" narrow title={`Chưa nhập được: ${problems.length} chỗ phải sửa`}>
        <p>
          Bản nháp chưa đổi. <a href={criteriaHref(criteriaVersionId, "/nhap-tep/loi")}>Tải tệp có cột Lỗi</a>
          , sửa ngay trong tệp đó rồi tải lên lại.
        </p>
      </Panel>
      <DataTable
        className="sp4"
        caption="Các chỗ phải sửa trong tệp"
        rows={problems.map((problem, index) => ({ ...problem, key: String(index) }))}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "row",
            head: "Dòng",
            cell: ({ row }) => row ?? "Cả tệp",
            nowrap: true,
            phone: { order: 0, label: "Dòng" },
          },
          {
            key: "column",
            head: "Cột",
            cell: ({ column }) => column ?? "",
            phone: { order: 1 },
          },
          { key: "text", kind: "name", head: "Cần sửa", cell: ({ text }) => text, phone: { order: 2 } },
        ]}
      />
    </>
  );
}

const GROUP_CHANGES = {
  new: "Nhóm mới",
  reworded: "Sửa tên hoặc căn cứ nhóm",
  dropped: "Bỏ nhóm",
} as const satisfies Record<GroupLine["change"], string>;

function countWords({ counts }: ImportChanges): string {
  const words = [
    ["Mới", counts.new],
    ["Sửa", counts.changed],
    ["Đổi chỗ", counts.moved],
    ["Bỏ", counts.dropped],
    ["Giữ nguyên", counts.same],
  ] as const;
  return words
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${word} ${count}`)
    .join(" · ");
}

interface ChangesProps {
  readonly view: CriteriaSetView;
  readonly stagedId: string;
  readonly changes: ImportChanges;
}

function Changes({ view: { criteriaVersionId, revision }, stagedId, changes }: ChangesProps) {
  const { lines, groups } = changes;
  const isNothing = lines.length === 0 && groups.length === 0;
  return (
    <>
      <p className="sp3">
        <b>{countWords(changes)}</b>
      </p>
      {groups.length > 0 ? (
        <ul>
          {groups.map(({ change, code, title }) => (
            <li key={code}>
              {GROUP_CHANGES[change]}: {code}. {title}
            </li>
          ))}
        </ul>
      ) : null}
      {isNothing ? (
        <Panel className="sp4" narrow title="Tệp giống hệt bản nháp">
          <p>Không có gì để nhập.</p>
        </Panel>
      ) : (
        <>
          {lines.length > 0 ? <ChangeTable lines={lines} /> : null}
          <Form
            className="sp4"
            action="/api/criteria/take-over-file"
            returnTo={criteriaHref(criteriaVersionId, "/nhap-tep")}
            next={criteriaHref(criteriaVersionId)}
            idempotencyKey={newId()}
            state={null}
            revision={revision}
          >
            <input type="hidden" name="criteriaVersionId" value={criteriaVersionId} />
            <input type="hidden" name="stagedId" value={stagedId} />
            <p className="acts">
              <SubmitButton>Nhập vào bản nháp</SubmitButton>
            </p>
          </Form>
        </>
      )}
    </>
  );
}

function ChangeTable({ lines }: { readonly lines: readonly ImportLine[] }) {
  return (
    <DataTable
      className="sp4"
      caption="Thay đổi mà tệp đưa vào bản nháp"
      rows={lines}
      rowKey={({ after, before }) => after?.code ?? before[0]?.code ?? ""}
      columns={[
        {
          key: "difference",
          head: "Thay đổi",
          cell: (line) => <ChangeTags line={line} />,
          nowrap: true,
          phone: { order: 0 },
        },
        {
          key: "after",
          kind: "name",
          head: "Theo tệp",
          cell: ({ after, difference }) =>
            after ? (
              <RowWords criterion={after} short={difference === "kept"} />
            ) : (
              <span className="dim">Không còn</span>
            ),
          phone: { order: 1 },
        },
        {
          key: "before",
          head: "Đang có",
          cell: ({ before: [before], difference }) =>
            !before ? (
              <span className="dim">Chưa có</span>
            ) : difference === "kept" ? (
              <span className="dim">Như bên</span>
            ) : (
              <RowWords criterion={before} />
            ),
          phone: { label: "Đang có" },
        },
      ]}
    />
  );
}

function ChangeTags({ line: { difference, moved } }: { readonly line: ImportLine }) {
  return (
    <>
      {difference === "kept" ? null : (
        <Tag tone={DIFFERENCE_TONES[difference]}>{DIFFERENCE_LABELS[difference]}</Tag>
      )}
      {moved ? (
        <>
          <Tag tone="plain">Đổi chỗ</Tag>
          {moved.from === moved.to ? null : (
            <span className="sub">
              từ nhóm {moved.from} sang {moved.to}
            </span>
          )}
        </>
      ) : null}
    </>
  );
}
