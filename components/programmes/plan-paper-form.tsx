import { planHref } from "@/components/programmes/plan-bar";
import { planMessage } from "@/components/programmes/plan-message";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { fieldsOf, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { TextLink } from "@/components/ui/text-link";
import { addDays } from "@/lib/core/dates";
import { newId } from "@/lib/core/ids";
import type { PlanDraftView } from "@/lib/programmes/plan-views";

interface PlanPaperFormProps {
  readonly view: PlanDraftView;
  readonly state: FormState | null;
}

/** The paper itself: who issued it, its number and day, what it rests on, the days it covers. */
export function PlanPaperForm({ view, state }: PlanPaperFormProps) {
  const { planVersionId, revision, content } = view;
  const { header } = content;
  const field = fieldsOf(state);
  const { to } = header.cycle;
  return (
    <>
      <ErrorSummary state={state} refusalMessage={planMessage(state)} />
      <h1>Văn bản kế hoạch</h1>
      <Form
        action="/api/plans/save-paper"
        returnTo={planHref(planVersionId, "/thong-tin")}
        next={planHref(planVersionId)}
        idempotencyKey={newId()}
        state={state}
        revision={revision}
      >
        <input type="hidden" name="planVersionId" value={planVersionId} />
        <TextareaField {...field("title", header.title)} label="Tên kế hoạch" rows={3} />
        <Field {...field("issuer", header.issuer)} label="Cơ quan ban hành, như ghi trên văn bản" />
        <Field
          {...field("documentNumber", header.documentNumber)}
          label="Số, ký hiệu (để trống nếu bản gốc để trống)"
          hint="Ví dụ 45/KH-UBND"
          width="medium"
        />
        <DateField {...field("documentDate", header.documentDate)} label="Ngày ban hành (nếu có)" />
        <Field
          {...field("documentDateWords", header.documentDateWords)}
          label="Ngày ghi trên văn bản, khi chưa đủ ngày tháng (nếu có)"
          hint="Ví dụ: ngày … tháng 12 năm 2025"
        />
        <Field
          {...field("signerTitle", header.signerTitle)}
          label="Chức vụ người ký (nếu có)"
          hint="Ví dụ: Chủ tịch UBND tỉnh"
        />
        <TextareaField
          {...field("legalBases", header.legalBases.join("\n"))}
          label="Căn cứ"
          hint="Mỗi văn bản một dòng; in trong quyết định"
          rows={4}
        />
        <DateField {...field("cycleFrom", header.cycle.from)} label="Kỳ của kế hoạch: từ ngày" />
        <DateField {...field("cycleEnds", to ? addDays(to, -1) : null)} label="Đến hết ngày" />
        <DateField {...field("effectiveFrom", header.effective.from)} label="Áp dụng từ ngày" />
        <DateField
          {...field("effectiveUntil", header.effective.to ? addDays(header.effective.to, -1) : null)}
          label="Áp dụng đến hết ngày (để trống nếu đến khi có kế hoạch thay thế)"
        />
        <TextareaField
          {...field("sourceNotes", header.sourceNotes.join("\n"))}
          label="Ghi chú về bản gốc (nếu có)"
          hint="Chỗ bản gốc để trống hoặc viết không khớp; mỗi ghi chú một dòng"
          rows={3}
        />
        <p className="acts">
          <SubmitButton>Lưu</SubmitButton>
          <TextLink href={planHref(planVersionId)}>Về bản nháp</TextLink>
        </p>
      </Form>
    </>
  );
}
