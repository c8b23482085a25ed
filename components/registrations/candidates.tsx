import { ExtensionNote } from "@/components/programmes/extension-note";
import { HowCounted } from "@/components/programmes/how-counted";
import { Field } from "@/components/forms/field";
import { FilterStrip } from "@/components/forms/filter-strip";
import { SelectField } from "@/components/forms/select-field";
import { CandidateTable } from "@/components/registrations/candidate-table";
import { QuotaLines } from "@/components/registrations/quota-lines";
import { registrationMessage } from "@/components/registrations/registration-message";
import { windowText } from "@/components/registrations/window-text";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { DetailsHow } from "@/components/ui/details-how";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Panel } from "@/components/ui/panel";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { PAGE_SIZE } from "@/lib/core/page";
import type { CandidateFilter, CandidatesView, EntryPlanView } from "@/lib/registrations/contract";
import { UNIT_KIND_LABELS } from "@/lib/units/domain/unit-labels";

interface CandidatesProps {
  readonly view: CandidatesView;
  readonly filter: CandidateFilter;
  readonly chosen: readonly string[];
}

const addressOf = (way: CandidatesView["way"]): string =>
  way === "select" ? "/dang-ky/lua-chon" : "/dang-ky/moi";

const WORDS = {
  select: { title: "Lựa chọn đơn vị", button: "Kiểm tra đơn vị đã chọn" },
  register: { title: "Đăng ký đơn vị", button: "Kiểm tra trước khi đăng ký" },
} as const satisfies Record<CandidatesView["way"], { title: string; button: string }>;

/** Choose units of one plan: conditions and way of each row in sight before anything is ticked. */
export function Candidates({ view, filter, chosen }: CandidatesProps) {
  const { plan, way, page } = view;
  const anySelectable = page.rows.some(({ selectable }) => selectable);
  return (
    <div className="wrap">
      <BackLink href="/dang-ky" label="Đăng ký" />
      <div className="head">
        <h1>{WORDS[way].title}</h1>
        <p className="lead">{plan.title}</p>
      </div>
      <PlanFacts plan={plan} />
      <ClosedPanel plan={plan} />
      <QuotaLines lines={view.quotas} planVersionId={plan.planVersionId} />
      <div className="sp5">
        <HowTo way={way} />
      </div>
      <div className="sp4">
        <Filters view={view} filter={filter} />
      </div>
      {page.rows.length === 0 ? (
        <EmptyState
          action={
            view.total > 0 ? <TextLink href={hrefOf(way, plan.planVersionId)}>Bỏ bộ lọc</TextLink> : null
          }
        >
          {view.total > 0
            ? "Không có đơn vị nào khớp bộ lọc."
            : "Không có đơn vị nào thuộc phạm vi của đồng chí trong kế hoạch này."}
        </EmptyState>
      ) : (
        <form method="get" action={`${addressOf(way)}/kiem-tra`}>
          <input type="hidden" name="ke-hoach" value={plan.planVersionId} />
          <CandidateTable
            rows={page.rows}
            caption="Đơn vị, điều kiện xét và nơi xét"
            before={(page.page - 1) * PAGE_SIZE}
            ticks={plan.window.state === "open"}
            chosen={chosen}
            mayEnterResults={view.mayEnterResults}
          />
          {plan.window.state === "open" && anySelectable ? (
            <p className="acts">
              <Button type="submit" wide>
                {WORDS[way].button}
              </Button>
              <span className="dim">Chọn các đơn vị trong trang này; có thể làm nhiều lần.</span>
            </p>
          ) : null}
        </form>
      )}
      <Pager
        page={page}
        noun="đơn vị"
        hrefOf={(number) =>
          hrefOf(way, plan.planVersionId, {
            ...(filter.text ? { q: filter.text } : {}),
            ...(filter.unitClass ? { loai: filter.unitClass } : {}),
            trang: String(number),
          })
        }
      />
    </div>
  );
}

const hrefOf = (
  way: CandidatesView["way"],
  planVersionId: string,
  more: Readonly<Record<string, string>> = {},
): string => `${addressOf(way)}?${new URLSearchParams({ "ke-hoach": planVersionId, ...more }).toString()}`;

/** Who runs the plan, by which paper, and until when units come in. */
export function PlanFacts({ plan }: { readonly plan: EntryPlanView }) {
  return (
    <SummaryList
      className="sp4"
      items={[
        {
          term: "Cơ quan ban hành",
          value: `${plan.issuer}${plan.documentNumber ? `, số ${plan.documentNumber}` : ""}`,
        },
        {
          term: "Thời hạn",
          value: (
            <>
              {windowText(plan.window)}
              {plan.window.words ? `; kế hoạch ghi «${plan.window.words}»` : ""}
              <span className="dim"> (mục {plan.window.clause})</span>
              <ExtensionNote extension={plan.window.extension} />
              {plan.how ? <HowCounted how={plan.how} /> : null}
            </>
          ),
        },
      ]}
    />
  );
}

/** Past the window, or before it: the day and whom to ask. */
export function ClosedPanel({ plan }: { readonly plan: EntryPlanView }) {
  const { state, opensOn, closesOn, words, contact } = plan.window;
  const { cycleYear } = plan;
  if (state === "open") return null;
  return (
    <Panel tone="warn" narrow className="sp4">
      <p>
        {state === "not_open"
          ? registrationMessage({ code: "registration.window-not-open", opensOn, cycleYear })
          : registrationMessage({ code: "registration.window-closed", closesOn, words, contact, cycleYear })}
      </p>
    </Panel>
  );
}

function HowTo({ way }: Pick<CandidatesView, "way">) {
  return (
    <DetailsHow>
      <ol>
        <li>Đánh dấu các đơn vị; cột «Điều kiện xét» và «Nơi xét» lấy từ sổ đơn vị và kế hoạch.</li>
        <li>
          {way === "select"
            ? "Chỉ đơn vị «Đủ» mới chọn được. Dòng «Chưa có dữ liệu» cần ghi kết quả năm trước vào sổ."
            : "Đơn vị chưa đủ dữ liệu vẫn lập được bản nháp, bổ sung xong mới gửi."}
        </li>
        <li>Trang sau tóm tắt lại để đồng chí xác nhận; chưa xác nhận thì chưa ghi gì.</li>
      </ol>
    </DetailsHow>
  );
}

function Filters({ view, filter }: Pick<CandidatesProps, "view" | "filter">) {
  return (
    <FilterStrip
      action={hrefOf(view.way, view.plan.planVersionId)}
      active={filter.text !== "" || filter.unitClass !== null}
    >
      <input type="hidden" name="ke-hoach" value={view.plan.planVersionId} />
      <Field name="q" label="Tên đơn vị, gõ không dấu cũng được" type="search" value={filter.text} />
      <SelectField
        name="loai"
        label="Loại hình"
        value={filter.unitClass ?? ""}
        options={view.unitClasses.map((value) => ({
          value,
          label: UNIT_KIND_LABELS[value] ?? value,
        }))}
        emptyLabel="Tất cả"
      />
    </FilterStrip>
  );
}
