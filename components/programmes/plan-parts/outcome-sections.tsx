import { Block } from "@/components/programmes/plan-parts/block";
import {
  listSection,
  singleSection,
  type FieldsProps,
} from "@/components/programmes/plan-parts/plan-section";
import { BodyField, signersOf, SourceFields } from "@/components/programmes/plan-parts/shared-fields";
import { bodyText, Clause } from "@/components/programmes/plan-words";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { Field } from "@/components/forms/field";
import { errorOf, fieldsOf, typedMany, type FormState } from "@/components/forms/form-state";
import { RadioGroup } from "@/components/forms/radio-group";
import { SelectField } from "@/components/forms/select-field";
import { TextareaField } from "@/components/forms/textarea-field";
import {
  LOSS_SUBJECTS,
  NOTICE_SIGNERS,
  SIGNER_POST_LABELS,
  SUCCESSION_RULES,
  type Consequence,
  type LossSubject,
  type Maintenance,
  type MaintenanceNotice,
  type NoticeSigner,
  type SuccessionRule,
  type TitleSuccession,
  type Withdrawal,
} from "@/lib/programmes/domain/plan";
import { bodyValue } from "@/lib/programmes/plan-item-fields";

const SIGNERS = {
  ...SIGNER_POST_LABELS,
  police_head: "Người đứng đầu Công an",
} as const satisfies Record<NoticeSigner, string>;

const everyYearsText = (everyYears: number): string =>
  everyYears === 1 ? "Mỗi năm" : `${everyYears} năm một lần`;

export const maintenanceSection = singleSection<Maintenance>({
  slug: "duy-tri",
  mark: "hang-nam",
  part: "maintenance",
  title: "Duy trì",
  none: "Kế hoạch không nêu việc duy trì.",
  edit: "Duy trì danh hiệu",
  remove: null,
  item: ({ maintenance }) => (maintenance.kind === "none" ? null : maintenance),
  sentence: (maintenance) => ({ term: "Duy trì", value: <MaintenanceText of={maintenance} /> }),
  Fields: MaintenanceFields,
});

function MaintenanceText({ of }: { readonly of: Maintenance }) {
  switch (of.kind) {
    case "none":
      return "Kế hoạch không nêu việc duy trì.";
    case "keep_up":
      return (
        <>
          {of.text}
          <Clause of={of} />
        </>
      );
    case "recheck":
      return (
        <>
          {everyYearsText(of.everyYears)}, {bodyText(of.by)} rà soát; kết quả ghi ở: {of.document}.
          <span className="sub">Khi không còn duy trì: {of.onLoss}</span>
          {of.notice ? (
            <span className="sub">
              {of.notice.title} (…/{of.notice.symbol}), {SIGNERS[of.notice.signer]} ký
            </span>
          ) : null}
          <Clause of={of} />
          {of.notice ? <Clause of={of.notice} /> : null}
        </>
      );
  }
}

function MaintenanceFields({ item, view, state }: FieldsProps<Maintenance>) {
  const field = fieldsOf(state);
  const recheck = item?.kind === "recheck" ? item : null;
  return (
    <div className="kinds">
      <RadioGroup
        {...field("kind", item?.kind ?? "none")}
        label="Sau khi được công nhận"
        choices={[
          { value: "none", label: "Kế hoạch không nêu việc duy trì" },
          { value: "keep_up", label: "Đơn vị tiếp tục duy trì, không rà soát lại" },
          { value: "recheck", label: "Có cơ quan rà soát lại định kỳ" },
        ]}
      />
      <div className="kind" data-kind="keep_up">
        <TextareaField
          {...field("text", item?.kind === "keep_up" ? item.text : "")}
          label="Yêu cầu duy trì"
          rows={3}
        />
      </div>
      <div className="kind" data-kind="recheck">
        <Field
          {...field("everyYears", recheck ? String(recheck.everyYears) : "1")}
          label="Mấy năm rà soát một lần"
          width="short"
          inputMode="numeric"
        />
        <BodyField
          name="by"
          view={view}
          said={recheck ? bodyValue(recheck.by) : ""}
          label="Cơ quan rà soát"
          state={state}
        />
        <Field
          {...field("document", recheck?.document)}
          label="Kết quả ghi ở văn bản"
          hint="Ví dụ: Thông báo danh sách các đơn vị duy trì điển hình"
        />
        <TextareaField {...field("onLoss", recheck?.onLoss)} label="Khi không còn duy trì" rows={3} />
      </div>
      <div className="kind" data-kind="keep_up recheck">
        <SourceFields of={item?.kind === "none" ? null : item} state={state} />
      </div>
      <div className="kind" data-kind="recheck">
        <NoticeFields notice={recheck?.notice ?? null} view={view} state={state} />
      </div>
    </div>
  );
}

interface NoticeProps extends Pick<FieldsProps<Maintenance>, "view"> {
  readonly notice: MaintenanceNotice | null;
  readonly state: FormState | null;
}

function NoticeFields({ notice, view, state }: NoticeProps) {
  const field = fieldsOf(state);
  return (
    <Block title="Thông báo danh sách duy trì" hint="Để trống tên loại nếu không ra thông báo.">
      <Field
        {...field("notice:title", notice?.title)}
        label="Tên loại văn bản"
        hint="Ví dụ: Thông báo"
        width="medium"
      />
      <Field
        {...field("notice:symbol", notice?.symbol)}
        label="Ký hiệu sau số"
        hint="Ví dụ: TB-CAT"
        width="short"
      />
      <SelectField
        {...field("notice:signer", notice?.signer)}
        label="Người ký"
        width="medium"
        emptyLabel="Chọn người ký"
        options={signersOf(NOTICE_SIGNERS, view, notice?.signer).map((value) => ({
          value,
          label: SIGNERS[value],
        }))}
      />
      <SourceFields of={notice} state={state} prefix="notice:" />
    </Block>
  );
}

export const withdrawalSection = singleSection<Withdrawal>({
  slug: "duy-tri",
  mark: "thu-hoi",
  part: "withdrawal",
  title: "Thu hồi",
  none: "Kế hoạch không nêu; người soạn quyết định thu hồi tự ghi căn cứ.",
  edit: "Căn cứ thu hồi danh hiệu",
  remove: { part: "withdrawal", words: "Bỏ các căn cứ thu hồi" },
  item: ({ withdrawal }) => withdrawal ?? null,
  sentence: (withdrawal) => ({
    term: "Thu hồi khi",
    value: (
      <>
        <ul>
          {withdrawal.grounds.map((ground) => (
            <li key={ground}>{ground}</li>
          ))}
        </ul>
        <Clause of={withdrawal} />
      </>
    ),
  }),
  Fields: WithdrawalFields,
});

function WithdrawalFields({ item, state }: FieldsProps<Withdrawal>) {
  const field = fieldsOf(state);
  return (
    <>
      <TextareaField
        {...field("grounds", item?.grounds.join("\n"))}
        label="Thu hồi danh hiệu khi"
        hint="Mỗi căn cứ một dòng; người soạn quyết định thu hồi chọn trong các dòng này"
        rows={5}
      />
      <SourceFields of={item} state={state} />
    </>
  );
}

const SUCCESSION = {
  history_only: "Danh hiệu ở lại với đơn vị cũ, đơn vị mới chỉ có lịch sử",
  sole_successor: "Danh hiệu đi tiếp với đơn vị duy nhất kế thừa nó",
} as const satisfies Record<SuccessionRule, string>;

export const successionSection = singleSection<TitleSuccession>({
  slug: "duy-tri",
  mark: "sap-nhap",
  part: "succession",
  title: "Khi sáp nhập, chia tách",
  none: "Kế hoạch không nêu: danh hiệu ở lại với đơn vị cũ, đơn vị mới chỉ có lịch sử.",
  edit: "Danh hiệu khi đơn vị sáp nhập, chia tách",
  remove: { part: "succession", words: "Bỏ quy định này" },
  item: ({ succession }) => succession ?? null,
  sentence: (succession) => ({
    term: "Khi sáp nhập, chia tách",
    value: (
      <>
        {SUCCESSION[succession.rule]}
        <Clause of={succession} />
      </>
    ),
  }),
  Fields: SuccessionFields,
});

function SuccessionFields({ item, state }: FieldsProps<TitleSuccession>) {
  const field = fieldsOf(state);
  return (
    <>
      <RadioGroup
        {...field("rule", item?.rule)}
        label="Khi đơn vị có danh hiệu sáp nhập hoặc chia tách"
        choices={SUCCESSION_RULES.map((value) => ({ value, label: SUCCESSION[value] }))}
      />
      <SourceFields of={item} state={state} />
    </>
  );
}

const SUBJECTS = {
  head: "Người đứng đầu đơn vị",
  unit: "Đơn vị",
} as const satisfies Record<LossSubject, string>;

export const consequencesSection = listSection<Consequence>({
  slug: "he-qua",
  part: "consequences",
  title: "Khen thưởng, hệ quả",
  none: "Kế hoạch không nêu khen thưởng, hệ quả.",
  add: "Thêm khen thưởng, hệ quả",
  edit: "Khen thưởng, hệ quả",
  remove: "Bỏ mục này",
  items: ({ consequences }) => consequences,
  sentence: (consequence) => ({
    term: consequence.concerns,
    value: (
      <>
        {consequence.text}
        {consequence.onLoss ? (
          <span className="sub">
            Ghi khi không đạt, không còn duy trì cho:{" "}
            {consequence.onLoss.map((subject) => SUBJECTS[subject].toLowerCase()).join(", ")}
          </span>
        ) : null}
        <Clause of={consequence} />
      </>
    ),
  }),
  Fields: ConsequenceFields,
});

function ConsequenceFields({ item, state }: FieldsProps<Consequence>) {
  const field = fieldsOf(state);
  return (
    <>
      <TextareaField {...field("text", item?.text)} label="Nội dung" rows={3} />
      <Field
        {...field("concerns", item?.concerns)}
        label="Với ai"
        hint="Ví dụ: Người đứng đầu và đơn vị, địa phương"
      />
      <CheckboxGroup
        name="onLoss"
        label="Khi không đạt, không còn duy trì thì ghi cho"
        hint="Không chọn nếu là khen thưởng khi đạt"
        values={typedMany(state, "onLoss", item?.onLoss ?? [])}
        error={errorOf(state, "onLoss")}
        choices={LOSS_SUBJECTS.map((value) => ({ value, label: SUBJECTS[value] }))}
      />
      <SourceFields of={item} state={state} />
    </>
  );
}
