import type { ReactNode } from "react";
import { commonMessage } from "@/components/common-message";
import { DateField } from "@/components/forms/date-field";
import { ErrorSummary } from "@/components/forms/error-summary";
import { Field } from "@/components/forms/field";
import { Form } from "@/components/forms/form";
import { errorOf, typed, type FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextareaField } from "@/components/forms/textarea-field";
import { extensionMessage, isExtendRefusal } from "@/components/programmes/extension-message";
import { HowCounted } from "@/components/programmes/how-counted";
import { Banner } from "@/components/ui/banner";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/core/text";
import type { HowCounted as HowCountedView } from "@/lib/programmes/domain/how-counted";

interface ExtensionFormProps {
  readonly title: string;
  /** What is extended, under the heading. */
  readonly subject: string;
  readonly how: HowCountedView;
  readonly action: string;
  /** Address of the form itself, and of the page the person came from. */
  readonly here: string;
  readonly back: { readonly href: string; readonly label: string };
  readonly state: FormState | null;
  readonly idempotencyKey: string;
  readonly revision?: number | undefined;
  /** Hidden fields, and those that this kind of extension asks besides. */
  readonly children: ReactNode;
}

/** Gia hạn: the day that counts now, the later one, and the document it stands on. */
export function ExtensionForm(props: ExtensionFormProps) {
  const { title, subject, how, action, here, back, state, idempotencyKey, revision, children } = props;
  const refusal = state?.refusal ?? null;
  return (
    <>
      <ExtendedBanner state={state} />
      <ErrorSummary
        state={state}
        refusalMessage={
          refusal && isExtendRefusal(refusal) ? extensionMessage(refusal) : commonMessage(refusal)
        }
      />
      <h1 className={state?.success ? "sp5" : undefined}>{title}</h1>
      <p className="lead2">{subject}</p>
      <p className="sp3">
        Hạn đang tính: đến hết <b>{formatDate(how.closesOn)}</b>
      </p>
      <HowCounted how={how} />
      <Form
        action={action}
        returnTo={here}
        next={here}
        idempotencyKey={idempotencyKey}
        state={state}
        {...(revision === undefined ? {} : { revision })}
      >
        {children}
        <DateField
          name="closesOn"
          label="Ngày cuối mới"
          value={typed(state, "closesOn")}
          error={errorOf(state, "closesOn")}
        />
        <Field
          name="documentNumber"
          label="Số, ký hiệu văn bản gia hạn"
          width="medium"
          value={typed(state, "documentNumber")}
          error={errorOf(state, "documentNumber")}
        />
        <DateField
          name="documentDate"
          label="Ngày văn bản"
          value={typed(state, "documentDate")}
          error={errorOf(state, "documentDate")}
        />
        <Field
          name="documentIssuer"
          label="Cơ quan ban hành văn bản"
          value={typed(state, "documentIssuer")}
          error={errorOf(state, "documentIssuer")}
        />
        <TextareaField
          name="reason"
          label="Lý do"
          hint="Các đơn vị và cơ quan liên quan sẽ đọc"
          value={typed(state, "reason")}
          error={errorOf(state, "reason")}
        />
        <p className="acts">
          <SubmitButton>Ghi gia hạn</SubmitButton>
          <TextLink href={back.href}>{back.label}</TextLink>
        </p>
      </Form>
    </>
  );
}

function ExtendedBanner({ state }: { readonly state: FormState | null }) {
  if (!state?.success) return null;
  const { closesOn, unitName, moved } = state.success;
  const whom = typeof unitName === "string" ? ` cho ${unitName}` : "";
  return (
    <Banner title={`Đã gia hạn${whom} đến hết ${formatDate(String(closesOn))}.`} className="sp4">
      <p>
        {moved === 0
          ? "Chưa có hồ sơ nào đang tính hạn này."
          : `${String(moved)} hồ sơ được tính theo hạn mới.`}{" "}
        Hết ngày đó gia hạn tự kết thúc.
      </p>
    </Banner>
  );
}
