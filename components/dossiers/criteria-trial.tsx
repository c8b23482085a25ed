import { criteriaHref } from "@/components/programmes/criteria-bar";
import { DataTable } from "@/components/ui/ledger";
import { Panel } from "@/components/ui/panel";
import { RowName } from "@/components/ui/row-name";
import { SummaryList } from "@/components/ui/summary-list";
import { Tag, type TagTone } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import { formatNumber } from "@/lib/core/text";
import type { NoDataCause, TrialRow, TrialVerdict } from "@/lib/dossiers/domain/criteria-trial";
import type { CriteriaTrialView, TriedUnit } from "@/lib/dossiers/trial-views";

interface CriteriaTrialProps {
  readonly criteriaVersionId: string;
  readonly trial: CriteriaTrialView;
}

/** What the dossiers of a year would be under a draft; nothing is written by looking. */
export function CriteriaTrial({ criteriaVersionId, trial }: CriteriaTrialProps) {
  const { year, isScored } = trial;
  return (
    <>
      <div className="head top">
        <h1>Thử bản nháp trên hồ sơ{year === null ? "" : ` năm ${year}`}</h1>
        <p className="lead">
          Chỉ tính để xem, không ghi gì. Kết quả tính từ câu trả lời và kết quả thẩm định từng tiêu chí đã có
          trong hồ sơ.
        </p>
      </div>
      <Years criteriaVersionId={criteriaVersionId} trial={trial} />
      {isScored ? (
        <Panel className="sp4" narrow title="Bộ chấm điểm chưa thử được">
          <p>Hồ sơ ghi đạt hay chưa đạt, không ghi điểm, nên chưa tính được theo bộ chấm điểm.</p>
        </Panel>
      ) : trial.dossiers === 0 ? (
        <Panel className="sp4" narrow title="Chưa có hồ sơ để thử">
          <p>Chưa có hồ sơ nào cùng nội dung xét và loại hình đơn vị đã gửi.</p>
        </Panel>
      ) : (
        <Result trial={trial} />
      )}
    </>
  );
}

function Years({ criteriaVersionId, trial: { year, years } }: CriteriaTrialProps) {
  const others = years.filter((one) => one !== year);
  if (others.length === 0) return null;
  return (
    <p className="acts">
      {others.map((other) => (
        <TextLink key={other} href={criteriaHref(criteriaVersionId, `/thu?nam=${other}`)}>
          Thử trên hồ sơ năm {other}
        </TextLink>
      ))}
    </p>
  );
}

function Result({ trial }: { readonly trial: CriteriaTrialView }) {
  const { counts, achievedBefore, withoutPast, openForThemOnly, losing, units, notListed, dossiers, isCut } =
    trial;
  return (
    <>
      <Panel
        className="sp4"
        narrow
        tone={counts.still === achievedBefore ? "ok" : "warn"}
        title={`Theo bộ mới ${formatNumber(counts.still)}/${formatNumber(achievedBefore)} đơn vị vẫn đạt`}
      >
        <p>
          {formatNumber(achievedBefore)} trong {formatNumber(dossiers)} hồ sơ đạt mọi tiêu chí theo bộ đã
          dùng.
          {isCut ? " Chỉ thử các hồ sơ đầu tiên; còn hồ sơ chưa thử." : ""}
        </p>
      </Panel>
      <SummaryList
        className="sp4"
        items={[
          { term: "Vẫn đạt", value: formatNumber(counts.still) },
          { term: "Không còn đạt", value: formatNumber(counts.lost) },
          {
            term: "Chưa đủ dữ liệu",
            value:
              openForThemOnly === 0
                ? formatNumber(counts.open)
                : `${formatNumber(counts.open)}, trong đó ${formatNumber(openForThemOnly)} đạt mọi tiêu chí đã có dữ liệu, chỉ còn các tiêu chí nêu ở dưới`,
          },
          { term: "Trước chưa đạt, nay đạt", value: formatNumber(counts.gained) },
          ...(withoutPast.length > 0
            ? [
                {
                  term: "Tiêu chí chưa có dữ liệu",
                  value: withoutPast.map(({ code, title }) => (
                    <p key={code}>
                      {code}. {title}
                    </p>
                  )),
                },
              ]
            : []),
        ]}
      />
      {losing.length > 0 ? <Losing losing={losing} /> : null}
      {units.length > 0 ? <Units units={units} /> : <p className="sp4">Không đơn vị nào đổi kết quả.</p>}
      {notListed > 0 ? <p>Còn {formatNumber(notListed)} đơn vị khác đổi kết quả.</p> : null}
    </>
  );
}

function Losing({ losing }: Pick<CriteriaTrialView, "losing">) {
  return (
    <DataTable
      className="sp4"
      caption="Tiêu chí làm đơn vị không còn đạt"
      captionShown
      rows={losing}
      rowKey={({ code }) => code}
      columns={[
        {
          key: "criterion",
          kind: "name",
          head: "Tiêu chí",
          cell: ({ code, title }) => `${code}. ${title}`,
          phone: { order: 0 },
        },
        {
          key: "units",
          kind: "number",
          head: "Đơn vị",
          cell: ({ units }) => formatNumber(units),
          phone: { label: "Đơn vị" },
        },
      ]}
    />
  );
}

const OUTCOMES = {
  lost: { label: "Không còn đạt", tone: "over" },
  open: { label: "Chưa đủ dữ liệu", tone: "warn" },
  gained: { label: "Nay đạt", tone: "ok" },
} as const satisfies Record<TriedUnit["outcome"], { readonly label: string; readonly tone: TagTone }>;

function Units({ units }: { readonly units: readonly TriedUnit[] }) {
  return (
    <DataTable
      className="sp4"
      caption="Đơn vị đổi kết quả"
      captionShown
      rows={units}
      rowKey={({ dossierId }) => dossierId}
      columns={[
        {
          key: "unit",
          kind: "name",
          head: "Đơn vị",
          cell: ({ dossierId, unitName }) => <RowName href={`/ho-so/${dossierId}`} name={unitName} />,
          phone: { order: 1 },
        },
        {
          key: "outcome",
          head: "Kết quả",
          cell: ({ outcome }) => <Tag tone={OUTCOMES[outcome].tone}>{OUTCOMES[outcome].label}</Tag>,
          nowrap: true,
          phone: { order: 0 },
        },
        {
          key: "rows",
          head: "Vì sao",
          cell: ({ rows }) => rows.map((row) => <Why key={row.code} row={row} />),
          phone: { order: 2 },
        },
      ]}
    />
  );
}

const VERDICT_WORDS = {
  met: "đạt",
  not_met: "chưa đạt",
  not_applicable: "không áp dụng",
  no_data: "chưa có dữ liệu",
} as const satisfies Record<TrialVerdict, string>;

const CAUSE_WORDS = {
  new: "tiêu chí mới",
  split: "tách từ tiêu chí cũ",
  joined: "gộp từ nhiều tiêu chí",
  measured_otherwise: "cách đánh giá khác trước",
  not_applicable_no_longer: "trước trả lời Không áp dụng, bộ mới không cho",
  unanswered: "hồ sơ chưa trả lời",
} as const satisfies Record<NoDataCause, string>;

function Why({ row: { code, title, before, after, cause, figure } }: { readonly row: TrialRow }) {
  return (
    <p>
      {code}. {title}
      <span className="sub">
        Bộ cũ: {before === null ? "không có" : VERDICT_WORDS[before]}; bộ mới:{" "}
        {after === null ? "bỏ tiêu chí này" : VERDICT_WORDS[after]}
        {cause ? ` (${CAUSE_WORDS[cause]})` : figure ? ` (${figure})` : ""}
      </span>
    </p>
  );
}
